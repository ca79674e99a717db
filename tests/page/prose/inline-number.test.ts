// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { bindDials } from '../../../src/page/prose/inline-number.ts';
import { decay, sparsity } from '../../../src/ui/shared-settings.ts';
import type { Values } from '../../../src/ui/settings.ts';

const settings = { sparsity: sparsity(0.9), decay: decay(0.9) };
const find = <E extends HTMLElement>(selector: string): E => document.querySelector<E>(selector)!;
const input = (): HTMLInputElement => find('input');
const figure = (): HTMLElement => find('#toy');

/** What the figure was asked to change to, waking apart. */
let asked: Values[];
const revealed = vi.hoisted(() => vi.fn());
vi.mock('../../../src/page/prose/setting-links.ts', () => ({ reveal: revealed }));

/** A figure that takes every change, and says so, as the real one does. */
function makeFigure(opens: Values): void {
  let values = opens;
  Object.assign(figure(), {
    change(changes: Values) {
      values = { ...values, ...changes };
      if (Object.keys(changes).length > 0) asked.push(changes);
      figure().dispatchEvent(new CustomEvent('settings', { detail: values }));
      return Promise.resolve();
    },
  });
}

async function load(opens: Values = { sparsity: 0.9, decay: 0.9 }): Promise<void> {
  document.body.innerHTML =
    '<p>At <span class="dial" data-sets="toy.sparsity">0.9</span></p><div id="toy" name="pentagon"></div>';
  asked = [];
  makeFigure(opens);
  HTMLElement.prototype.setPointerCapture = vi.fn();
  revealed.mockClear();
  bindDials(document.body, () => Promise.resolve(settings));
  await Promise.resolve();
  await Promise.resolve();
}

beforeEach(() => load());

const type = (text: string): void => {
  input().focus();
  input().value = text;
  input().dispatchEvent(new Event('input', { bubbles: true }));
};
const press = (key: string): boolean => input().dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
const pointer = (kind: string, clientX: number, clientY = 0, button = 0): boolean =>
  input().dispatchEvent(
    Object.assign(new MouseEvent(kind, { clientX, clientY, button, cancelable: true }), { isPrimary: true }),
  );

test('the number becomes a field with the name and the bounds of its setting', () => {
  expect(input().getAttribute('aria-label')).toBe('Sparsity S, in the text');
  expect(['value', 'aria-valuemin', 'aria-valuemax'].map((name) => input().getAttribute(name))).toEqual([
    '0.9',
    '0',
    '0.999',
  ]);
  expect(asked).toEqual([]);
});

test('it says what the figure is set to, from the start and ever after', async () => {
  await load({ sparsity: 0.5, decay: 0.9 });
  expect(input().value).toBe('0.5');
  figure().dispatchEvent(new CustomEvent('settings', { detail: { sparsity: 0.25, decay: 0.9 } }));
  expect(input().value).toBe('0.25');
});

test('what is typed goes to the figure, if the setting allows it', () => {
  type('0.7');
  expect(asked).toEqual([{ sparsity: 0.7 }]);
  type('7');
  expect(input().getAttribute('aria-invalid')).toBe('true');
  expect(asked).toHaveLength(1);
  input().blur();
  expect([input().value, input().hasAttribute('aria-invalid')]).toEqual(['0.7', false]);
});

test('a number half typed is left as it is', () => {
  type('0.70');
  expect([input().value, asked]).toEqual(['0.70', [{ sparsity: 0.7 }]]);
});

test('arrow keys go by the places of the slider, and not beyond its ends', () => {
  expect(press('ArrowUp')).toBe(false);
  expect(Number(input().value)).toBeGreaterThan(0.9);
  press('ArrowDown');
  press('ArrowDown');
  expect(Number(input().value)).toBeLessThan(0.9);
  for (let i = 0; i < 30; i++) press('PageDown');
  expect(input().value).toBe('0');
  expect(press('Tab')).toBe(true);
});

test('a drag to the left makes it less, to the right more, and shows the figure as it changes', () => {
  pointer('pointerdown', 100);
  expect(pointer('mousedown', 100)).toBe(false);
  expect(revealed).not.toHaveBeenCalled();
  pointer('pointermove', 60);
  expect(revealed).toHaveBeenCalledWith(figure(), input());
  const less = Number(input().value);
  expect(less).toBeLessThan(0.9);
  pointer('pointermove', 120);
  expect(Number(input().value)).toBeGreaterThan(0.9);
  pointer('pointerup', 120);
  const count = asked.length;
  pointer('pointermove', 200);
  expect(asked).toHaveLength(count);
});

test('a swipe up or down, and a button that is not the main one, change nothing', () => {
  pointer('pointerdown', 100);
  pointer('pointermove', 104, 30);
  pointer('pointercancel', 104, 40);
  for (const button of [1, 2]) {
    pointer('pointerdown', 100, 0, button);
    pointer('pointermove', 160);
    pointer('pointerup', 160);
  }
  expect(asked).toEqual([]);
});

test('a drag that the browser takes over for scrolling is taken back', () => {
  pointer('pointerdown', 100);
  pointer('pointermove', 140);
  pointer('pointercancel', 140);
  expect(Number(input().value)).toBeCloseTo(0.9, 2);
});

test('a press without a drag changes nothing, and is for typing', () => {
  pointer('pointerdown', 100);
  pointer('pointermove', 100);
  pointer('pointerup', 100);
  pointer('click', 100);
  expect(asked).toEqual([]);
  expect(revealed).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(input());
});

test('numbers of a figure that cannot be had stay plain until it can, and keep no other from its field', async () => {
  await load();
  document.body.insertAdjacentHTML(
    'afterbegin',
    '<span class="dial" data-sets="gone.sparsity">0.5</span><i id="gone" name="gone"></i>',
  );
  const gone = Object.assign(document.getElementById('gone')!, { change: () => Promise.resolve() });
  document.querySelector('[data-sets="toy.sparsity"]')!.textContent = '0.9';
  let there = false;
  bindDials(document.body, (name) =>
    name === 'gone' && !there ? Promise.reject(new Error('404')) : Promise.resolve(settings),
  );
  await vi.waitFor(() => expect(input().value).toBe('0.9'));
  expect(document.querySelector('[data-sets="gone.sparsity"]')!.innerHTML).toBe('0.5');
  there = true;
  gone.dispatchEvent(new CustomEvent('settings', { detail: { sparsity: 0.5 } }));
  await vi.waitFor(() => expect(document.querySelector('[data-sets="gone.sparsity"] input')).not.toBeNull());
});
