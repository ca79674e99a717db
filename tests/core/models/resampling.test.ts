import { expect, test } from 'vitest';
import { partsOf } from '../../../src/core/models/parameters.ts';
import { resample, resamplesAt, stretchFrom, watchesAt, watchesFrom } from '../../../src/core/models/resampling.ts';
import { initialParameters } from '../../../src/core/models/start.ts';
import { networkOf } from '../../../src/core/models/model-table.ts';
import { SPECS } from './specs.ts';

const spec = SPECS.sae;
const parts = (all: Float32Array): ReturnType<typeof partsOf> => partsOf(networkOf(spec).tensors(spec), all);

test('silent latents are given new directions every 2,500 steps, for what they did in the last 500', () => {
  const steps = Array.from({ length: 7600 }, (_, step) => step);
  expect(steps.filter((step) => resamplesAt(spec, step))).toEqual([2500, 5000, 7500]);
  expect(steps.filter((step) => watchesFrom(spec, step))).toEqual([2000, 4500, 7000]);
  expect(steps.filter((step) => watchesAt(spec, step))).toEqual(
    [2000, 4500, 7000].flatMap((from) => steps.slice(from, from + 500)),
  );
  expect([0, 1999, 2000, 2499, 2500].map((step) => stretchFrom(spec, step))).toEqual([2000, 1, 500, 1, 2000]);
});

test('without resampling nothing of the kind happens', () => {
  const without = { ...spec, autoencoder: { penalty: 0.2, resampling: false } };
  expect([resamplesAt(without, 2500), watchesFrom(without, 2000), watchesAt(without, 2000)]).toEqual([
    false,
    false,
    false,
  ]);
  expect(stretchFrom(without, 0)).toBe(Infinity);
  expect(resamplesAt(SPECS.paper, 2500)).toBe(false);
});

test('a silent latent has a random direction, half of it on the way in, no bias, no moments; others stay', () => {
  const before = initialParameters(spec, 0);
  const ones = (): Float32Array => new Float32Array(before.length).fill(1);
  const trained = { parameters: before.map((value) => value + 0.5), first: ones(), second: ones() };
  const others = { ...trained, parameters: trained.parameters.slice() };
  resample(spec, 0, 2500, trained, [7, 0, 3, 0]);
  const [after, first, was] = [trained.parameters, trained.first, others.parameters].map(parts);
  for (const latent of [1, 3]) {
    const out = [after.up[latent], after.up[4 + latent]];
    expect(Math.hypot(...out)).toBeCloseTo(1, 6);
    expect([...after.down.subarray(2 * latent, 2 * latent + 2)]).toEqual(out.map((v) => v / 2));
    expect([after.hiddenBias[latent], first.hiddenBias[latent], first.up[latent], first.down[2 * latent]]).toEqual([
      0, 0, 0, 0,
    ]);
  }
  for (const latent of [0, 2]) {
    expect(after.up[latent]).toBe(was.up[latent]);
    expect([after.down[2 * latent], after.hiddenBias[latent]]).toEqual([was.down[2 * latent], was.hiddenBias[latent]]);
    expect(first.down[2 * latent]).toBe(1);
  }
  expect(after.bias).toEqual(was.bias);
  expect(trained.second).toEqual(trained.first);
});

test('new directions point everywhere, and depend on seed, step and latent alone', () => {
  const directions = (seed: number, step: number): number[] => {
    const empty = (): Float32Array => new Float32Array(22);
    const trained = { parameters: empty(), first: empty(), second: empty() };
    resample({ ...spec, seed: [seed] }, 0, step, trained, [0, 0, 0, 0]);
    const { up } = parts(trained.parameters);
    return Array.from({ length: 4 }, (_, latent) => Math.atan2(up[4 + latent], up[latent]));
  };
  expect(directions(1, 2500)).toEqual(directions(1, 2500));
  const all = Array.from({ length: 500 }, (_, seed) => [...directions(seed, 2500), ...directions(seed, 5000)]).flat();
  const within = (quarter: number): number =>
    all.filter((a) => Math.floor((2 * (a + Math.PI)) / Math.PI) === quarter).length;
  for (let quarter = 0; quarter < 4; quarter++)
    expect(Math.abs(within(quarter) / all.length - 0.25)).toBeLessThan(0.03);
  expect(new Set(all).size).toBe(all.length);
});
