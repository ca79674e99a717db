// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import type { Columns } from '../../src/core/geometry/geometry.ts';
import { fetchPictures, picture } from '../../src/plots/picture.ts';

const of = (hidden: number): Columns => ({ features: 3, hidden, weights: new Float32Array(3 * hidden).fill(1) });

let svg: SVGSVGElement;
beforeEach(() => {
  svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
});
const kind = (): string => svg.getAttribute('class') ?? '';

test('until the picture of another space is there, that of before stays, and then only the newest is drawn', async () => {
  picture(svg, of(2));
  picture(svg, of(3));
  expect([kind(), svg.querySelectorAll('circle').length]).toEqual(['arrows', 1]);
  picture(svg, of(1));
  await fetchPictures();
  expect([kind(), svg.querySelectorAll('.positive').length]).toEqual(['arrows line', 0]);
});

test.each([
  [1, 'arrows line'],
  [2, 'arrows'],
  [3, 'overlaps'],
  [64, 'overlaps'],
])('a model with %d hidden dimensions is drawn as %s, and nothing of the picture before stays', (hidden, expected) => {
  for (const before of [1, 2, 3]) {
    picture(svg, of(before));
    picture(svg, of(hidden));
    const alone = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    picture(alone, of(hidden));
    expect(kind()).toContain(expected);
    expect(svg.innerHTML).toBe(alone.innerHTML);
  }
});
