import { expect, test } from 'vitest';
import { gauss, idealShare, partError } from '../../../src/core/theory/ideals.ts';
import { importance } from '../../../src/core/feature-importance.ts';
import { lossOfKeeping } from '../../../src/core/batches/kept.ts';
import { restartsSpec } from '../../../src/core/batches/restarts.ts';
import { PENTAGON, polygons } from '../../widgets/polygons.ts';
import { exactLoss } from '../quadrature.ts';

const spec = (density: number, decay = 0.7) =>
  restartsSpec({ features: 5, hidden: 2, steps: 1, batch: 1, rate: 0.01, decay, seed: 0, restarts: 1, sparsity: 1 - density }); // prettier-ignore

test('the nodes integrate polynomials exactly', () => {
  for (const power of [0, 1, 4, 7])
    expect(gauss(4).reduce((sum, { at, weight }) => sum + weight * at ** power, 0)).toBeCloseTo(1 / (power + 1), 12);
});

test('a feature alone loses nothing, and half a pair less than p²/6, which length 1 and no bias cost', () => {
  for (const density of [1, 0.3, 0.02]) {
    expect(partError('alone', density)).toBeCloseTo(0, 12);
    expect(partError('pair', density)).toBeLessThanOrEqual((1.02 * density ** 2) / 6);
  }
  expect(partError('pair', 0.02) / (0.02 ** 2 / 6)).toBeGreaterThan(0.97);
});

test('sparse data make a pentagon of length 1.1705 and bias -0.2823 the best', () => {
  const model = { ...{ features: 5, hidden: 2, output: 'relu' as const }, weights: polygons([PENTAGON], [0], 0).parameters.subarray(0, 10).map((w) => 1.1705 * w), bias: new Float32Array(5).fill(-0.2823) }; // prettier-ignore
  expect(partError('pentagon', 0.001) / exactLoss(model, importance(5, 1), 0.001)).toBeCloseTo(1, 2);
});

test('what is kept are the most important, in the parts that cost least', () => {
  const [lost, all] = [0.49 + 0.343 + 0.2401, 2.7731];
  for (const density of [1, 0.2])
    expect(idealShare(2, spec(density), 0)).toBeCloseTo((lost / all) * (1 - 0.75 * density), 4);
  const pair = ((0.7 + 0.49) * partError('pair', 0.3) + (0.343 + 0.2401) * (0.1 - 0.0225)) / 5;
  expect(idealShare(3, spec(0.3), 0)! * lossOfKeeping([], spec(0.3), 0)).toBeCloseTo(pair, 7);
  expect(idealShare(6, { ...spec(0.3), features: 8 }, 0)).toBeUndefined();
});

test('square and pentagon of equal features cost the same at density 0.2257, within 2 %', () => {
  const more = (density: number): number => idealShare(4, spec(density, 1), 0)! - idealShare(5, spec(density, 1), 0)!;
  expect([more(0.2257 * 1.02) < 0, more(0.2257 / 1.02) > 0]).toEqual([true, true]);
});
