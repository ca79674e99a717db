/* Notices at the head of the page, each with a button that puts it away. */
import * as words from '#words';
import { element } from '../ui/element.ts';

/** Adds a notice for the reader to `host`, and gives it back. */
export function notice(host: HTMLElement, text: string): HTMLElement {
  const close = element('button', { type: 'button', 'aria-label': words.dismiss }, '×');
  const box = element('p', { class: 'notice' }, text, close);
  close.addEventListener('click', () => {
    box.remove();
  });
  host.append(box);
  return box;
}
