import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shape } from '../../../src/core/geometry/geometry.ts';

interface Ray {
  readonly degrees: number;
  readonly length?: number;
}

/** The shape of vectors in the plane. */
function planeShape(rays: readonly Ray[]): string {
  const radians = rays.map(({ degrees }) => (degrees * Math.PI) / 180);
  const lengths = rays.map(({ length = 1 }) => length);
  const weights = Float32Array.from([
    ...radians.map((r, i) => lengths[i] * Math.cos(r)),
    ...radians.map((r, i) => lengths[i] * Math.sin(r)),
  ]);
  return shape({ features: rays.length, hidden: 2, weights });
}

const at = (...degrees: number[]): string => planeShape(degrees.map((one) => ({ degrees: one })));
const onLine = (...weights: number[]): string =>
  shape({ features: weights.length, hidden: 1, weights: Float32Array.from(weights) });

const POLYGONS = ['triangle', 'square', 'pentagon', 'hexagon', 'heptagon', 'octagon'].map((name, i) => ({
  name,
  k: i + 3,
}));

describe('in the plane', () => {
  test('no represented feature has no shape, and one is a line', () => {
    expect(
      planeShape([
        { degrees: 0, length: 0.5 },
        { degrees: 90, length: 0 },
      ]),
    ).toBe('none');
    expect(
      planeShape([
        { degrees: 200, length: 0.6 },
        { degrees: 90, length: 0.5 },
      ]),
    ).toBe('line');
  });

  test('two features are orthogonal about 90 degrees and antipodal about 180', () => {
    expect([90, 77, 103, 270, 257].map((gap) => at(30, 30 + gap))).toEqual(
      Array.from({ length: 5 }, () => 'orthogonal'),
    );
    expect([180, 154, 206].map((gap) => at(30, 30 + gap))).toEqual(Array.from({ length: 3 }, () => 'antipodal'));
    expect([0, 45, 76, 104, 130, 152, 208, 284].map((gap) => at(30, 30 + gap))).toEqual(
      Array.from({ length: 8 }, () => 'irregular'),
    );
  });

  test.each(POLYGONS)('a regular $name is one however it is turned and scaled', ({ name, k }) => {
    const turns = fc.double({ min: 0, max: 360, noNaN: true });
    const lengths = fc.array(fc.double({ min: 0.51, max: 1.3, noNaN: true }), { minLength: k, maxLength: k });
    fc.assert(
      fc.property(turns, lengths, (turn, all) => {
        expect(planeShape(all.map((length, i) => ({ length, degrees: turn + (360 * i) / k })))).toBe(name);
      }),
    );
  });

  test.each(POLYGONS)('a $name keeps its name up to gaps 15 % off, and loses it beyond', ({ name, k }) => {
    const gap = 360 / k;
    /** The polygon with its second column moved on, which widens one gap and narrows the next. */
    const moved = (by: number): string =>
      at(...Array.from({ length: k }, (_, i) => 20 + gap * i + (i === 1 ? by * gap : 0)));
    expect([moved(0.14), moved(-0.14)]).toEqual([name, name]);
    expect([moved(0.16), moved(-0.16)]).toEqual(['irregular', 'irregular']);
  });

  test.each(POLYGONS)(
    'a $name does not care about the order of its features, nor about those left out',
    ({ name, k }) => {
      const corners = Array.from({ length: k }, (_, i) => ({ degrees: (360 * i) / k }));
      const shuffled = [...corners.filter((_, i) => i % 2 === 1), ...corners.filter((_, i) => i % 2 === 0)];
      expect(planeShape([{ degrees: 33, length: 0.45 }, ...shuffled, { degrees: 1, length: 0 }])).toBe(name);
    },
  );

  test('a pentagon with a corner missing, or one doubled, is no named shape', () => {
    expect(at(0, 72, 144, 216)).toBe('irregular');
    expect(at(0, 72, 144, 216, 288, 288)).toBe('irregular');
    expect(at(0, 0, 90, 180, 270)).toBe('irregular');
  });

  test('nine corners and more have no name', () => {
    expect(at(...Array.from({ length: 9 }, (_, i) => 40 * i))).toBe('irregular');
    expect(at(...Array.from({ length: 200 }, (_, i) => 1.8 * i))).toBe('irregular');
  });
});

describe('on a line', () => {
  test('has two directions', () => {
    expect(onLine(0.2, -0.5)).toBe('none');
    expect(onLine(0.2, -0.51)).toBe('line');
    expect(onLine(1, -1)).toBe('antipodal');
    expect(onLine(-0.7, 0, 1.1)).toBe('antipodal');
    expect(onLine(1, 0.9)).toBe('2-represented');
    expect(onLine(1, -1, 1)).toBe('3-represented');
  });
});

describe('in three dimensions and more', () => {
  test('no model is called by a polygon: it is counted what it represents', () => {
    const of = (...weights: number[]): string => shape({ features: 2, hidden: 3, weights: Float32Array.from(weights) });
    expect(of(0, 0, 0.3, 0, 0, 0)).toBe('none');
    expect(of(0, 0, 0.9, 0, 0, 0)).toBe('1-represented');
    expect(of(1, 0, 0, 1, 0, 0)).toBe('2-represented');
  });

  test('an octahedron and features with dimensions of their own are not irregular', () => {
    const octahedron = Float32Array.of(1, -1, 0, 0, 0, 0, 0, 0, 1, -1, 0, 0, 0, 0, 0, 0, 1, -1);
    expect(shape({ features: 6, hidden: 3, weights: octahedron })).toBe('6-represented');
    const own = Float32Array.from({ length: 100 }, (_, at) => (at % 20 === Math.floor(at / 20) ? 1 : 0));
    expect(shape({ features: 20, hidden: 5, weights: own })).toBe('5-represented');
  });
});
