// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import type { Columns } from '../../src/core/geometry.ts';
import { overlaps } from '../../src/plots/overlaps.ts';
import { single } from '../../src/plots/single.ts';

/** Three dimensions: features 0 and 3 opposite, 1 alone, 2 too short to count. */
const digon: Columns = { features: 4, hidden: 3, weights: Float32Array.of(1, 0, 0, -1, 0, 1, 0, 0, 0, 0, 0.1, 0) };

let host: HTMLElement;
beforeEach(() => {
  host = document.createElement('div');
});
const count = (selector: string): number => host.querySelectorAll(selector).length;

test('opposite features stand side by side, with discs between them', () => {
  overlaps(host, digon);
  expect([...host.querySelectorAll('text')].map((text) => text.textContent)).toEqual(['0', '3', '1']);
  expect([count('rect'), count('circle')]).toEqual([3, 2]);
  const discs = [...host.querySelectorAll('circle')].map((one) => [one.getAttribute('cx'), one.getAttribute('cy')]);
  expect(discs).toEqual([['50.00%', '16.67%'], ['16.67%', '50.00%']]); // prettier-ignore
});

test('the size of an entry is its value', () => {
  overlaps(host, { features: 2, hidden: 3, weights: Float32Array.of(1, 0, 0, 0.8, 0, 0) });
  const widths = [...host.querySelectorAll('rect')].map((one) => parseFloat(one.getAttribute('width')!));
  expect((widths[1] / widths[0]) ** 2).toBeCloseTo(0.64, 2);
});

test('a model without represented features has no entries', () => {
  overlaps(host, digon);
  overlaps(host, { ...digon, weights: new Float32Array(12) });
  expect([count('rect'), count('circle'), count('text')]).toEqual([0, 0, 0]);
});

test('a model is shown as arrows in a plane, else by its overlaps', () => {
  const plane: Columns = { features: 2, hidden: 2, weights: Float32Array.of(1, 0, 0, 1) };
  single(host, plane, 'a plane');
  expect([count('.large .tip'), count('.matrix'), host.querySelector('.title')!.textContent]).toEqual([
    2,
    0,
    'a plane',
  ]);
  single(host, digon, 'three');
  expect([count('.large'), count('.matrix rect')]).toEqual([0, 3]);
  single(host, plane, 'a plane');
  expect([count('.large .tip'), count('.matrix')]).toEqual([2, 0]);
});
