import { expect, test } from 'vitest';
import type { IndependentLaw } from '../../../src/core/spec.ts';
import { groups } from '../../../src/core/batches/sweep.ts';
import { gapsBeside, nearestRarity, RARITIES, unequalSpec, VARIED } from '../../../src/core/batches/rarities.ts';
import { modelOf } from '../../../src/core/frame.ts';
import { polygons, SQUARE, type Angles } from '../../widgets/polygons.ts';

const run = { sparsity: 0.9, seed: 3, steps: 10, batch: 4, rate: 0.01, restarts: 2, importance: 3 };
const spec = unequalSpec(run);

test('every rarity has its restarts, which differ in the varied feature alone', () => {
  expect(groups(spec).map(({ value }) => value)).toEqual(RARITIES);
  expect(spec.seed).toHaveLength(2 * RARITIES.length);
  expect(new Set(spec.seed).size).toBe(2);
  expect(spec.density[0]).toBeCloseTo(0.1, 9);
  expect(spec.importance![0]).toEqual([1, 1, 1, 1, 3]);
  const { scale } = spec.law as IndependentLaw;
  expect([scale![0], scale!.at(-1)]).toEqual([
    [1, 1, 1, 1, 0.02],
    [1, 1, 1, 1, 20],
  ]);
});

test('rarities rise in like steps and hold the values that people name', () => {
  expect(RARITIES).toHaveLength(25);
  RARITIES.slice(1).forEach((rarity, i) => {
    expect(rarity / RARITIES[i]).toBeGreaterThan(1.19);
    expect(rarity / RARITIES[i]).toBeLessThan(1.44);
  });
  for (const rarity of [0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20])
    expect(RARITIES[nearestRarity(rarity)]).toBe(rarity);
  expect(RARITIES[nearestRarity(0.36)]).toBe(0.4);
});

test('the gaps beside a feature are those to its neighbours', () => {
  const one = { ...spec, seed: [0] };
  const beside = (angles: Angles, feature: number) => gapsBeside(modelOf(one, polygons([angles], [0], 1), 0), feature);
  const turned: Angles = [0, 80, 150, 220, 290];
  expect(beside(turned, VARIED)!.map(Math.round)).toEqual([70, 70]);
  expect(beside(turned, 0)!.map(Math.round)).toEqual([80, 70]);
  expect(beside(SQUARE, VARIED)).toBeUndefined();
  expect(beside([10, undefined, undefined, undefined, undefined], 0)).toBeUndefined();
});
