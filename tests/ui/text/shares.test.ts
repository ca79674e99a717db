import { expect, test } from 'vitest';
import { sweepSpec } from '../../../src/core/batches/sweep.ts';
import { nameOf } from '../../../src/ui/text/shares.ts';
import { ORTHOGONAL, PENTAGON, polygons, SQUARE } from '../../widgets/polygons.ts';

const common = { steps: 10, batch: 4, rate: 0.01, decay: 1, seed: 3, restarts: 1 };

/** What a model of these columns is called. */
function named(...columns: readonly (readonly number[])[]): string {
  const spec = sweepSpec({ ...common, features: columns.length, hidden: columns[0].length }, [1]);
  const weights = columns[0].flatMap((_, d) => columns.map((column) => column[d]));
  const parameters = Float32Array.from([...weights, ...columns.map(() => 0)]);
  return nameOf(spec, { ...polygons([SQUARE], [1], 10), parameters }, 0);
}

test('a model in a plane is called by its shape, and by the parts that the lines name where the shape has several', () => {
  const spec = sweepSpec({ ...common, features: 5, hidden: 2, restarts: 3 }, [1]);
  const frame = polygons([ORTHOGONAL, SQUARE, PENTAGON], [1, 1, 1], 10);
  expect([0, 1, 2].map((i) => nameOf(spec, frame, i))).toEqual([
    'orthogonal (2 alone)',
    'square (2 pairs)',
    'pentagon',
  ]);
  expect(named([1, 0], [0, 1], [0, -1])).toBe('1 alone and 1 pair');
  expect(named([1, 0], [0.8, 0.6], [0.6, 0.8])).toBe('irregular');
  expect(named([0, 0], [0.1, 0])).toBe('none');
});

test('beyond a plane it is called by its parts, or by how many it represents', () => {
  expect(named([1, 0, 0], [-1, 0, 0], [0, 1, 0])).toBe('1 alone and 1 pair');
  expect(named([1, 0, 0], [-1, 0, 0], [0, 1, 0], [0, -1, 0], [0, 0, 1], [0, 0, -1])).toBe('3 pairs');
  expect(named([1, 0, 0], [0.8, 0.6, 0], [0.6, 0.8, 0])).toBe('3 represented');
});

test('a feature that shares its dimension with features too short to be represented is not alone', () => {
  expect(named([1, 0, 0], [0.45, 0, 0], [0.45, 0, 0])).toBe('1 represented');
});
