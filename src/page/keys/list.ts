/* The list of keys: a dialog, made when it is asked for. */
import * as words from '#words';
import '../lazy/dialog.css';
import './keys.css';
import { element } from '../../ui/element.ts';
import { choose, single } from './letters.ts';
import { ACTS, BACK } from './key-table.ts';

type Row = readonly [keys: readonly string[], does: string];

/** What the browser gives, and what figures add to it. */
const PLACES: readonly (readonly [place: string, rows: readonly Row[]])[] = [
  [
    words.anywhere,
    [
      [[words.tab], words.tabDoes],
      [[words.enter, words.space], words.enterDoes],
      [[words.escape], words.escapeDoes],
      [['?'], words.thisList],
    ],
  ],
  [words.inFigure, [...ACTS, BACK].map(({ key, does }): Row => [[key], does])],
  [
    words.onSlider,
    [
      [['←', '→'], words.onePlace],
      [[words.pageUp, words.pageDown], words.tenPlaces],
      [[words.home, words.end], words.toEnds],
    ],
  ],
  [
    words.onRing,
    [
      [['←', '→', '↑', '↓'], words.moveRing],
      [[words.enter, words.space], words.switchTip],
      [[words.escape], words.ringBack],
    ],
  ],
];

function rowOf([keys, does]: Row): HTMLElement {
  const caps = keys.flatMap((key) => [element('kbd', {}, key), ' ']);
  return element('div', {}, element('dt', {}, ...caps), element('dd', {}, does));
}

function build(): HTMLDialogElement {
  const close = element('button', { type: 'button' }, words.close);
  const box = element('input', { type: 'checkbox', checked: single(), autocomplete: 'off' });
  const dialog = element(
    'dialog',
    { class: 'keys', 'aria-labelledby': 'keys-title' },
    element('header', {}, element('h2', { id: 'keys-title' }, words.keys), close),
    ...PLACES.flatMap(([place, rows]) => [element('h3', {}, place), element('dl', {}, ...rows.map(rowOf))]),
    element('label', {}, box, words.lettersAct),
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

/** Opens the list, unless a dialog is open; the browser gives the focus back when it is closed. */
export function showKeys(): void {
  if (!dialog) document.body.append((dialog = build()));
  if (!document.querySelector('dialog[open]')) dialog.showModal();
}
