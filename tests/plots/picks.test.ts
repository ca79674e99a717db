// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { picks } from '../../src/plots/picks.ts';

test('picks are buttons that act, with a hint after them', () => {
  const host = document.createElement('div');
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
  const buttons = [...host.querySelectorAll('button')];
  expect(buttons.map((one) => one.getAttribute('aria-pressed'))).toEqual(['true', null]);
  buttons[1].click();
  expect(act).toHaveBeenCalledOnce();
});
