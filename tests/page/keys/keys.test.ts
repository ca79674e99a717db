// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { choose } from '../../../src/page/keys/letters.ts';
import { hear } from '../../../src/page/keys/keys.ts';
import { showKeys } from '../../../src/page/keys/list.ts';
import { ACTS } from '../../../src/page/keys/key-table.ts';

vi.mock('../../../src/page/keys/list.ts', () => ({ showKeys: vi.fn() }));

let pressed: string[];

/** Two figures, each with all buttons and a scrubber in its middle, and a line of prose. */
beforeEach(() => {
  const buttons = ACTS.map(({ act }) => `<button data-act="${act}"></button>`).join('');
  const inside = `${buttons}<input type="range" data-part="scrubber" max="9" value="5" /><input role="spinbutton" /><select></select>`;
  document.body.innerHTML = `<p></p>${['a', 'b'].map((id) => `<toy-widget id="${id}">${inside}</toy-widget>`).join('')}`;
  pressed = [];
  document.body.onclick = ({ target }) => {
    const { dataset, parentElement } = target as HTMLElement;
    pressed.push(`${parentElement!.id} ${dataset['act']!}`);
  };
  vi.mocked(showKeys).mockClear();
  choose(true);
});

/** Presses a key where a selector leads. */
function press(where: string, key: string, modifiers: KeyboardEventInit = {}): void {
  const at = document.querySelector(where)!;
  at.addEventListener('keydown', (event) => hear(event as KeyboardEvent), { once: true });
  at.dispatchEvent(new KeyboardEvent('keydown', { key, ...modifiers }));
}

test('each key presses its button in the figure that has the focus', () => {
  for (const { key } of ACTS) press('#b button', key.toLowerCase());
  expect(pressed).toEqual(ACTS.map(({ act }) => `b ${act}`));
  press('#a', 'P');
  expect(pressed.at(-1)).toBe('a play');
});

test('a comma takes the playhead one place back', () => {
  const scrubber = document.querySelector<HTMLInputElement>('#a [data-part="scrubber"]')!;
  const moved: string[] = [];
  scrubber.addEventListener('input', () => moved.push(scrubber.value));
  press('#a', ',');
  expect(moved).toEqual(['4']);
});

test('outside of figures letters do nothing, and ? shows the list', () => {
  for (const { key } of ACTS) press('p', key);
  expect([pressed, vi.mocked(showKeys).mock.calls.length]).toEqual([[], 0]);
  press('p', '?');
  expect(vi.mocked(showKeys).mock.calls.length).toBe(1);
});

test('where letters are text, and with keys of the browser, nothing is heard', () => {
  for (const where of ['#a input[role="spinbutton"]', '#a select']) for (const key of ['p', '?']) press(where, key);
  for (const modifier of ['ctrlKey', 'metaKey', 'altKey']) press('#a', 'r', { [modifier]: true });
  expect([pressed, vi.mocked(showKeys).mock.calls.length]).toEqual([[], 0]);
});

test('with keys of another script and in the middle of a composition nothing of the reader’s text is taken', () => {
  press('#a', 'н', { code: 'KeyN', isComposing: true });
  press('#a', 'ń', { code: 'KeyN', modifierAltGraph: true });
  press('#a', 'ń', { code: 'KeyN' });
  press('#a input[role="spinbutton"]', 'т', { code: 'KeyN' });
  expect(pressed).toEqual([]);
});

test('on a keyboard of another script keys are known by their place, on a Latin one by what they type', () => {
  press('#a', 'т', { code: 'KeyN' }); // Cyrillic
  press('#a', 'π', { code: 'KeyP' }); // Greek
  press('#a', 'ю', { code: 'Period' });
  press('#a', 'n', { code: 'KeyL' }); // Dvorak
  press('#a', 'a', { code: 'KeyQ' }); // AZERTY
  press('#a', 'Dead', { code: 'KeyN' });
  expect(pressed).toEqual(['a new-seed', 'a play', 'a step', 'a new-seed']);
});

test('a key that is held down asks once, but goes on stepping', () => {
  for (const { key } of ACTS) press('#a', key.toLowerCase(), { repeat: true });
  expect(pressed).toEqual(['a step']);
  const scrubber = document.querySelector<HTMLInputElement>('#a [data-part="scrubber"]')!;
  press('#a', ',', { repeat: true });
  expect(scrubber.value).toBe('4');
});

test('Enter that is held on a button presses it once, but goes on stepping', () => {
  const enter = (act: string, repeat: boolean): boolean =>
    document
      .querySelector(`#a [data-act="${act}"]`)!
      .dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', repeat, bubbles: true, cancelable: true }));
  expect([enter('new-seed', false), enter('new-seed', true), enter('step', true)]).toEqual([true, false, true]);
});

test('a slider is no place for text', () => {
  press('#a [data-part="scrubber"]', 'n');
  expect(pressed).toEqual(['a new-seed']);
});

test('the reader can switch single keys off, and the choice is kept', () => {
  choose(false);
  press('#a', 'p');
  press('p', '?');
  expect([pressed, vi.mocked(showKeys).mock.calls.length]).toEqual([[], 0]);
  expect(localStorage.getItem('/ single-keys')).toBe('off');
});
