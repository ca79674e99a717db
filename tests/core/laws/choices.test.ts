import fc from 'fast-check';
import { expect, test } from 'vitest';
import { choices } from '../../../src/core/laws/choices.ts';
import { lattices } from '../../../src/core/laws/lattice.ts';

const probabilities = fc.array(fc.constantFrom(1, 0.9, 0.5, 0.2, 0.01), { minLength: 1, maxLength: 7 });

/** The chance that just these units are on. */
const chanceOf = (all: readonly number[], on: readonly number[]): number =>
  all.reduce((product, p, u) => product * (on.includes(u) ? p : 1 - p), 1);

test('choices are all there are, each with its chance', () => {
  fc.assert(
    fc.property(probabilities, (all) => {
      const made = choices(all);
      let total = 0;
      made.counts.forEach((count, k) => {
        if (count === 0) return;
        const list = made.all(k);
        expect(list).toHaveLength(made.many(k));
        expect(new Set(list.map(({ on }) => on.join())).size).toBe(list.length);
        for (const { on, chance } of list) {
          expect(on).toHaveLength(k);
          expect(Math.abs(count * chance - chanceOf(all, on))).toBeLessThan(1e-12);
          total += count * chance;
        }
      });
      expect(Math.abs(total - 1)).toBeLessThan(1e-12);
    }),
  );
});

test('choices taken at even distances come as often as they are likely', () => {
  const made = choices([0.9, 0.5, 0.2, 0.2, 0.05]);
  const taken = Array.from({ length: 10_000 }, (_, t) => made.at(2, (t + 0.5) / 10_000).join());
  for (const { on, chance } of made.all(2)) {
    expect(Math.abs(taken.filter((one) => one === on.join()).length / 10_000 - chance)).toBeLessThan(1.5e-4);
  }
});

test('there is a choice at every share, also where rounding takes it to the end', () => {
  const made = choices(Array.from({ length: 64 }, () => 0.3));
  for (let k = 1; k < 64; k++) {
    for (let t = 0; t < 32; t++) {
      const on = made.at(k, (t + 0.5) / 32);
      expect(new Set(on).size).toBe(k);
      expect(Math.max(...on)).toBeLessThan(64);
    }
  }
});

test('how many are on is known for 256 units too', () => {
  const { counts } = choices(Array.from({ length: 256 }, (_, u) => (u % 2 ? 0.001 : 0.3)));
  expect(Math.abs(counts.reduce((a, b) => a + b) - 1)).toBeLessThan(1e-12);
  expect(Math.abs(counts.reduce((sum, chance, k) => sum + chance * k, 0) - 128 * 0.301)).toBeLessThan(1e-9);
});

test('a lattice has each number alike in each coordinate, and fills squares evenly', () => {
  const number = lattices(1, 1024, 6)(0);
  const points = Array.from({ length: 1024 }, (_, t) => t);
  for (let j = 0; j < 6; j++) {
    const values = points.map((t) => number(t, j)).sort((a, b) => a - b);
    // Every other midpoint of 1,024 intervals, twice.
    values.forEach((value, at) => expect(value).toBeCloseTo((Math.floor(at / 2) + 0.5) / 512, 9));
    for (let i = 0; i < j; i++) {
      const lower = points.reduce((sum, t) => sum + Math.min(number(t, i), number(t, j)), 0) / 1024;
      expect(Math.abs(lower - 1 / 3)).toBeLessThan(1e-3);
    }
  }
});

test('several small lattices are a fine one together', () => {
  const latticeOf = lattices(30, 4, 3);
  for (let j = 0; j < 3; j++) {
    const values = Array.from({ length: 120 }, (_, t) => latticeOf(Math.floor(t / 4))(t % 4, j)).sort((a, b) => a - b);
    values.forEach((value, at) => expect(value).toBeCloseTo((Math.floor(at / 2) + 0.5) / 60, 9));
  }
});
