// @vitest-environment jsdom
/* Fields of a form as the reader writes in them. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { attend } from '../../../src/page/input/number-fields.ts';
import { bindDials } from '../../../src/page/prose/inline-number.ts';
import { features, seed, sparsity, steps } from '../../../src/ui/shared-settings.ts';
import { bindForm, controls } from '../../../src/ui/form.ts';
import { defaults } from '../../../src/ui/settings.ts';
import type { Value } from '../../../src/ui/settings.ts';

const settings = {
  sparsity: sparsity(0.9, { place: 'more' }),
  seed: seed(0),
  features: features(5),
  steps: steps(3000),
};
const changed = vi.fn<(name: string, value: Value) => void>();
const field = (name = 'sparsity'): HTMLInputElement => document.querySelector(`[role="spinbutton"][name="${name}"]`)!;
const note = (): string | undefined => {
  const id = field().getAttribute('aria-describedby');
  return id === null ? undefined : document.getElementById(id)!.textContent;
};

/** Types a text sign by sign into the empty field. */
function type(text: string, name = 'sparsity'): void {
  field(name).focus();
  field(name).value = '';
  for (const data of text) {
    field(name).value += data;
    field(name).dispatchEvent(new InputEvent('input', { inputType: 'insertText', data, bubbles: true }));
  }
}
const pause = (): void => void vi.advanceTimersByTime(2000);

function press(key: string, name = 'sparsity'): void {
  field(name).addEventListener('keydown', attend, { once: true });
  field(name).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
}

beforeEach(() => {
  vi.useFakeTimers();
  changed.mockClear();
  document.body.innerHTML = '<div></div>';
  document.querySelector('div')!.append(...controls(settings, defaults(settings), 'more'));
  bindForm(document.querySelector('div')!, settings, changed);
});
afterEach(() => {
  vi.useRealTimers();
});

test.each([
  ['0,85', 0.85],
  ['0.85', 0.85],
  [' 0.5 ', 0.5],
  ['5e-1', 0.5],
])('%j is heard as one number, and nothing on the way to it', (text, value) => {
  type(text);
  expect(changed).not.toHaveBeenCalled();
  pause();
  expect(changed.mock.calls).toEqual([['sparsity', value]]);
});

test.each(['', '0,', '0.', '-', '1e', '5', '−1', '85%', '0,8,5', 'a'])(
  '%j is heard by nobody, said in words beside the field, and gone when it is left',
  (text) => {
    type(`${text}x`);
    field().value = text;
    field().dispatchEvent(new InputEvent('input', { inputType: 'deleteContentBackward', bubbles: true }));
    pause();
    expect([note(), field().getAttribute('aria-invalid')]).toEqual(['A number from 0 to 0.999', 'true']);
    field().blur();
    expect([note(), field().value, field().hasAttribute('aria-invalid')]).toEqual([undefined, '0.9', false]);
    expect(changed).not.toHaveBeenCalled();
  },
);

test('whole numbers may have commas between their thousands, and no half of one', () => {
  type('12,000', 'steps');
  pause();
  expect(changed.mock.calls).toEqual([['steps', 12000]]);
  type('2.5', 'features');
  pause();
  expect(document.querySelector('.refused')!.textContent).toBe('A whole number from 1 to 256');
});

test('leaving the field or Enter ends the pause; Escape takes back what was typed', () => {
  type('0.5');
  field().dispatchEvent(new Event('change', { bubbles: true })); // what browsers fire on Enter
  expect(changed.mock.calls).toEqual([['sparsity', 0.5]]);
  type('0.7');
  field().blur();
  expect(changed.mock.lastCall).toEqual(['sparsity', 0.7]);
  type('0.1');
  press('Escape');
  pause();
  expect([field().value, changed.mock.calls.length]).toEqual(['0.7', 2]);
});

test('the arrow keys go by ones in whole numbers and by the slider’s places in others, within the range', () => {
  press('ArrowUp', 'seed');
  press('PageDown', 'seed');
  expect(changed.mock.calls).toEqual([
    ['seed', 1],
    ['seed', 0],
  ]);
  press('ArrowDown');
  expect(Number(field().value)).toBeLessThan(0.9);
  expect(Number(field().value)).toBeGreaterThan(0.88);
});

test('what a field refused before this came is said as soon as it is there', () => {
  field().setAttribute('aria-invalid', 'true'); // as the form does
  field().addEventListener('focusin', attend, { once: true });
  field().dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
  expect(note()).toBe('A number from 0 to 0.999');
});

test('a number in the prose is heard, refused and put back as one in a form is', async () => {
  const change = vi.fn(() => Promise.resolve());
  const figure = Object.assign(document.createElement('div'), { id: 'toy', change });
  document.body.innerHTML = '<p><span class="dial" data-sets="toy.sparsity">0.9</span></p>';
  document.body.append(figure);
  bindDials(document.body, () => Promise.resolve(settings));
  await vi.waitFor(() => expect(change).toHaveBeenCalledTimes(1)); // it is woken to say what it is set to
  const inProse = document.querySelector<HTMLInputElement>('.dial input')!;
  inProse.setAttribute('name', 'prose');
  type('0,85', 'prose');
  expect(change).toHaveBeenCalledTimes(1);
  pause();
  expect(change.mock.lastCall).toEqual([{ sparsity: 0.85 }]);
  type('5', 'prose');
  pause();
  expect(document.querySelector('.refused')!.textContent).toBe('A number from 0 to 0.999');
  inProse.blur();
  expect([inProse.value, document.querySelector('.refused'), change.mock.calls.length]).toEqual(['0.9', null, 2]);
});
