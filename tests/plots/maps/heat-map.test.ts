// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { heatMap, overlapsOf } from '../../../src/plots/maps/heat-map.ts';

const drawn = (rows: readonly number[][]): SVGSVGElement => {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  heatMap(svg, rows);
  return svg;
};
const classes = (svg: Element): string[] =>
  [...svg.querySelectorAll('path')].map((path) => path.getAttribute('class')!);

test('an entry has a square or a disc by its sign, and a strength by its size', () => {
  const svg = drawn([
    [1, -0.5],
    [0.01, 2],
  ]);
  expect(classes(svg)).toEqual(['positive level-6', 'negative level-3']);
  const [positive, negative] = [...svg.querySelectorAll('path')].map((path) => path.getAttribute('d')!);
  expect(positive.match(/h18v18/g)).toHaveLength(2);
  expect(negative.match(/a9,9/g)).toHaveLength(2); // one disc of two halves
  expect(svg.getAttribute('viewBox')).toBe('0 0 40 40');
});

test('what is next to nothing is left out, and another matrix takes the place of the first', () => {
  const svg = drawn([[0.02, -0.02]]);
  expect(classes(svg)).toEqual([]);
  heatMap(svg, [[-1], [0.1]]);
  expect(classes(svg)).toEqual(['negative level-6', 'positive level-1']);
  expect(svg.getAttribute('viewBox')).toBe('0 0 20 40');
});

test('the overlaps of arrows are their products', () => {
  const w = { features: 3, hidden: 2, weights: Float32Array.from([1, 0, -2, 0, 1, 1]) };
  expect(overlapsOf(w, 3)).toEqual([
    [1, 0, -2],
    [0, 1, 1],
    [-2, 1, 5],
  ]);
  expect(overlapsOf(w, 1)).toEqual([[1]]);
});
