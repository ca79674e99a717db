// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { axisOf, PITCH, readingBars, shareOf } from '../../../src/plots/bars/reading-bars.ts';
import type { Reading } from '../../../src/core/findings/readings.ts';

const AXIS = [-2, 2] as const;
const draw = (rows: readonly Reading[], host: Element = document.createElement('div')): Element => {
  const words = ({ feature, output }: Reading) => ({ input: 'on', sum: `way ${feature} =`, out: String(output) });
  readingBars(host, { rows, axis: AXIS, words });
  return host;
};
const row = (before: number, bias: number, input = 0): Reading => ({
  feature: 0,
  input,
  before,
  after: before + bias,
  output: Math.max(0, before + bias),
});

/** The pieces of the first row's bar, in the axis' values. */
const pieces = (host: Element): [string | null, number, number][] =>
  [...host.querySelector('.pieces')!.children].map((rect) => {
    const [x, width] = ['x', 'width'].map((name) => parseFloat(rect.getAttribute(name)!) / 25);
    return [rect.getAttribute('class'), Number((x - 2).toFixed(2)), Number((x + width - 2).toFixed(2))];
  });

test('the reading is the output and what the bias takes off it', () => {
  expect(pieces(draw([row(1.2, -0.2)]))).toEqual([
    ['output', 0, 1],
    ['bias', 1, 1.2],
  ]);
});

test('below zero the ReLU clips all, the bias’s piece included', () => {
  expect(pieces(draw([row(-0.5, -0.2)]))).toEqual([
    ['clipped', -0.7, 0],
    ['bias', -0.7, -0.5],
  ]);
  expect(pieces(draw([row(0.1, -0.2)]))).toEqual([
    ['clipped', -0.1, 0],
    ['bias', -0.1, 0.1],
  ]);
});

test('a bias that adds lies within the output', () => {
  const host = draw([row(0.1, 0.5)]);
  expect(pieces(host)).toEqual([
    ['output', 0, 0.6],
    ['adds', 0.1, 0.6],
  ]);
  const [output, bias] = [...host.querySelectorAll('.pieces rect')].map((one) => Number(one.getAttribute('height')));
  expect(bias).toBeLessThan(output);
});

test('what runs out of the axis ends with it', () => {
  expect(pieces(draw([row(-2.5, -0.2)]))).toEqual([['clipped', -2, 0]]);
});

test('a mark and a tick stand at the input, where there is one', () => {
  const host = draw([row(1.2, -0.2, 1), row(0.3, -0.2, 0)]);
  const ticks = [...host.querySelectorAll('.true-input')];
  expect(ticks.map((tick) => tick.getAttribute('x1'))).toEqual(['75.00%', '50.00%']);
  const thumbs = [...host.querySelectorAll('.thumb')];
  expect(thumbs.map((thumb) => [thumb.getAttribute('x'), thumb.classList.contains('off')])).toEqual([
    ['75.00%', false],
    ['50.00%', true],
  ]);
  draw(Array(2).fill({ ...row(1, 0), input: undefined }), host);
  const shown = [...ticks, ...thumbs].map((one) => one.getAttribute('visibility'));
  expect(shown).toEqual(['hidden', 'hidden', 'hidden', 'hidden']);
  expect(host.querySelectorAll('svg.readings').length).toBe(1);
});

test('no line runs through a text: the lines of the axis and the ticks end where words begin', () => {
  const host = draw([row(1.2, -0.2, 1)]);
  const y = (selector: string, name: string): number => Number(host.querySelector(selector)!.getAttribute(name));
  const words = y('.sum', 'y') - 9; // the tops of letters of 11 pixels
  for (const line of host.querySelectorAll('.scale line')) {
    const [drawn, gap] = line.getAttribute('stroke-dasharray')!.split(',').map(Number);
    expect([drawn + gap, drawn <= words]).toEqual([PITCH, true]);
    expect(drawn).toBeGreaterThanOrEqual(y('.pieces rect', 'y') + y('.pieces rect', 'height'));
  }
  expect(y('.true-input', 'y2')).toBeLessThanOrEqual(words);
  expect(y('.sum', 'y')).toBeLessThan(PITCH);
});

test('a row has its number, its input, how the output comes about, and the output', () => {
  const texts = [...draw([row(1.5, -0.25, 1)]).querySelectorAll('.rows text')].map((one) => one.textContent);
  expect(texts).toEqual(['0', 'on', 'way 0 =', '1.25']);
});

test('the axis holds every reading above zero that the model can give, and is never shorter than usual', () => {
  const model = { features: 3, hidden: 2, output: 'relu', bias: Float32Array.of(-0.2, 0.5, 0) } as const;
  const [low, high] = axisOf({ ...model, weights: Float32Array.of(1, 1, -1, 0, 1, 0) });
  expect([low, high]).toEqual([expect.closeTo(-0.65 * 3.5, 5), expect.closeTo(1.02 * 3.5, 5)]);
  expect(axisOf({ ...model, bias: new Float32Array(3), weights: new Float32Array(6) })[0]).toBe(-1.3);
  expect([shareOf([-1, 3], -1), shareOf([-1, 3], 0), shareOf([-1, 3], 3)]).toEqual([0, 0.25, 1]);
});
