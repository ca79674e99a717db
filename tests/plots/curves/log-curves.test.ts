// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { logCurves } from '../../../src/plots/curves/log-curves.ts';

const drawn = (points: readonly (readonly [number, number])[], host = document.createElement('div')) => {
  logCurves(host, { curves: [{ text: 'rises', points }], across: 'x', up: 'y', least: [10, 10] });
  return host;
};
const places = (host: Element) =>
  [...host.querySelectorAll('circle')].map((circle) => [
    parseFloat(circle.getAttribute('cx')!),
    Number(circle.getAttribute('cy')),
  ]);

test('equal factors are equal distances, on both axes', () => {
  const [a, b, c] = places(drawn([[1, 1], [2, 3], [4, 9]])); // prettier-ignore
  expect(b[0] - a[0]).toBeCloseTo(c[0] - b[0], 1);
  expect(b[1] - a[1]).toBeCloseTo(c[1] - b[1], 0);
  expect(c[1]).toBeLessThan(a[1]);
});

test('the axes hold what lies outside the usual', () => {
  const host = drawn([[0.02, 0.05], [300, 200]]); // prettier-ignore
  for (const [x, y] of places(host)) {
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(100);
    expect(y).toBeGreaterThan(0);
  }
  expect(host.querySelector('.name')!.textContent).toBe('rises');
});

test('a curve without points has no name, and one that loses them no marks', () => {
  const host = drawn([[1, 1]]);
  drawn([], host);
  expect(host.querySelectorAll('circle')).toHaveLength(0);
  expect(host.querySelector('.name')!.textContent).toBe('');
  expect(host.innerHTML).not.toMatch(/NaN|Infinity/);
});
