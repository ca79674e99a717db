import { describe, expect, test } from 'vitest';
import { fillBatch } from '../../../src/core/random.ts';
import type { Law } from '../../../src/core/spec.ts';
import { feature, samples, sigmas, specOf } from './series.ts';

const COUNT = 1_000_000;

/** A law, the density of each of four features, and how often two are on at once as a multiple of chance. */
const laws: {
  name: string;
  law: Law | undefined;
  density: number;
  each: number[];
  together: (i: number, j: number) => number;
}[] = [
  { name: 'the paper’s', law: undefined, density: 0.3, each: [0.3, 0.3, 0.3, 0.3], together: () => 0.09 },
  {
    name: 'scaled',
    law: { kind: 'independent', scale: [[1, 0.1, 2, 9]] },
    density: 0.3,
    each: [0.3, 0.03, 0.6, 1],
    together: (i, j) => [0.3, 0.03, 0.6, 1][i] * [0.3, 0.03, 0.6, 1][j],
  },
  {
    name: 'signed',
    law: { kind: 'independent', signed: true },
    density: 0.2,
    each: [0.2, 0.2, 0.2, 0.2],
    together: () => 0.04,
  },
  {
    name: 'sets together',
    law: { kind: 'sets', size: 2, rule: 'together', signed: true },
    density: 0.2,
    each: [0.2, 0.2, 0.2, 0.2],
    together: (i, j) => (i >> 1 === j >> 1 ? 0.2 : 0.04),
  },
  {
    name: 'one of a set',
    law: { kind: 'sets', size: 2, rule: 'one-of' },
    density: 0.4,
    each: [0.2, 0.2, 0.2, 0.2],
    together: (i, j) => (i >> 1 === j >> 1 ? 0 : 0.04),
  },
  {
    name: 'one-hot',
    law: { kind: 'sets', size: 4, rule: 'one-of' },
    density: 1,
    each: [0.25, 0.25, 0.25, 0.25],
    together: () => 0,
  },
];

const isSigned = (law: Law | undefined): boolean => law !== undefined && 'signed' in law;

describe.each(laws)('draws: $name', ({ law, density, each, together }) => {
  const x = samples(specOf(4, density, law), COUNT);
  const columns = each.map((_, i) => feature(x, 4, i));

  test('each feature is on as often as it should be, with values uniform in (0, 1] and signs even', () => {
    columns.forEach((column, i) => {
      expect(
        sigmas(
          column.map((v) => (v === 0 ? 0 : 1)),
          each[i],
        ),
      ).toBeLessThan(8);
      const on = column.filter((v) => v !== 0);
      expect(
        Math.max(
          ...[0, 1].map((r) =>
            sigmas(
              on.map((v) => Math.abs(v) ** (r + 1)),
              1 / (r + 2),
            ),
          ),
        ),
      ).toBeLessThan(8);
      expect(on.every((v) => Math.abs(v) <= 1 && (isSigned(law) || v > 0))).toBe(true);
      if (isSigned(law)) expect(sigmas(on.map(Math.sign), 0)).toBeLessThan(8);
      if (isSigned(law))
        expect(
          sigmas(
            on.map((v) => v * Math.abs(v)),
            0,
          ),
        ).toBeLessThan(8);
    });
  });

  test('each pair is on together as often as it should be, with values that know nothing of each other', () => {
    for (let i = 0; i < 4; i++) {
      for (let j = 0; j < i; j++) {
        const both = columns[i].map((v, s) => (v !== 0 && columns[j][s] !== 0 ? 1 : 0));
        expect(sigmas(both, together(i, j))).toBeLessThan(8);
        expect(both.includes(1)).toBe(together(i, j) > 0);
        const products = columns[i].map((v, s) => (Math.abs(v) - 0.5) * (Math.abs(columns[j][s]) - 0.5));
        expect(
          sigmas(
            products.filter((_, s) => both[s]),
            0,
          ),
        ).toBeLessThan(8);
        const signs = columns[i].map((v, s) => Math.sign(v) * Math.sign(columns[j][s]));
        if (isSigned(law))
          expect(
            sigmas(
              signs.filter((_, s) => both[s]),
              0,
            ),
          ).toBeLessThan(8);
      }
    }
  });

  test('samples, steps and seeds know nothing of each other', () => {
    const spec = specOf(4, density, law);
    const later = samples(spec, COUNT, 4);
    const other = samples({ ...spec, seed: [12] }, COUNT);
    for (let i = 0; i < 4; i++) {
      const mean = columns[i].reduce((a, b) => a + b, 0) / COUNT;
      const against = (y: Float32Array, from: number): number =>
        sigmas(
          columns[i].map((v, s) => (v - mean) * ((y[4 * (s + from) + i] ?? mean) - mean)),
          0,
        );
      expect(against(x, 1)).toBeLessThan(8);
      expect(against(later, 0)).toBeLessThan(8);
      expect(against(other, 0)).toBeLessThan(8);
    }
  });
});

test('a law that is not named is the paper’s, bit for bit', () => {
  const expected = new Float32Array(4 * 100);
  fillBatch(expected, 11, 3, 0.3);
  expect(samples(specOf(4, 0.3), 100)).toEqual(expected);
  expect(samples(specOf(4, 0.3, { kind: 'independent' }), 100)).toEqual(expected);
});

test('signs leave magnitudes as they are', () => {
  const plain = samples(specOf(4, 0.3), 1000);
  const signed = samples(specOf(4, 0.3, { kind: 'independent', signed: true }), 1000);
  expect(signed.map(Math.abs)).toEqual(plain);
  expect(signed.some((v) => v < 0)).toBe(true);
  expect(signed.some((v) => Object.is(v, -0))).toBe(false);
});

test('each instance has densities of its own', () => {
  const spec = {
    ...specOf(2, 0.5, {
      kind: 'independent',
      scale: [
        [1, 1],
        [2, 0.001],
      ],
    }),
    density: [0.5, 0.5],
    seed: [1, 1],
  };
  const x = samples(spec, 1000, 3, 1);
  expect(feature(x, 2, 0).every((v) => v > 0)).toBe(true);
  expect(feature(x, 2, 1).filter((v) => v > 0).length).toBeLessThan(10);
});

test('hidden points are those of the inputs that the instance’s seed draws', () => {
  const of = { ...specOf(3, 0.4, { kind: 'sets', size: 3, rule: 'together' } as const), seed: [99] };
  const parameters = Float32Array.of(1, 0.5, -1, 0.25, 2, 0.1, 7, 7, 7); // W [2, 3], b [3]
  const points = samples({ ...specOf(2, 1, { kind: 'hidden', of, parameters }), seed: [5] }, 50);
  const x = samples({ ...of, seed: [5] }, 50);
  expect(x.some((v) => v > 0)).toBe(true);
  for (let s = 0; s < 50; s++) {
    const [a, b, c] = x.subarray(3 * s);
    expect(points[2 * s]).toBeCloseTo(a + b / 2 - c, 6);
    expect(points[2 * s + 1]).toBeCloseTo(a / 4 + 2 * b + c / 10, 6);
  }
});
