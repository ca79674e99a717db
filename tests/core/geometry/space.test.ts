import { expect, test } from 'vitest';
import { hull, seen, tips, upright } from '../../../src/core/geometry/space.ts';
import type { Point } from '../../../src/core/geometry/space.ts';

const ring = (k: number, turn = 0, z = 0): Point[] =>
  Array.from({ length: k }, (_, i) => {
    const [angle, radius] = [(2 * Math.PI * (i + turn)) / k, Math.sqrt(1 - z * z)];
    return [radius * Math.cos(angle), radius * Math.sin(angle), z];
  });
const POLES: Point[] = [
  [0, 0, 1],
  [0, 0, -1],
];
const columns = (points: readonly Point[]) => ({
  features: points.length,
  hidden: 3,
  weights: Float32Array.from([0, 1, 2].flatMap((d) => points.map((point) => point[d]))),
});
const sizes = (points: readonly Point[]): number[] =>
  hull(points)
    .map(({ length }) => length)
    .sort();

test('a hull has the faces of its solid', () => {
  expect(sizes([[0, 0, 1], ...ring(3, 0, -1 / 3)])).toEqual([3, 3, 3, 3]);
  expect(sizes([...ring(4), ...POLES])).toEqual([3, 3, 3, 3, 3, 3, 3, 3]);
  const height = Math.sqrt(1 / 3);
  expect(sizes([...ring(4, 0, height), ...ring(4, 0.5, -height)])).toEqual([3, 3, 3, 3, 3, 3, 3, 3, 4, 4]);
  expect(sizes([...ring(4, 0, height), ...ring(4, 0, -height)])).toEqual([4, 4, 4, 4, 4, 4]);
  expect(sizes(ring(5))).toEqual([5]);
  expect(sizes(POLES)).toEqual([]);
});

test('the corners of a face stand in order round it', () => {
  const square = ring(4);
  const mixed = [square[0], square[2], square[1], square[3]];
  const [face] = hull(mixed);
  const sides = face.map((corner, i) => [mixed[corner], mixed[face[(i + 1) % 4]]]);
  for (const [a, b] of sides) expect(a[0] * b[0] + a[1] * b[1]).toBeCloseTo(0, 6);
});

test('turned any way, a model comes to stand alike', () => {
  const points = [...ring(5), ...POLES];
  const rolled = points.map(([x, y, z]): Point => [z, x, y]);
  const stood = upright(columns(points));
  upright(columns(rolled)).forEach((point, i) =>
    point.forEach((value, d) => expect(value).toBeCloseTo(stood[i][d], 6)),
  );
  expect(stood[0].map((value) => value + 0)).toEqual([0, 0, 1].map((value) => expect.closeTo(value, 6) as number));
  expect(tips(columns(points))[5]).toEqual([0, 0, 1]);
});

test('what is nearer looks larger, and tilting shows it from above', () => {
  expect(seen([0, 0, 1], 77, 90)).toMatchObject({
    x: expect.closeTo(0, 6) as number,
    near: expect.closeTo(1, 6) as number,
  });
  const [near, far] = [seen([0.5, -1, 0], 0, 0), seen([0.5, 1, 0], 0, 0)];
  expect(near.near).toBe(1);
  expect(near.x).toBeGreaterThan(far.x);
  expect(seen([1, 0, 0], 90, 0).x).toBeCloseTo(0, 6);
});

test('a column of any length is drawn larger the nearer it comes, up to a bound', () => {
  const across = [0, 1, 1.5, 5, 6.25, 50].map((length) => seen([1, -length, 0], 0, 0).x);
  expect(across).toEqual([...across].sort((a, b) => a - b));
  expect(across.at(-1)).toBeLessThan(1.5);
  expect(seen([1, 50, 0], 0, 0).near).toBe(-seen([1, -50, 0], 0, 0).near);
});
