import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dimensionality } from '../../../src/core/geometry/geometry.ts';
import { arrangement } from '../../../src/core/geometry/arrangements.ts';

type Vector = readonly [number, number, number];

const ring = (k: number, turn = 0, z = 0): Vector[] =>
  Array.from({ length: k }, (_, i) => {
    const [angle, radius] = [(2 * Math.PI * (i + turn)) / k, Math.sqrt(1 - z * z)];
    return [radius * Math.cos(angle), radius * Math.sin(angle), z];
  });

const POLES: Vector[] = [
  [0, 0, 1],
  [0, 0, -1],
];
const HEIGHT = 1 / Math.sqrt(3);

/** Ideal arrangements by what they are called, with the dimensionality of their corners in order. */
const IDEALS: readonly [string, readonly Vector[], readonly number[]][] = [
  ['alone', [[1, 0, 0]], [1]],
  ['alone alone alone', [[1, 0, 0], [0, 1, 0], [0, 0, 1]], [1, 1, 1]], // prettier-ignore
  ['alone alone pair', [[1, 0, 0], [0, 1, 0], ...POLES], [1 / 2, 1 / 2, 1, 1]], // prettier-ignore
  ['alone pair pair', [[1, 0, 0], [0, 1, 0], [0, -1, 0], ...POLES], [1 / 2, 1 / 2, 1 / 2, 1 / 2, 1]], // prettier-ignore
  ['tetrahedron', [[0, 0, 1], ...ring(3, 0, -1 / 3)], [3 / 4, 3 / 4, 3 / 4, 3 / 4]],
  ['triangular bipyramid', [...ring(3), ...POLES], [1 / 2, 1 / 2, 2 / 3, 2 / 3, 2 / 3]],
  ['octahedron', [...ring(4), ...POLES], Array.from({ length: 6 }, () => 1 / 2)],
  ['pentagonal bipyramid', [...ring(5), ...POLES], [2 / 5, 2 / 5, 2 / 5, 2 / 5, 2 / 5, 1 / 2, 1 / 2]],
  ['square antiprism', [...ring(4, 0, HEIGHT), ...ring(4, 0.5, -HEIGHT)], Array.from({ length: 8 }, () => 3 / 8)],
];

/** A rotation by Rodrigues' formula about an axis. */
function turned([x, y, z]: Vector, [a, b, c]: Vector, angle: number): Vector {
  const [cos, sin, along] = [Math.cos(angle), Math.sin(angle), (a * x + b * y + c * z) * (1 - Math.cos(angle))];
  return [
    x * cos + (b * z - c * y) * sin + a * along,
    y * cos + (c * x - a * z) * sin + b * along,
    z * cos + (a * y - b * x) * sin + c * along,
  ];
}

const columns = (vectors: readonly Vector[]) => ({
  features: vectors.length,
  hidden: 3,
  weights: Float32Array.from([0, 1, 2].flatMap((d) => vectors.map((vector) => vector[d]))),
});

const told = ({ solid, parts }: ReturnType<typeof arrangement>): string => solid ?? parts?.join(' ') ?? 'irregular';

const unit = fc.double({ min: -1, max: 1, noNaN: true });
const axis = fc
  .tuple(unit, unit, unit)
  .filter((v) => Math.hypot(...v) > 0.1)
  .map((v) => v.map((one) => one / Math.hypot(...v)) as unknown as Vector);

test.each(IDEALS)('%s is known however it is turned, jittered and numbered', (name, ideal, shares) => {
  expect([...dimensionality(columns(ideal))].sort()).toEqual(shares.map((share) => expect.closeTo(share, 5) as number));
  fc.assert(
    fc.property(axis, fc.double({ min: 0, max: 6.28, noNaN: true }), fc.infiniteStream(unit), (about, angle, noise) => {
      const jitter = (value: number): number => value + 0.04 * (noise.next().value as number);
      const vectors = ideal.map((vector) => turned(vector, about, angle).map(jitter) as unknown as Vector);
      expect(told(arrangement(columns(vectors.reverse())))).toBe(name);
    }),
    { numRuns: 40 },
  );
});

test('short columns are left out, and what has no name gets none', () => {
  const { count, solid } = arrangement(columns([...ring(4), ...POLES, [0.1, 0.2, 0]]));
  expect([count, solid]).toEqual([6, 'octahedron']);
  expect(told(arrangement(columns(ring(6))))).toBe('irregular');
  expect(told(arrangement(columns([...ring(3, 0, 0.3), ...ring(3, 0, -0.3), ...POLES])))).toBe('irregular');
  expect(arrangement(columns([[0, 0, 0]]))).toEqual({ count: 0 });
});
