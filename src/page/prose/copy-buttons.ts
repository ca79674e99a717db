/* Copy buttons on the code in the text. They are made here: without a script they could do nothing. */
import * as words from '#words';
import { element } from '../../ui/element.ts';
import { copy } from '../shell/clipboard.ts';
import './copy-buttons.css';

/** A button that copies a text; where the page may not, it selects the text for the reader's own keys. */
export function copyButton(text: Element): HTMLElement {
  const button = element('button', { type: 'button', class: 'copy' }, words.copy);
  button.addEventListener('click', () => {
    copy(text.textContent, button, () => getSelection()?.selectAllChildren(text));
  });
  return button;
}

/** Gives each listing of code below `root` its button. */
export function bindListings(root: HTMLElement): void {
  for (const code of root.querySelectorAll('pre > code')) code.before(copyButton(code));
}
