// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { domainOf, readingBars } from '../../src/plots/reading-bars.ts';
import type { Reading } from '../../src/core/readings.ts';

const rows: Reading[] = [
  { feature: 0, input: 1, before: 1.2, after: 1, output: 1 },
  { feature: 1, input: 0, before: -0.5, after: -0.7, output: 0 },
];
const draw = (host: Element, some: readonly Reading[]): void => {
  readingBars(host, { rows: some, words: ({ feature }) => `row ${String(feature)}`, domain: [-2, 2], pitch: 40 });
};
const number = (one: Element | null, name: string): number => parseFloat(one!.getAttribute(name)!);

test('the three bars of a row start at zero and are as long as their values, on one scale', () => {
  const host = document.createElement('div');
  draw(host, rows);
  const zero = number(host.querySelector('.zero line'), 'x1');
  const unit = number(host.querySelectorAll('.rows rect.output')[0], 'width');
  expect(unit).toBeCloseTo(22.5, 1); // nine tenths of the width for four units
  const bar = (row: number, name: string): number[] => {
    const rect = host.querySelectorAll(`.rows rect.${name}`)[row];
    return [(number(rect, 'x') - zero) / unit, number(rect, 'width') / unit];
  };
  expect(bar(0, 'before')[0]).toBeCloseTo(0, 2);
  expect(bar(0, 'before')[1]).toBeCloseTo(1.2, 2);
  expect(bar(1, 'after')[0]).toBeCloseTo(-0.7, 2);
  expect(bar(1, 'after')[1]).toBeCloseTo(0.7, 2);
  expect(bar(1, 'output')[1]).toBe(0);
});

test('the lines of the axis stand beside the bars and not behind the words under them', () => {
  const host = document.createElement('div');
  draw(host, rows);
  for (const line of host.querySelectorAll('.scale line')) {
    const [drawn, gap] = line.getAttribute('stroke-dasharray')!.split(',').map(Number);
    expect(drawn + gap).toBe(40);
    const bars = [...host.querySelectorAll('.rows rect')].map((bar) => number(bar, 'y') + number(bar, 'height'));
    expect(drawn).toBeGreaterThanOrEqual(Math.max(...bars));
    expect(drawn).toBeLessThan(40 - 7 - 6); // the words' middle is above their base line
  }
});

test('a tick marks the true input, where there is one', () => {
  const host = document.createElement('div');
  draw(host, rows);
  const ticks = [...host.querySelectorAll('.rows line.true-input')];
  const [zero, end] = [
    number(host.querySelector('.zero line'), 'x1'),
    number(host.querySelector('rect.output'), 'width'),
  ];
  expect(ticks.map((tick) => number(tick, 'x1'))).toEqual([zero + end, zero]);
  draw(
    host,
    rows.map((row) => ({ ...row, input: undefined })),
  );
  expect(ticks.map((tick) => tick.getAttribute('visibility'))).toEqual(['hidden', 'hidden']);
  expect(host.querySelectorAll('svg').length).toBe(1);
});

test('rows have their number and their words', () => {
  const host = document.createElement('div');
  draw(host, rows);
  expect([...host.querySelectorAll('.rows text')].map((one) => one.textContent)).toEqual(['0', 'row 0', '1', 'row 1']);
});

test('the axis holds the usual readings, and more where there are more', () => {
  expect(domainOf(rows)).toEqual([-1.3, 1.3]);
  expect(domainOf([{ feature: 0, input: undefined, before: 2.5, after: -3, output: 0 }])).toEqual([-3, 2.5]);
});
