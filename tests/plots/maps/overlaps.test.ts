// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import type { Columns } from '../../../src/core/geometry/geometry.ts';
import { overlaps } from '../../../src/plots/maps/overlaps.ts';

/** Three dimensions: features 0 and 3 opposite, 1 alone, 2 too short to count. */
const digon: Columns = { features: 4, hidden: 3, weights: Float32Array.of(1, 0, 0, -1, 0, 1, 0, 0, 0, 0, 0.1, 0) };
/** Each feature with a dimension to itself. */
const alone = (features: number): Columns => ({
  features,
  hidden: features,
  weights: Float32Array.from({ length: features ** 2 }, (_, at) => (at % (features + 1) === 0 ? 1 : 0)),
});

let svg: SVGSVGElement;
beforeEach(() => {
  svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
});
const entries = (sign: string): string[] =>
  svg
    .querySelector(`.${sign}`)!
    .getAttribute('d')!
    .match(/M[^M]*/g) ?? [];
const numbers = (): (string | null)[] => [...svg.querySelectorAll('.numbers text')].map((text) => text.textContent);
const key = (): string => [...svg.querySelectorAll('.key text')].map((text) => text.textContent).join(' ');

test('opposite features stand side by side, with discs between them', () => {
  overlaps(svg, digon, {});
  expect(numbers()).toEqual(['0', '3', '1']);
  expect([entries('positive').length, entries('negative').length]).toEqual([3, 2]);
  expect(key()).toBe('WᵀW of the features represented: squares positive, discs negative');
});

test('the size of an entry is its value', () => {
  overlaps(svg, { features: 2, hidden: 3, weights: Float32Array.of(1, 0, 0, 0.8, 0, 0) }, {});
  const widths = entries('positive').map((one) => parseFloat(/h([\d.]+)/.exec(one)![1]));
  expect((widths[1] / widths[0]) ** 2).toBeCloseTo(0.64, 2);
});

test('a model without represented features has no entries', () => {
  overlaps(svg, digon, {});
  overlaps(svg, { ...digon, weights: new Float32Array(12) }, {});
  expect([entries('positive').length, entries('negative').length, numbers().length]).toEqual([0, 0, 0]);
});

test('a thumbnail has entries and no words', () => {
  overlaps(svg, digon, { small: true });
  expect([entries('positive').length, svg.querySelectorAll('text').length]).toEqual([3, 0]);
});

test('of many features the numbers fall away, then the entries, and the key says how many are shown', () => {
  overlaps(svg, alone(30), {});
  expect([entries('positive').length, numbers().length]).toEqual([30, 0]);
  overlaps(svg, alone(70), {});
  expect(entries('positive').length).toBe(64);
  expect(key()).toContain('first 64 of 70');
  expect(svg.querySelectorAll('*').length).toBeLessThan(10);
});
