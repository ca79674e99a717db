import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { parametersOf } from '../../../../src/core/frame.ts';
import { partsOf } from '../../../../src/core/models/parameters.ts';
import { resample } from '../../../../src/core/models/resampling.ts';
import { sae } from '../../../../src/core/models/sae.ts';
import { concat, slice } from '../../../../src/core/spec.ts';
import type { Law, Spec } from '../../../../src/core/spec.ts';
import { fusedTrainer, startCpu } from '../../../../src/engine/kernel/fused-cpu.ts';
import { trained } from '../trained.ts';
import { autoencoders, laws, layered } from './specs.ts';

beforeAll(startCpu);

/** Any small spec of another law or network. */
const anySpec = fc
  .record({
    n: fc.constantFrom(2, 4, 6, 9),
    m: fc.integer({ min: 1, max: 9 }),
    batch: fc.integer({ min: 1, max: 40 }),
    law: fc.nat(),
    model: fc.constantFrom(undefined, 'relu-hidden' as const, 'absolute' as const, 'sae' as const),
  })
  .map(({ n, m, batch, law, model }): Spec => {
    const all = laws(n, 3);
    return model === 'sae' ? autoencoders(n, 2, m, batch) : layered(n, m, batch, model, all[law % all.length][1]);
  });

test('frames are the same bit for bit however a run is cut into pieces, and whichever models train beside', () =>
  fc.assert(
    fc.asyncProperty(anySpec, fc.integer({ min: 0, max: 30 }), async (spec, cut) => {
      const whole = await trained(spec, 30);
      expect(whole.parameters.every(Number.isFinite)).toBe(true);
      expect(await trained(spec, cut, 30 - cut)).toEqual(whole);
      expect(concat([await trained(slice(spec, 0, 1), 30), await trained(slice(spec, 1, 3), 30)])).toEqual(whole);
    }),
    { numRuns: 25 },
  ));

test('the largest models fit', async () => {
  const large: Spec[] = [
    layered(256, 64, 4, 'relu-hidden', { kind: 'sets', size: 4, rule: 'one-of' }),
    layered(256, 64, 4, 'absolute', { kind: 'independent', signed: true }),
    autoencoders(256, 64, 64, 4),
  ];
  for (const spec of large) {
    const whole = await trained(slice(spec, 0, 1), 20);
    expect(whole.parameters.every(Number.isFinite)).toBe(true);
    expect(await trained(slice(spec, 0, 1), 9, 11)).toEqual(whole);
  }
});

test('features that do not go into sets are refused in words', async () => {
  const law: Law = { kind: 'sets', size: 2, rule: 'together' };
  await expect(fusedTrainer(layered(5, 2, 8, undefined, law))).rejects.toThrow('5 features cannot stand in sets of 2');
});

/** Autoencoders of which some latents fall silent. */
const silent = autoencoders(5, 2, 8, 16, { steps: 6000, rate: 0.01, autoencoder: { penalty: 0.6, resampling: true } });

test('frames are the same bit for bit wherever a run is cut that gives silent latents new directions', async () => {
  const whole = await trained(silent, 5200);
  for (const cuts of [
    [2500, 2700],
    [1999, 1, 500, 2700],
    [2600, 2400, 200],
  ]) {
    expect(await trained(silent, ...cuts)).toEqual(whole);
  }
});

test('a latent that was silent for 500 steps begins anew, and others go on', async () => {
  const [before, after] = [await trained(silent, 2500), await trained(silent, 2501)];
  const plain = await trained({ ...silent, autoencoder: { penalty: 0.6, resampling: false } }, 2501);
  const counts = { same: 0, anew: 0 };
  for (let i = 0; i < 3; i++) {
    const expected = parametersOf(silent, before, i).slice();
    const zeros = (): Float32Array => new Float32Array(expected.length);
    const trained = { parameters: expected, first: zeros(), second: zeros() };
    resample(silent, i, 2500, trained, new Float32Array(8));
    const [reset, now, other] = [expected, parametersOf(silent, after, i), parametersOf(silent, plain, i)].map(
      (parameters) => partsOf(sae.tensors(silent), parameters).up,
    );
    for (let l = 0; l < 8; l++) {
      const gap = (a: Float32Array): number => Math.max(Math.abs(a[l] - now[l]), Math.abs(a[8 + l] - now[8 + l]));
      if (gap(other) < 0.03) counts.same++;
      else if (gap(reset) < 0.06) counts.anew++;
    }
  }
  expect(counts.same + counts.anew).toBe(24);
  expect(counts.same).toBeGreaterThan(0);
  expect(counts.anew).toBeGreaterThan(0);
});
