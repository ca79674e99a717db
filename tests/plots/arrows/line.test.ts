// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import type { Columns } from '../../../src/core/geometry/geometry.ts';
import { line } from '../../../src/plots/arrows/line.ts';

const on = (...weights: number[]): Columns => ({
  features: weights.length,
  hidden: 1,
  weights: Float32Array.from(weights),
});

let svg: SVGSVGElement;
beforeEach(() => {
  svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
});
const all = (selector: string): Element[] => [...svg.querySelectorAll(selector)];
const heights = (): number[] =>
  all('.columns > g').map((one) => Number(/,(.*)\)/.exec(one.getAttribute('transform')!)![1]));

test('each feature has a row of its own, as far to its side as its number says', () => {
  line(svg, on(1, -1, 0.5), {});
  expect(all('.shaft').map((one) => one.getAttribute('d'))).toEqual(['M0,0H100.0', 'M0,0H-100.0', 'M0,0H50.0']);
  expect(new Set(heights()).size).toBe(3);
  expect(all('.columns text').map((one) => one.textContent)).toEqual(['0', '1', '2']);
  expect(all('.faint').length).toBe(1);
});

test('there is no circle of length 1, but a mark on either side', () => {
  line(svg, on(1), {});
  expect([all('circle').length, all('.guides text').map((one) => one.textContent)]).toEqual([
    0,
    ['length 1', 'length 1'],
  ]);
});

test('a thumbnail and a row of hundreds have no numbers', () => {
  line(svg, on(1, -1), { small: true });
  expect(all('text').length).toBe(0);
  line(svg, on(...Array.from({ length: 256 }, (_, i) => (i % 2 ? 1 : -1))), {});
  expect([all('.shaft').length, all('.columns text').length]).toEqual([256, 0]);
  expect(Math.max(...heights()) - Math.min(...heights())).toBeLessThan(290);
});
