// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { featureBars } from '../../../src/plots/bars/feature-bars.ts';
import type { BarColumn } from '../../../src/plots/bars/feature-bars.ts';

let host: HTMLElement;
const set = vi.fn<(feature: number, step: number) => void>();
beforeEach(() => {
  host = document.createElement('div');
  set.mockClear();
});

const column = (steps: readonly number[], changes: Partial<BarColumn> = {}): BarColumn => ({
  ...{ name: 'importance', title: 'importance', steps, most: 10, texts: steps.map((step) => `${step} tenths`) },
  ...{ label: (feature: number) => `Importance of feature ${feature}`, set, ...changes },
});
const draw = (...columns: BarColumn[]): void =>
  featureBars(host, { columns, found: { title: 'D', texts: columns[0].steps.map((_, i) => `D${i}`) } });
const sliders = (): HTMLInputElement[] => [...host.querySelectorAll('input')];

test('each feature has a row: its marker and number, a bar for each thing, and what came of it', () => {
  draw(column([10, 5]), column([1, 2], { name: 'density', label: (i) => `Density of feature ${i}` }));
  const rows = [...host.querySelectorAll('.row-of-feature')];
  expect(rows.map((row) => row.querySelector('.found')!.textContent)).toEqual(['D0', 'D1']);
  expect(rows.map((row) => row.querySelector('.number')!.textContent)).toEqual(['0', '1']);
  expect(
    sliders().map((one) => [one.getAttribute('aria-label'), one.value, one.getAttribute('aria-valuetext')]),
  ).toEqual([
    ['Importance of feature 0', '10', '10 tenths'],
    ['Density of feature 0', '1', '1 tenths'],
    ['Importance of feature 1', '5', '5 tenths'],
    ['Density of feature 1', '2', '2 tenths'],
  ]);
  expect([...host.querySelectorAll('.value')].map((one) => one.getAttribute('width'))).toEqual(['100.00%', '10.00%', '50.00%', '20.00%']); // prettier-ignore
});

test('a dragged bar sets its feature, and new values move the same bars', () => {
  draw(column([10, 5]));
  const before = sliders();
  before[1].value = '3';
  before[1].dispatchEvent(new Event('input'));
  expect(set.mock.calls).toEqual([[1, 3]]);
  draw(column([10, 3, 7]));
  expect(sliders().slice(0, 2)).toEqual(before);
  expect(sliders().map(({ value }) => value)).toEqual(['10', '3', '7']);
});

test('what means nothing cannot be set, and can again', () => {
  draw(column([10, 5], { idle: true }));
  expect(sliders().every(({ disabled }) => disabled)).toBe(true);
  draw(column([10, 5]));
  expect(sliders().some(({ disabled }) => disabled)).toBe(false);
});
