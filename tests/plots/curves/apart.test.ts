import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apart } from '../../../src/plots/curves/apart.ts';

test('places with room enough stay, and those that would touch share the way', () => {
  expect(apart([], 10)).toEqual([]);
  expect(apart([0, 10, 30], 10)).toEqual([0, 10, 30]);
  expect(apart([0, 4, 30], 10)).toEqual([-3, 7, 30]);
  expect(apart([0, 8, 16], 10)).toEqual([-2, 8, 18]);
});

test('whatever is wanted, they keep their distance and their middle', () => {
  const places = fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1 }).map((all) => all.sort((a, b) => a - b));
  fc.assert(
    fc.property(places, (wanted) => {
      const found = apart(wanted, 13);
      for (const [i, place] of found.slice(1).entries()) expect(place - found[i]).toBeGreaterThan(13 - 1e-9);
      const sum = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0);
      expect(sum(found)).toBeCloseTo(sum(wanted), 6);
    }),
  );
});
