// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { shareBars } from '../../../src/plots/bars/share-bars.ts';

const choose = vi.fn();
const bar = (label: string, count: number) => ({ label, count, note: 'lowest loss', chosen: count === 30, name: `${count} with ${label}`, choose }); // prettier-ignore

test('bars are as long as their counts say, and one that came can be chosen', () => {
  const host = document.createElement('div');
  shareBars(host, 'restarts', [bar('1', 4)]);
  shareBars(host, 'restarts', [bar('0', 15), bar('1', 0), bar('2', 30)]);
  const buttons = [...host.querySelectorAll('button')];
  expect(buttons.map((one) => one.querySelector('rect')!.getAttribute('width'))).toEqual([
    '50.00%',
    '0.00%',
    '100.00%',
  ]);
  expect(buttons.map(({ disabled }) => disabled)).toEqual([false, true, false]);
  expect(buttons.map((one) => one.getAttribute('aria-pressed'))).toEqual(['false', 'false', 'true']);
  expect(buttons[0].getAttribute('aria-label')).toBe('15 with 0');
  expect(buttons[0].textContent).toBe('015lowest loss');
  buttons[0].click();
  buttons[1].click();
  expect(choose).toHaveBeenCalledTimes(1);
});

test('bars of nothing have no length', () => {
  const host = document.createElement('div');
  shareBars(host, 'restarts', [bar('0', 0)]);
  expect(host.querySelector('rect')!.getAttribute('width')).toBe('0.00%');
});
