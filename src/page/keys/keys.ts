/*
 * Keys. Letters act only while the focus is inside a figure, and on that figure; `?` shows the list anywhere. Neither
 * is heard in a field where the reader types, and the reader can switch them off in the list (WCAG 2.1.4).
 */
import { single } from './choice.ts';
import { showKeys } from './list.ts';
import { ACTS, BACK } from './table.ts';

/** Where letters are text or choose an option; sliders have no use for them. */
const TYPING = 'textarea, select, [contenteditable], input:not([type="range"], [type="checkbox"])';

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
export function hear({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent): void {
  const at = target as Element;
  if (ctrlKey || metaKey || altKey || at.closest(`dialog, ${TYPING}`) || !single()) return;
  if (key === '?') showKeys();
  const figure = at.closest('toy-widget');
  if (figure) press(figure, key.toUpperCase());
}
