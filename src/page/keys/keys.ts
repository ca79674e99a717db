/*
 * Keys. Letters act only while the focus is inside a figure, and on that figure; `?` shows the list anywhere. Neither
 * is heard in a field where the reader types, and the reader can switch them off in the list (WCAG 2.1.4).
 */
import { single } from './letters.ts';
import { showKeys } from './list.ts';
import { ACTS, BACK } from './key-table.ts';

/** Where letters are text or choose an option; sliders have no use for them. */
const TYPING = 'textarea, select, [contenteditable], input:not([type="range"], [type="checkbox"])';

/** What a keyboard of Latin letters types. On any other, keys are known by where they lie. */
const LATIN = /^[!-~\p{Script=Latin}]$/u;
const PLACES: Readonly<Record<string, string>> = { Comma: ',', Period: '.' };

/** The key that a press means: the letter typed or, where that is of another script, the one printed there in Latin. */
function meant({ key, code }: KeyboardEvent): string {
  if (LATIN.test(key)) return key.toUpperCase();
  return key.length > 1 ? '' : (PLACES[code] ?? /^Key([A-Z])$/.exec(code)?.[1] ?? '');
}

/** Whether a key that is held down goes on acting: stepping does, all else is asked for once. */
const repeats = (key: string): boolean => key === BACK.key || ACTS.some((one) => one.key === key && one.act === 'step');

/** Whether a press belongs to the browser, to the keyboard, or to a text that the reader is writing. */
const elsewhere = (event: KeyboardEvent): boolean =>
  event.ctrlKey ||
  event.metaKey ||
  event.altKey ||
  event.isComposing ||
  event.getModifierState('AltGraph') ||
  (event.target as Element).closest(`dialog, ${TYPING}`) !== null;

function stepBack(figure: Element): void {
  const scrubber = figure.querySelector<HTMLInputElement>('[data-part="scrubber"]');
  if (!scrubber) return;
  scrubber.stepDown();
  scrubber.dispatchEvent(new Event('input', { bubbles: true }));
}

function press(figure: Element, key: string): void {
  const act = ACTS.find((one) => one.key === key)?.act;
  if (act) figure.querySelector<HTMLElement>(`[data-act="${act}"]`)?.click();
  if (key === BACK.key) stepBack(figure);
}

/** Acts on a key that was pressed anywhere in the page. */
export function hear(event: KeyboardEvent): void {
  const key = meant(event);
  if (!key || elsewhere(event) || (event.repeat && !repeats(key)) || !single()) return;
  if (key === '?') showKeys();
  const figure = (event.target as Element).closest('toy-widget');
  if (figure) press(figure, key);
}

/** Browsers press a button again and again while Enter is held on it; only the one that steps is meant so. */
document.addEventListener('keydown', (event) => {
  const button = (event.target as Element).closest<HTMLElement>('toy-widget button');
  if (event.repeat && event.key === 'Enter' && button && button.dataset['act'] !== 'step') event.preventDefault();
});
