import { expect, test } from 'vitest';
import { arrivals, cosine, partners, stage } from '../../../src/core/geometry/two-sets.ts';

/** Columns of a W of six features, as rows of three numbers. */
const columns = (...points: readonly (readonly [number, number, number])[]) => ({
  features: 6,
  hidden: 3,
  weights: Float32Array.from([0, 1, 2].flatMap((d) => points.map((point) => point[d]))),
});
const ANTIPRISM = columns([1, 0, 0], [0, 1, 0], [0, 0, 1], [0, -1, 0], [0, 0, -1], [-1, 0, 0]);
/** Pairs within the sets: an octahedron all the same. */
const WITHIN = columns([1, 0, 0], [-1, 0, 0], [0, 1, 0], [0, -1, 0], [0, 0, 1], [0, 0, -1]);
const [LONG, SHORT] = [2 / 3, 1 / 3];
/** The lower triangle stands right under the upper one. */
const HALFWAY = columns(
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
  [-LONG, -LONG, SHORT],
  [SHORT, -LONG, -LONG],
  [-LONG, SHORT, -LONG],
);
const BUNDLES = columns([1, 0.1, 0], [1, -0.1, 0], [1, 0, 0.1], [-1, 0.1, 0], [-1, -0.1, 0], [-1, 0, 0.1]);

test('a partner is the feature of the other set that is most nearly opposite', () => {
  expect(partners(ANTIPRISM).map(({ other }) => other)).toEqual([5, 3, 4, 1, 2, 0]);
  for (const partner of partners(ANTIPRISM)) expect(partner.cosine).toBeCloseTo(-1, 6);
  for (const { feature, other } of partners(WITHIN)) expect(feature < 3).toBe(other >= 3);
});

test('each stage has its name', () => {
  expect(stage(ANTIPRISM)).toBe('antiprism');
  expect(stage(HALFWAY)).toBe('triangles');
  expect(stage(BUNDLES)).toBe('apart');
  expect(stage(columns(...[0, 1, 2, 3, 4, 5].map((): [number, number, number] => [1, 0, 0])))).toBe('mixed');
});

test('short arrows are at no stage, whichever way they point', () => {
  expect(stage({ ...ANTIPRISM, weights: ANTIPRISM.weights.map((value) => 0.4 * value) })).toBe('mixed');
  expect(stage({ ...ANTIPRISM, weights: new Float32Array(18) })).toBe('mixed');
  expect(cosine({ ...ANTIPRISM, weights: new Float32Array(18) }, 0, 1)).toBe(0);
});

test('an octahedron whose pairs lie within the sets is no antiprism', () => {
  expect(stage(WITHIN)).not.toBe('antiprism');
});

test('a stage is reached once, however often a run comes back to it', () => {
  const way = (['mixed', 'apart', 'mixed', 'apart', 'antiprism', 'apart'] as const).map((stage, step) => ({
    stage,
    step,
  }));
  expect(arrivals(way)).toEqual([
    { stage: 'apart', step: 1 },
    { stage: 'antiprism', step: 4 },
  ]);
});
