/* The list of keys: a dialog, made when it is asked for. */
import './keys.css';
import { element } from '../../ui/element.ts';
import { choose, single } from './choice.ts';
import { ACTS, BACK } from './table.ts';

type Row = readonly [keys: string, words: string];

/** What the browser gives, and what figures add to it. Keys are separated by spaces. */
const PLACES: readonly (readonly [place: string, rows: readonly Row[]])[] = [
  [
    'Anywhere',
    [
      ['Tab', 'The next link or control; with Shift the one before'],
      ['Enter Space', 'Press a button, open a menu or a small picture'],
      ['Esc', 'Close a glossary entry, the contents or this list'],
      ['?', 'This list'],
    ],
  ],
  ['In a figure that has the focus, by Tab or a click', [...ACTS, BACK].map(({ key, words }): Row => [key, words])],
  [
    'On a slider',
    [
      ['← →', 'One place on or back'],
      ['Page↑ Page↓', 'Ten places'],
      ['Home End', 'To its ends'],
    ],
  ],
  [
    'On the ring of a hidden point',
    [
      ['← → ↑ ↓', 'Move it; with Shift five times as far'],
      ['Esc', 'Back to where the inputs put it'],
    ],
  ],
];

function rowOf([keys, words]: Row): HTMLElement {
  const caps = keys.split(' ').flatMap((key) => [element('kbd', {}, key), ' ']);
  return element('div', {}, element('dt', {}, ...caps), element('dd', {}, words));
}

function build(): HTMLDialogElement {
  const close = element('button', { type: 'button' }, 'Close');
  const box = element('input', { type: 'checkbox', checked: single(), autocomplete: 'off' });
  const dialog = element(
    'dialog',
    { class: 'keys', 'aria-labelledby': 'keys-title' },
    element('header', {}, element('h2', { id: 'keys-title' }, 'Keys'), close),
    ...PLACES.flatMap(([place, rows]) => [element('h3', {}, place), element('dl', {}, ...rows.map(rowOf))]),
    element('label', {}, box, 'Letters and ? act as listed'),
  );
  box.addEventListener('change', () => {
    choose(box.checked);
  });
  close.addEventListener('click', () => {
    dialog.close();
  });
  return dialog;
}

let dialog: HTMLDialogElement | undefined;

/** Opens the list; the browser gives the focus back when it is closed. */
export function showKeys(): void {
  if (!dialog) document.body.append((dialog = build()));
  if (!dialog.open) dialog.showModal();
}
