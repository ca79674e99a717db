import { expect, test } from 'vitest';
import { look } from '../../src/core/looks.ts';
import { NEAR, PLATEAUS, settled } from '../../src/core/plateaus.ts';
import { sweepSpec } from '../../src/core/sweep.ts';
import { ORTHOGONAL, PENTAGON, polygons } from '../widgets/polygons.ts';

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

test('plateaus are the shares of regular polygons, in falling order', () => {
  expect(PLATEAUS.map(({ value }) => value)).toEqual([1, 2 / 3, 1 / 2, 2 / 5, 0]);
  expect([1, 0.67, 0.519, 0.381].map(settled)).toEqual([true, true, true, true]);
  expect([0.95, 0.6, 0.45, 0.5 + NEAR + 0.001].map(settled)).toEqual([false, false, false, false]);
});

test('a feature that gets nothing is on no plateau that counts', () => {
  expect(settled(0)).toBe(false);
});
