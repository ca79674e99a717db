// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { lossAxis } from '../../../src/plots/curves/loss-axis.ts';
import { losses } from '../../../src/plots/curves/losses.ts';
import type { LossesData } from '../../../src/plots/curves/losses.ts';

const data: LossesData = {
  steps: 100,
  at: [0, 50, 100],
  curves: [
    [0.04, 0.02, 0.01],
    [0.03, 0.005, 0.004],
  ],
  strong: 1,
  playhead: 1,
  guide: { loss: 0.02, text: 'a guide' },
  ends: [
    { loss: 0.01, text: '1 square' },
    { loss: 0.0099, text: '1 pentagon' },
  ],
  rates: [0.1, 0.05, 0],
};

let host: HTMLElement;
beforeEach(() => {
  host = document.createElement('div');
});

const one = (selector: string): Element => host.querySelector(selector)!;
const texts = (selector: string): string[] => [...host.querySelectorAll(selector)].map((e) => e.textContent);
const places = (path: Element): number[][] =>
  [...path.getAttribute('d')!.matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);

describe('the axis of losses', () => {
  test('holds all losses between round ends, higher losses higher', () => {
    const { y, ticks } = lossAxis([0.04, 0.0043], 200);
    expect([y(0.04), y(0.004)].map(Math.round)).toEqual([0, 200]);
    expect(ticks.map(({ text }) => text)).toEqual(['0.005', '0.01', '0.02']);
    expect(y(0.0126)).toBeCloseTo(100, 0);
  });

  test('keeps its ends while the lowest loss moves a little', () => {
    expect(lossAxis([0.04, 0.0043], 200).y(0.01)).toBe(lossAxis([0.04, 0.0049], 200).y(0.01));
  });

  test('has powers of ten alone for a long way down', () => {
    expect(lossAxis([0.1, 0.00001], 200).ticks.map(({ text }) => text)).toEqual(['0.00001', '0.0001', '0.001', '0.01', '0.1']); // prettier-ignore
  });

  test.each([[[0]], [[0.5]], [[0, NaN, 1]], [[]]])('has a place for %j', (values) => {
    const { y } = lossAxis(values, 200);
    for (const value of [0, 0.5, 1]) expect(y(value)).toBeGreaterThanOrEqual(0);
    for (const value of [0, 0.5, 1]) expect(y(value)).toBeLessThanOrEqual(200);
  });
});

describe('the picture', () => {
  test('has a curve for each restart and the strong one again above', () => {
    losses(host, data);
    const faint = [...host.querySelectorAll('.curves .faint path')];
    expect(faint.map((path) => places(path).map(([x]) => x))).toEqual([[0, 500, 1000], [0, 500, 1000]]); // prettier-ignore
    expect(one('.curves .strong').getAttribute('d')).toBe(faint[1].getAttribute('d'));
    const heights = places(faint[0]).map(([, y]) => y);
    expect(heights).toEqual([...heights].sort((a, b) => a - b)); // the loss falls, the screen's y grows
  });

  test('marks the playhead on the strong curve', () => {
    losses(host, data);
    expect(one('.playhead').getAttribute('x1')).toBe('50.00%');
    expect(one('.dot').getAttribute('cx')).toBe('50.00%');
    expect(Number(one('.dot').getAttribute('cy'))).toBeCloseTo(places(one('.curves .strong'))[1][1], 0);
  });

  test('says what its lines are, beside them', () => {
    losses(host, data);
    expect(texts('.guide text')).toEqual(['a guide']);
    expect(texts('.steps text')).toEqual(['0', '50', 'step 100']);
    expect(texts('.ratewords text')).toEqual(['0.1', 'learning rate']);
  });

  test('moves words apart that would stand on each other', () => {
    losses(host, data);
    const [upper, lower] = [...host.querySelectorAll('.ends text')].map((text) => Number(text.getAttribute('y')));
    expect(texts('.ends text')).toEqual(['1 square', '1 pentagon']);
    expect(lower - upper).toBeGreaterThanOrEqual(14);
  });

  test('draws the learning rate from its height down to nothing', () => {
    losses(host, data);
    expect(places(one('.rates path')).map(([x, y]) => [x, y])).toEqual([[0, 34], [0, 0], [500, 17], [1000, 34], [1000, 34]]); // prettier-ignore
  });

  test('follows new frames in place', () => {
    losses(host, { ...data, at: [0], curves: [[0.04], [0.03]], playhead: 0 });
    expect(host.innerHTML).not.toMatch(/NaN|undefined|Infinity/);
    const before = [...host.querySelectorAll('svg, path, circle, .playhead, .guide *')];
    losses(host, data);
    expect([...host.querySelectorAll('svg, path, circle, .playhead, .guide *')]).toEqual(before);
    expect(host.innerHTML).not.toMatch(/NaN|undefined|Infinity/);
  });
});
