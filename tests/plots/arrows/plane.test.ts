// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { plane, placeIn, REACH } from '../../../src/plots/arrows/plane.ts';

const model = { features: 3, hidden: 2, weights: Float32Array.of(1, 0, -0.5, 0, 1, 0) };
let host: HTMLElement;
beforeEach(() => {
  host = document.createElement('div');
  document.body.replaceChildren(host);
});

const all = (selector: string): Element[] => [...host.querySelectorAll(selector)];
/** A place in the picture as the point of the plane that it stands for. */
const at = (one: Element, x: string, y: string): number[] =>
  [(parseFloat(one.getAttribute(x)!) / 50 - 1) * REACH, (1 - parseFloat(one.getAttribute(y)!) / 50) * REACH].map((v) =>
    Number((v + 0).toFixed(2)),
  );

test('each feature that is on adds its arrow, scaled by its value, where the one before ended', () => {
  plane(host, { model, inputs: [1, 0.5, 0], point: [1, 0.5] });
  const sums = all('.sum line');
  expect(sums.map((line) => at(line, 'x1', 'y1'))).toEqual([
    [0, 0],
    [1, 0],
  ]);
  expect(sums.map((line) => at(line, 'x2', 'y2'))).toEqual([
    [1, 0],
    [1, 0.5],
  ]);
  expect(at(host.querySelector('.ring')!, 'cx', 'cy')).toEqual([1, 0.5]);
  expect(all('.tags text').map((one) => one.textContent)).toEqual(['0', '1', '2']);
});

test('a column has its whole length, and is strong from the origin as far as its feature is on', () => {
  plane(host, { model, inputs: [1, 0.5, 0], point: [1, 0.5] });
  expect(all('.columns line').map((line) => at(line, 'x2', 'y2'))).toEqual([
    [1, 0],
    [0, 1],
    [-0.5, 0],
  ]);
  expect(all('.shafts line').map((line) => [at(line, 'x1', 'y1'), at(line, 'x2', 'y2')])).toEqual([
    [
      [0, 0],
      [1, 0],
    ],
    [
      [0, 0],
      [0, 0.5],
    ],
  ]);
  expect(all('.shafts .tip').map((tip) => at(tip, 'x', 'y'))).toEqual([
    [1, 0],
    [0, 0.5],
  ]);
  plane(host, { model, inputs: [0, 0, 0], point: [0, 0] });
  expect([all('.columns .tip').length, all('.shafts *').length]).toEqual([3, 0]);
});

test('numbers are drawn above every line but the point’s', () => {
  plane(host, { model, inputs: [1, 1, 1], point: [0.5, 1] });
  expect(all('.picture > g').map((one) => one.getAttribute('class'))).toEqual([
    'guides',
    'columns',
    'sum',
    'shafts',
    'tags',
    'point',
  ]);
});

test('a place in the picture’s box is in per cent of it', () => {
  expect([placeIn([0, REACH]), placeIn([-REACH, 0])]).toEqual([
    { left: '50.00%', top: '0.00%' },
    { left: '0.00%', top: '50.00%' },
  ]);
});

test('a point set by hand has no sum but a line from the origin', () => {
  plane(host, { model, inputs: [1, 1, 1], point: [0.5, 1] });
  expect(host.querySelector('.reach')!.getAttribute('visibility')).toBe('hidden');
  plane(host, { model, inputs: undefined, point: [-1, 1] });
  expect(all('.sum line')).toEqual([]);
  expect(host.querySelector('.reach')!.getAttribute('visibility')).toBeNull();
  expect(all('.shafts line')).toEqual([]);
});

test('columns without length have no number, and no place is NaN', () => {
  plane(host, { model: { ...model, weights: new Float32Array(6) }, inputs: [1, 0, 0], point: [0, 0] });
  expect(all('.tags text').every((one) => one.getAttribute('visibility') === 'hidden')).toBe(true);
  expect(host.innerHTML).not.toMatch(/NaN|undefined|Infinity/);
});

/** Where the numbers in sight stand, in a picture so many pixels wide. */
const numbersAt = (width: number): [number, number][] =>
  all('.tags text')
    .filter((one) => one.getAttribute('visibility') !== 'hidden')
    .map((one) => {
      const [x, y, dx, dy] = ['x', 'y', 'dx', 'dy'].map((name) => parseFloat(one.getAttribute(name)!));
      return [(x / 100) * width + dx, (y / 100) * width + dy];
    });

test.each([
  ['near each other', [1, 0.95, 0.9], [0, 0.05, -0.05], 3],
  ['of one direction', [0.4, 0.5, 1.1], [0.4, 0.5, 1.1], 3],
  ['all on one spot', [0.6, 0.6, 0.6], [0.1, 0.1, 0.1], 3],
  ['of which one has no length', [0.6, 0, 0.6], [0.1, 0, 0.1], 2],
])('numbers of columns %s keep apart at every width', (_, xs, ys, seen) => {
  plane(host, { model: { ...model, weights: Float32Array.of(...xs, ...ys) }, inputs: [0, 0, 0], point: [0, 0] });
  for (const width of [140, 160, 208, 300]) {
    const places = numbersAt(width);
    expect(places.length).toBe(seen);
    const near = places.flatMap(([x, y], i) =>
      places.slice(i + 1).filter(([a, b]) => Math.abs(a - x) < 8 && Math.abs(b - y) < 10),
    );
    expect(near).toEqual([]);
  }
});
