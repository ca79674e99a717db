/* Where the reader is. */
import { expect, test } from 'vitest';
import { passed, share, tallies } from '../../../src/page/rail/place.ts';

test('the heading being read is the last that has passed the line', () => {
  expect(passed([-500, 100, 900], 300)).toBe(1);
  expect(passed([-500, 300, 900], 300)).toBe(0);
  expect(passed([400, 900], 300)).toBe(-1);
});

test('what is read goes from nothing at the head to all at the foot, also where the page bounces', () => {
  expect([0, 500, 1000].map((top) => share(top, 1500, 500))).toEqual([0, 0.5, 1]);
  expect([share(-40, 1500, 500), share(1040, 1500, 500)]).toEqual([0, 1]);
  expect(share(0, 400, 500)).toBe(1);
});

test('questions are counted in their sections, and those before the first in none', () => {
  const asked = [
    { section: -1, answered: true },
    { section: 0, answered: true },
    { section: 2, answered: false },
    { section: 2, answered: true },
  ];
  expect(tallies(3, asked)).toEqual([
    { of: 1, answered: 1 },
    { of: 0, answered: 0 },
    { of: 2, answered: 1 },
  ]);
});
