// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { sliders } from '../../../src/plots/bars/input-sliders.ts';
import { PITCH } from '../../../src/plots/bars/reading-bars.ts';

let host: HTMLElement;
const change = vi.fn<(feature: number, value: number) => void>();
beforeEach(() => {
  host = document.createElement('div');
  change.mockClear();
});

const all = (): HTMLInputElement[] => [...host.querySelectorAll('input')];
const draw = (values: readonly number[], texts: readonly string[]): void => {
  sliders(host, { values, texts, span: [0.4, 0.7], change });
};

test('each input has a slider over its row, as wide as the axis from 0 to 1', () => {
  draw([0.85, 0], ['0.85', 'off']);
  expect(all().map((one) => [one.value, one.getAttribute('aria-label')])).toEqual([
    ['0.85', 'Value of feature 0'],
    ['0', 'Value of feature 1'],
  ]);
  expect(all().map((one) => [one.getAttribute('aria-valuetext'), one.style.top])).toEqual([
    ['0.85', '0px'],
    ['off', `${PITCH}px`],
  ]);
  expect(all().map(({ style }) => [style.left, style.width])).toEqual(Array(2).fill(['40%', 'calc(30% + 24px)']));
});

test('a slider sets its input, and new values move the same sliders', () => {
  draw([1, 0], ['1.00', 'off']);
  const before = all();
  draw([0, 0.5], ['off', '0.50']);
  expect(all()).toEqual(before);
  expect(all().map(({ value }) => value)).toEqual(['0', '0.5']);
  all()[1].value = '0.25';
  all()[1].dispatchEvent(new Event('input'));
  expect(change.mock.calls).toEqual([[1, 0.25]]);
});
