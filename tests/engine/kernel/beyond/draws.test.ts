import { expect, test } from 'vitest';
import { lawOf } from '../../../../src/core/laws/law-table.ts';
import { slice } from '../../../../src/core/spec.ts';
import type { Spec } from '../../../../src/core/spec.ts';
import { kernelOf } from '../../../../src/engine/kernel/wasm.ts';
import { autoencoders, laws, layered } from './specs.ts';

/** The first batch of an instance at some step as the kernel draws it. [sample, feature] */
async function drawn(spec: Spec, instance: number, step: number): Promise<number[]> {
  const { exports, floats, rows, shape } = await kernelOf(spec);
  const one = slice(spec, instance, instance + 1);
  const state = rows.initialState(one);
  const row = shape(one);
  floats(row, state.length).set(state);
  const samples = Array.from({ length: spec.batch }, (_, s) => s);
  return samples.flatMap((s) => {
    const four = floats(exports.inputs(row, step, s - (s % 4)), 4 * spec.features);
    return Array.from({ length: spec.features }, (_, i) => four[4 * i + (s % 4)] + 0); // + 0 for -0, which is the same input
  });
}

async function expectSame(spec: Spec): Promise<void> {
  for (const [instance, step] of [
    [0, 0],
    [1, 7],
    [2, 199_999],
  ] as const) {
    const x = new Float32Array(spec.batch * spec.features);
    lawOf(spec).fill(x, spec, instance, step);
    expect(x.some((value) => value !== 0)).toBe(true);
    expect(await drawn(spec, instance, step)).toEqual([...x]);
  }
}

test.each([5, 6, 12, 81])('every law of %i features gives the inputs of core/laws bit for bit', async (n) => {
  for (const [, law] of laws(n, 3)) await expectSame(layered(n, 2, 41, undefined, law));
});

test('features alike and signed ones of their own densities give the inputs of core/laws bit for bit', async () => {
  const scale = Array.from({ length: 3 }, () => [1, 0.5, 0.2, 2, 0]);
  for (const law of [{}, { scale, signed: true as const }])
    await expectSame(layered(5, 2, 41, 'relu-hidden', { kind: 'independent', ...law }));
});

test.each([
  [5, 2],
  [7, 3],
  [4, 1],
  [64, 17],
])('hidden points of %i features in %i dimensions are those of core/laws bit for bit', async (n, m) => {
  await expectSame(autoencoders(n, m, 5, 41));
});

test('hidden points come from the law of the trained model', async () => {
  const spec = autoencoders(6, 2, 5, 41);
  if (spec.law?.kind !== 'hidden') throw new Error('no hidden points');
  for (const [, law] of laws(6, 1)) await expectSame({ ...spec, law: { ...spec.law, of: { ...spec.law.of, law } } });
});
