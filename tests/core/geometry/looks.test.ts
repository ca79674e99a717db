import { expect, test } from 'vitest';
import { look, perFeature, squaredLength } from '../../../src/core/geometry/looks.ts';
import { NEAR, plateausOf, settled } from '../../../src/core/geometry/plateaus.ts';
import { sweepSpec } from '../../../src/core/batches/sweep.ts';
import { ORTHOGONAL, PENTAGON, polygons } from '../../widgets/polygons.ts';

const common = { features: 5, hidden: 2, steps: 10, batch: 4, rate: 0.01, decay: 0.7, seed: 3, restarts: 2 };
const spec = sweepSpec(common, [1]);

test('a look holds norms and dimensionality, and is worked out once for each frame', () => {
  const frame = polygons([ORTHOGONAL, PENTAGON], [1, 2], 10);
  expect([...look(spec, frame, 0).dimensionality].map((d) => d.toFixed(3))).toEqual(['1.000', '1.000', '0.000', '0.000', '0.000']); // prettier-ignore
  expect([...look(spec, frame, 1).dimensionality].map((d) => d.toFixed(3))).toEqual(Array(5).fill('0.400'));
  expect([...look(spec, frame, 1).norms].map((d) => d.toFixed(3))).toEqual(Array(5).fill('1.000'));
  expect(look(spec, frame, 1)).toBe(look(spec, frame, 1));
  expect(look(spec, polygons([PENTAGON, PENTAGON], [1, 2], 10), 0)).not.toBe(look(spec, frame, 0));
});

const FIVE_IN_TWO = plateausOf({ features: 5, hidden: 2 });

test('plateaus are the shares of the shapes that a size allows, in falling order', () => {
  const shares = (features: number, hidden: number): string =>
    plateausOf({ features, hidden })
      .map(({ fraction }) => fraction)
      .join(' ');
  expect(FIVE_IN_TWO.map(({ value }) => value)).toEqual([1, 2 / 3, 1 / 2, 2 / 5, 0]);
  expect(shares(4, 2)).toBe('1 2/3 1/2 0');
  expect(shares(80, 1)).toBe('1 1/2 0');
  expect(shares(7, 3)).toBe('1 3/4 2/3 1/2 2/5 0');
  expect(shares(8, 3)).toBe('1 3/4 2/3 1/2 2/5 3/8 0');
});

test('a feature is settled where a plateau of its size is near', () => {
  const settles = (share: number): boolean => settled(share, FIVE_IN_TWO);
  expect([1, 0.67, 0.519, 0.381].map(settles)).toEqual([true, true, true, true]);
  expect([0.95, 0.75, 0.6, 0.45, 0.375, 0.5 + NEAR + 0.001].map(settles)).toEqual(Array(6).fill(false));
  expect(settled(0.375, plateausOf({ features: 8, hidden: 3 }))).toBe(true);
});

test('a feature that gets nothing is on no plateau that counts', () => {
  expect(settled(0, FIVE_IN_TWO)).toBe(false);
});

test('dimensions per feature count each feature by its squared length', () => {
  const frame = polygons([ORTHOGONAL, PENTAGON], [1, 2], 10);
  expect([squaredLength(spec, frame, 1), perFeature(spec, frame, 0), perFeature(spec, frame, 1)]).toEqual(
    [5, 1, 2 / 5].map((value) => expect.closeTo(value, 6) as number),
  );
  const longer = { ...frame, parameters: frame.parameters.map((w) => 1.5 * w) };
  expect(perFeature(spec, longer, 1)).toBeCloseTo(2 / 5 / 1.5 ** 2, 6);
  expect(perFeature(spec, { ...frame, parameters: new Float32Array(frame.parameters.length) }, 0)).toBe(Infinity);
});
