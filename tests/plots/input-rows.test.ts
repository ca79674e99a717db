// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { inputs } from '../../src/plots/input-rows.ts';
import { picks } from '../../src/plots/picks.ts';

let host: HTMLElement;
const change = vi.fn<(feature: number, value: number) => void>();
beforeEach(() => {
  host = document.createElement('div');
  change.mockClear();
});

const buttons = (): HTMLButtonElement[] => [...host.querySelectorAll('button')];
const sliders = (): HTMLInputElement[] => [...host.querySelectorAll('input')];

test('each input has a switch, a slider and its value', () => {
  inputs(host, { values: [0.85, 0], off: 'off', change });
  expect(buttons().map((one) => [one.getAttribute('aria-pressed'), one.textContent])).toEqual([
    ['true', '0'],
    ['false', '1'],
  ]);
  expect(
    sliders().map((one) => [one.value, one.getAttribute('aria-label'), one.getAttribute('aria-valuetext')]),
  ).toEqual([
    ['0.85', 'Value of feature 0', '0.85'],
    ['0', 'Value of feature 1', 'off'],
  ]);
  expect([...host.querySelectorAll('.value')].map((one) => one.textContent)).toEqual(['0.85', 'off']);
});

test('the switch turns a feature off, or on at full strength; the slider sets its value', () => {
  inputs(host, { values: [0.85, 0], off: 'off', change });
  for (const button of buttons()) button.click();
  sliders()[1].value = '0.25';
  sliders()[1].dispatchEvent(new Event('input'));
  expect(change.mock.calls).toEqual([
    [0, 0],
    [1, 1],
    [1, 0.25],
  ]);
});

test('new values move the same controls', () => {
  inputs(host, { values: [1, 0], off: 'off', change });
  const before = [...buttons(), ...sliders()];
  inputs(host, { values: [0, 0.5], off: '–', change });
  expect([...buttons(), ...sliders()].every((one, i) => one === before[i])).toBe(true);
  expect(sliders().map(({ value }) => value)).toEqual(['0', '0.5']);
  buttons()[0].click();
  expect(change.mock.calls).toEqual([[0, 1]]);
});

test('picks are buttons that act, with a hint after them', () => {
  const act = vi.fn();
  picks(host, [{ label: 'Compare', pressed: false, act }], 'Try it.');
  picks(
    host,
    [
      { label: 'Compare', pressed: true, act },
      { label: 'Back', act },
    ],
    'Well.',
  );
  expect([...host.firstElementChild!.children].map((one) => one.textContent)).toEqual(['Compare', 'Back', 'Well.']);
  expect(buttons().map((one) => one.getAttribute('aria-pressed'))).toEqual(['true', null]);
  buttons()[1].click();
  expect(act).toHaveBeenCalledOnce();
});
