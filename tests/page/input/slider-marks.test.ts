// @vitest-environment jsdom
/* Marks along the main slider of a figure, and the word that says to drag it. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bindMarks } from '../../../src/page/input/slider-marks.ts';
import { figure } from '../../../src/ui/figure.ts';
import { defaults } from '../../../src/ui/settings.ts';
import type { Values } from '../../../src/ui/settings.ts';
import pentagon from '../../../src/widgets/pentagon.ts';

let host: HTMLElement & { change: (values: Values) => Promise<void> };
let values: Values;
const changed = vi.fn();

const marks = (): HTMLButtonElement[] => [...host.querySelectorAll<HTMLButtonElement>('.marks button')];
const hint = (): Element | null => host.querySelector('.hint');

async function bind(): Promise<void> {
  values = defaults(pentagon.settings);
  host = Object.assign(document.createElement('toy-widget'), {
    change(changes: Values) {
      changed(changes);
      values = { ...values, ...changes };
      host.dispatchEvent(new CustomEvent('settings', { detail: values }));
      return Promise.resolve();
    },
  });
  host.setAttribute('name', 'pentagon');
  host.append(figure(pentagon, values, ''));
  document.body.replaceChildren(host);
  await bindMarks(host, () => Promise.resolve(pentagon.settings));
}

beforeEach(bind);
afterEach(() => {
  localStorage.clear();
  changed.mockClear();
});

test('say what comes of them, stand in order, and the one of now is pressed', () => {
  expect(marks().map(({ textContent }) => textContent)).toEqual([
    '0 two',
    '0.5 four',
    '0.8 four',
    '0.9 five',
    '0.97 five',
  ]);
  const shares = marks().map(({ style }) => Number(style.getPropertyValue('--share')));
  expect(shares[0]).toBe(0);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(marks().map((one) => one.getAttribute('aria-pressed'))).toEqual(['false', 'false', 'false', 'true', 'false']);
});

test('set the figure, and take the word away for good', async () => {
  expect(hint()).not.toBeNull();
  marks()[0].click();
  expect(changed.mock.lastCall).toEqual([{ sparsity: 0 }]);
  expect([marks()[0].getAttribute('aria-pressed'), hint()]).toEqual(['true', null]);
  await bind();
  expect(hint()).toBeNull();
});

test('the word is gone once the slider has been moved', () => {
  host.querySelector('.controls input[type="range"]')!.dispatchEvent(new Event('input', { bubbles: true }));
  expect(hint()).toBeNull();
});

test('what a link locks they cannot change', () => {
  host.querySelector<HTMLInputElement>('.controls input[type="range"]')!.disabled = true;
  host.querySelector<HTMLInputElement>('.controls [role="spinbutton"]')!.disabled = true;
  host.dispatchEvent(new CustomEvent('settings', { detail: values }));
  expect(marks().every(({ disabled }) => disabled)).toBe(true);
});

test('with other settings than the lesson’s they say values alone', () => {
  const bare = (): boolean => host.querySelector('.marks')!.classList.contains('bare');
  void host.change({ seed: 7, sparsity: 0.3 });
  expect(bare()).toBe(false);
  void host.change({ decay: 0.7 });
  expect(bare()).toBe(true);
});
