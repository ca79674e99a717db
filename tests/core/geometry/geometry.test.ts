import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  angles,
  dimensionality,
  gaps,
  norms,
  represented,
  superposition,
} from '../../../src/core/geometry/geometry.ts';
import type { Columns } from '../../../src/core/geometry/geometry.ts';

type Vector = readonly number[];

/** W with these vectors as its columns. */
const columns = (vectors: readonly Vector[]): Columns => ({
  features: vectors.length,
  hidden: vectors[0].length,
  weights: Float32Array.from(vectors[0].flatMap((_, d) => vectors.map((vector) => vector[d]))),
});

const polar = (degrees: number, length = 1): Vector => [
  length * Math.cos((degrees * Math.PI) / 180),
  length * Math.sin((degrees * Math.PI) / 180),
];
const polygon = (k: number, length = 1, turn = 0): Vector[] =>
  Array.from({ length: k }, (_, i) => polar(turn + (360 * i) / k, length));
const unit = (n: number, i: number): Vector => Array.from({ length: n }, (_, d) => Number(d === i));

/** k points of the regular simplex, in k - 1 of k dimensions: the corners of the unit cube's face less their mean. */
const simplex = (k: number): Vector[] =>
  Array.from({ length: k }, (_, i) => unit(k, i).map((x) => (x - 1 / k) * Math.sqrt(k / (k - 1))));

const octahedron = [0, 1, 2].flatMap((i) => [unit(3, i), unit(3, i).map((x) => -x)]);

/** Two squares of unit vectors, one turned by 45 degrees, so high that W W^T is a multiple of the identity. */
const antiprism = [1, -1].flatMap((side) =>
  polygon(4, Math.sqrt(2 / 3), side > 0 ? 0 : 45).map((p) => [...p, side * Math.sqrt(1 / 3)]),
);

const copies = (k: number, vector: Vector): Vector[] => Array.from({ length: k }, () => vector);

const table: [string, Vector[], number][] = [
  ['a zero vector', [[0, 0]], 0],
  ['one vector', [[0.3, 0.4]], 1],
  ['an orthogonal set', [0, 1, 2, 3].map((i) => unit(4, i)), 1],
  ...[2, 3, 5].map((k): [string, Vector[], number] => [`${k} parallel copies`, copies(k, [0.6, 0.8]), 1 / k]),
  ['a digon on a line', [[1], [-1]], 1 / 2],
  ...[3, 4, 5, 6, 7, 8].map((k): [string, Vector[], number] => [`a regular ${k}-gon`, polygon(k, 1, 11), 2 / k]),
  ...[2, 3, 4, 5, 9].map((k): [string, Vector[], number] => [`a simplex of ${k} points`, simplex(k), (k - 1) / k]),
  ['an octahedron', octahedron, 1 / 2],
  ['a square antiprism', antiprism, 3 / 8],
];

test.each(table)('dimensionality of each vector of %s', (_, vectors, expected) => {
  for (const d of dimensionality(columns(vectors))) expect(d).toBeCloseTo(expected, 6);
});

test('dimensionality of equal norms does not depend on their size', () => {
  for (const d of dimensionality(columns(polygon(5, 1.12)))) expect(d).toBeCloseTo(2 / 5, 6);
  for (const d of dimensionality(columns(polygon(5, 0.001)))) expect(d).toBeCloseTo(2 / 5, 6);
});

test('a zero vector beside others takes nothing from them', () => {
  expect([
    ...dimensionality(
      columns([
        [1, 0],
        [0, 0],
        [0, 1],
      ]),
    ),
  ]).toEqual([1, 0, 1]);
});

test('dimensionalities lie in [0, 1] and add up to no more than the dimensions there are', () => {
  const matrix = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 6 })).chain(([n, m]) =>
    fc.array(fc.array(fc.integer({ min: -8, max: 8 }), { minLength: m, maxLength: m }), {
      minLength: n,
      maxLength: n,
    }),
  );
  fc.assert(
    fc.property(matrix, (vectors) => {
      const all = [...dimensionality(columns(vectors))];
      expect(all.every((d) => d >= 0 && d <= 1 + 1e-9)).toBe(true);
      expect(all.reduce((a, b) => a + b)).toBeLessThanOrEqual(Math.min(vectors.length, vectors[0].length) + 1e-9);
      // Rank may be lower still: the same vectors in a space with more dimensions.
      const raised = [...dimensionality(columns(vectors.map((v) => [...v, ...v])))];
      expect(raised.reduce((a, b) => a + b)).toBeLessThanOrEqual(vectors[0].length + 1e-9);
    }),
    { numRuns: 500 },
  );
});

describe('superposition', () => {
  test('is 0 for orthogonal vectors and for the zero vector', () => {
    expect([
      ...superposition(
        columns([
          [3, 0],
          [0, 2],
          [0, 0],
        ]),
      ),
    ]).toEqual([0, 0, 0]);
  });

  test('adds up the squares of the others seen along a vector', () => {
    // Along (1, 0) the others are seen as 3 and -0.5.
    expect(
      superposition(
        columns([
          [2, 0],
          [3, 4],
          [-0.5, 1],
        ]),
      )[0],
    ).toBeCloseTo(9.25, 5);
    for (const s of superposition(columns(polygon(5)))) expect(s).toBeCloseTo(1.5, 5);
    for (const s of superposition(columns([[1], [-1]]))) expect(s).toBeCloseTo(1, 6);
  });

  test('gives the dimensionality as |W_i|^2 / (|W_i|^2 + s_i)', () => {
    const w = columns([
      [1, 0.5],
      [0.2, -0.9],
      [-1.1, 0.3],
    ]);
    const [lengths, s] = [norms(w), superposition(w)];
    dimensionality(w).forEach((d, i) => expect(d).toBeCloseTo(lengths[i] ** 2 / (lengths[i] ** 2 + s[i]), 10));
  });
});

test('norms are the lengths of the columns', () => {
  expect([
    ...norms(
      columns([
        [3, 4],
        [0, 0],
        [-1, 0],
      ]),
    ),
  ]).toEqual([5, 0, 1]);
});

test('a feature is represented above a norm of one half, not at it', () => {
  expect(
    represented(
      columns([
        [0.5, 0],
        [0, -0.5],
        [0.5000001, 0],
        [0.3, 0.4001],
        [1, 0],
        [0.4999999, 0],
      ]),
    ),
  ).toEqual([2, 3, 4]);
});

test('angles are sorted, within a full turn, and their gaps add up to it', () => {
  const w = columns([polar(350), polar(10), polar(90, 0.4), polar(180)]);
  expect(angles(w).map(({ feature }) => feature)).toEqual([1, 3, 0]);
  angles(w).forEach(({ degrees }, i) => expect(degrees).toBeCloseTo([10, 180, 350][i], 4));
  gaps(w).forEach((gap, i) => expect(gap).toBeCloseTo([170, 170, 20][i], 4));
  expect(gaps(columns([polar(77)]))).toEqual([360]);
  expect(gaps(columns([[0.1, 0.1]]))).toEqual([]);
});
