// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { setArrows } from '../../../src/plots/arrows/set-arrows.ts';

const svg = () => document.createElementNS('http://www.w3.org/2000/svg', 'svg');
/** Columns at (x, y). */
const columns = (...tips: [number, number][]) => ({
  features: tips.length,
  hidden: 2,
  weights: Float32Array.from([...tips.map(([x]) => x), ...tips.map(([, y]) => y)]),
});
const bands = (host: SVGSVGElement): (string | null)[] =>
  [...host.querySelectorAll('.sets path')].map((path) => path.getAttribute('d'));

test('a band runs from tip to tip of each pair, behind the arrows', () => {
  const host = svg();
  setArrows(host, columns([1, 0], [0, 1], [-1, 0], [0, -1]), [[0, 1], [2, 3]]); // prettier-ignore
  expect(bands(host)).toEqual(['M100.0,0.0L0.0,-100.0Z', 'M-100.0,0.0L0.0,100.0Z']);
  expect(host.firstElementChild!.classList).toContain('sets');
  expect(host.querySelectorAll('.columns .shaft')).toHaveLength(4);
});

test('a band goes round more tips and leaves out what lies within, and one tip has a spot', () => {
  const host = svg();
  setArrows(host, columns([1, 0], [-1, 1], [-1, -1], [-0.5, 0], [0, 0.5]), [[0, 1, 2, 3], [4]]); // prettier-ignore
  const [round, spot] = bands(host);
  expect(round!.split('L')).toHaveLength(3);
  expect(spot).toBe('M0.0,-50.0Z');
});

test('fewer sets leave no band behind', () => {
  const host = svg();
  setArrows(host, columns([1, 0], [0, 1]), [[0], [1]], { small: true });
  setArrows(host, columns([1, 0], [0, 1]), [[0, 1]], { small: true });
  expect(bands(host)).toHaveLength(1);
  expect(host.classList).toContain('small');
});

test('a set that the model does not have yet has no band', () => {
  const host = svg();
  setArrows(host, columns([1, 0], [0, 1]), [[0, 1], [2, 3]]); // prettier-ignore
  expect(bands(host)).toEqual(['M100.0,0.0L0.0,-100.0Z']);
});
