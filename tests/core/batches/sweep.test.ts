import { expect, test } from 'vitest';
import { bestOfEach, evenDensities, groups, restartsOf, sweepSpec } from '../../../src/core/batches/sweep.ts';
import { restartSeed } from '../../../src/core/random.ts';
import { polygons, SQUARE } from '../../widgets/polygons.ts';

const common = { features: 5, hidden: 2, steps: 10, batch: 4, rate: 0.01, decay: 0.7, seed: 3, restarts: 2 };

test('a sweep is one batch in order of density, with the same seeds at each', () => {
  expect(sweepSpec(common, [1, 0.3, 0.1])).toEqual({
    features: 5,
    hidden: 2,
    steps: 10,
    batch: 4,
    rate: 0.01,
    schedule: 'cosine',
    output: 'relu',
    density: [1, 1, 0.3, 0.3, 0.1, 0.1],
    decay: [0.7, 0.7, 0.7, 0.7, 0.7, 0.7],
    seed: [3, restartSeed(3, 1), 3, restartSeed(3, 1), 3, restartSeed(3, 1)],
  });
});

test('its groups are the restarts of one density', () => {
  const spec = sweepSpec(common, [1, 0.3]);
  expect(groups(spec)).toEqual([
    { value: 1, start: 0, end: 2 },
    { value: 0.3, start: 2, end: 4 },
  ]);
  expect(restartsOf(spec)).toBe(2);
  expect(groups(sweepSpec({ ...common, restarts: 1 }, [0.5]))).toEqual([{ value: 0.5, start: 0, end: 1 }]);
});

test('each group has its best, by index in the whole batch', () => {
  const models = [SQUARE, SQUARE, SQUARE, SQUARE];
  expect(bestOfEach(sweepSpec(common, [1, 0.3]), polygons(models, [2, 1, 3, 4], 10))).toEqual([1, 2]);
});

test('even densities fall by one factor from 1 to the lowest', () => {
  const densities = evenDensities(0.01, 25);
  expect([densities.length, densities[0], densities[12], densities[24]]).toEqual([25, 1, 0.1, 0.01]);
  const factors = densities.slice(1).map((density, i) => density / densities[i]);
  for (const factor of factors) expect(factor).toBeCloseTo(0.01 ** (1 / 24), 12);
});
