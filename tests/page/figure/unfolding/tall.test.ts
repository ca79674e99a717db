import { expect, test } from 'vitest';
import { reaching, standing } from '../../../../src/page/figure/unfolding/tall.ts';

/** A figure of this height in a window of 900 pixels, after the page has scrolled by each of these. */
const after = (height: number, ...scrolls: number[]): number =>
  scrolls.reduce((top, by) => standing(top, by, 49, 900 - height), 49);

test('a figure that the window holds stays under the bar', () => {
  expect(after(800, 300)).toBe(49);
  expect(after(800, 300, -200)).toBe(49);
});

test('a taller one moves with the page until its foot is seen, and back until its head is', () => {
  expect(after(1000, 60)).toBe(-11);
  expect(after(1000, 400)).toBe(-100);
  expect(after(1000, 400, 400)).toBe(-100);
  expect(after(1000, 400, -100)).toBe(0);
  expect(after(1000, 400, -400)).toBe(49);
});

test('numbers are brought below the picture, as many as there is room for and their head first', () => {
  expect(reaching(500, 650, 400, 700)).toBe(0); // all of them are seen
  expect(reaching(600, 800, 400, 700)).toBe(100); // their foot is brought in
  expect(reaching(600, 2000, 400, 700)).toBe(200); // they are too long: their head is brought up to the picture
  expect(reaching(100, 300, 400, 700)).toBe(-300); // the picture would stand on them
});
