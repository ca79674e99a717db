// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { Columns } from '../../../src/core/geometry/geometry.ts';
import { learnedDirections } from '../../../src/plots/arrows/learned-directions.ts';
import type { Latent } from '../../../src/plots/arrows/learned-directions.ts';
import { readBackPlot } from '../../../src/plots/maps/read-back.ts';

const plane = (...columns: [number, number][]): Columns => ({
  features: columns.length,
  hidden: 2,
  weights: Float32Array.from([0, 1].flatMap((d) => columns.map((column) => column[d]))),
});
const truth = plane([1.2, 0], [0, 1], [0.1, 0]);
const learned = plane([1, 0], [0.6, 0.8], [0, -1]);
const points = Float32Array.of(0.5, 0, 0, 0.25);
const LATENTS: readonly Latent[] = [
  { feature: 0, silent: false },
  { feature: undefined, silent: false },
  { feature: undefined, silent: true },
];

function drawn(small = false, recovered = false): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  learnedDirections(svg, { truth, points, learned, latents: LATENTS, recovered }, small);
  return svg;
}
const all = (svg: SVGSVGElement, selector: string): string[] =>
  [...svg.querySelectorAll(selector)].map((one) => one.getAttribute('d') ?? one.textContent);

test('what the model does not represent has no direction, and the others have their numbers', () => {
  expect(all(drawn(), '.truth path')).toEqual(['M0,0L120.0,0.0', 'M0,0L0.0,-100.0']);
  expect(all(drawn(), '.truth text')).toEqual(['0', '1']);
});

test('points are dots at their places, the second number upwards', () => {
  expect(all(drawn(), '.cloud')).toEqual(['M50,0h0M0,-25h0']);
});

test('a latent is that of a feature, or between some, or silent', () => {
  const svg = drawn();
  expect([...svg.querySelectorAll('.learned > g')].map((one) => one.getAttribute('class'))).toEqual([
    'feature-0',
    'between',
    'silent',
  ]);
  expect(all(svg, '.learned .shaft')).toEqual(['M0,0L100.0,0.0', 'M0,0L60.0,-80.0', 'M0,0L0.0,100.0']);
});

test('drawn again, latents change what they are', () => {
  const svg = drawn();
  learnedDirections(svg, { truth, points, learned, latents: [...LATENTS].reverse(), recovered: false });
  expect([...svg.querySelectorAll('.learned > g')].map((one) => one.getAttribute('class'))).toEqual([
    'silent',
    'between',
    'feature-0',
  ]);
});

test('a thumbnail has no points and no numbers, and says whether all is found by more than a colour', () => {
  expect(all(drawn(true), '.cloud, text')).toEqual([]);
  const [yes, no] = [drawn(true, true), drawn(true, false)].map((svg) => all(svg, '.verdict'));
  expect([yes.length, no.length]).toEqual([1, 1]);
  expect(yes).not.toEqual(no);
});

test('readings are dots over the line on which all is given back', () => {
  const host = document.createElement('div');
  readBackPlot(host, [
    { truth: 0.5, read: 0.25 },
    { truth: 1, read: 0 },
    { truth: 9, read: 9 },
  ]);
  expect(host.querySelector('.read')!.getAttribute('d')).toBe('M100,200h0M200,250h0M250,0h0');
  expect(host.querySelector('.all')!.getAttribute('d')).toBe('M0,250L250,0');
  readBackPlot(host, []);
  expect(host.querySelectorAll('svg.plot')).toHaveLength(1);
  expect(host.querySelector('.read')!.getAttribute('d')).toBe('');
});
