import { expect, test } from 'vitest';
import type { Model } from '../../src/core/model.ts';
import { MODEL_COLUMNS, modelRows } from '../../src/ui/trained.ts';

const model = (hidden: number): Model => ({
  features: 2,
  hidden,
  output: 'relu',
  weights: Float32Array.from([3, 0, 4, 1].slice(0, 2 * hidden)),
  bias: Float32Array.of(-0.5, 0.25),
});

test('a model has a row for each feature, as wide as the columns', () => {
  expect(modelRows(model(2))).toEqual([
    [0, '5.000', '0.975', '3.000', '4.000', '-0.500'],
    [1, '1.000', '0.059', '0.000', '1.000', '0.250'],
  ]);
  for (const row of modelRows(model(2))) expect(row).toHaveLength(MODEL_COLUMNS.length);
});

test('one hidden dimension leaves the second row of W empty', () => {
  expect(modelRows(model(1)).map((row) => row[4])).toEqual(['', '']);
});
