import { expect, test } from 'vitest';
import { restartsSpec } from '../../../src/core/batches/restarts.ts';
import type { Model } from '../../../src/core/model.ts';
import { besides, modelColumns, modelRows, shapeTally } from '../../../src/ui/text/trained.ts';

const model = (hidden: number): Model => ({
  features: 2,
  hidden,
  output: 'relu',
  weights: Float32Array.from({ length: 2 * hidden }, (_, i) => [3, 0, 4, 1][i] ?? 0),
  bias: Float32Array.of(-0.5, 0.25),
});

test('a model has a row for each feature', () => {
  expect(modelRows(model(2))).toEqual([
    [0, '5.000', '0.975', '3.000', '4.000', '−0.500'],
    [1, '1.000', '0.059', '0.000', '1.000', '0.250'],
  ]);
});

test.each([1, 2, 3, 8])('all coordinates of %d hidden dimensions are in it, each under its name', (hidden) => {
  const columns = modelColumns(hidden);
  expect(columns.filter((column) => column.startsWith('W,'))).toHaveLength(hidden);
  expect(new Set(columns).size).toBe(columns.length);
  for (const row of modelRows(model(hidden))) expect(row).toHaveLength(columns.length);
});

test('of dozens of hidden dimensions norms and dimensionality are told, and no half of a vector', () => {
  expect(modelColumns(64)).toEqual(['feature', 'norm', 'dimensionality D', 'bias']);
  expect(modelRows(model(64))[0]).toEqual([0, '5.000', '0.975', '−0.500']);
});

test('shapes are counted by their names, and without a plane by how many features are kept', () => {
  expect(shapeTally(['square', 'pentagon', 'pentagon'])).toBe('2 pentagons, 1 square');
  expect(shapeTally(['6-represented', '5-represented', '6-represented'])).toBe('2 keep 6, 1 keeps 5');
});

test('a number that rounds to nothing has no sign, and another has a minus and no hyphen', () => {
  const cells = modelRows({ ...model(2), bias: Float32Array.of(-0.0001, -1) })
    .flat()
    .map(String);
  expect(cells).toEqual(expect.arrayContaining(['0.000', '−1.000']));
  expect(cells.filter((cell) => cell.includes('-'))).toEqual([]);
});

const common = { features: 4, hidden: 2, steps: 1, batch: 1, rate: 1, sparsity: 0.7, decay: 1, seed: 0, restarts: 1 };

test.each([
  [[1, 1, 1, 1], ''],
  [[1, 1, 1, 0], '. Feature 3 has no importance'],
  [[1, 0, 0, 0], '. Features 1 to 3 have no importance'],
  [[0, 1, 0, 1], '. Features 0, 2 have no importance'],
])('importances of %j: "%s"', (importance, told) => {
  expect(besides({ ...restartsSpec(common), importance: [importance] }).split(':')[0]).toBe(told);
});
