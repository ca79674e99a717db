/* Notices at the head of the page, each with a button that puts it away. */
import * as words from '#words';
import { element } from '../ui/element.ts';

/** Adds a notice for the reader to `host`, with what there is to press, and gives it back. */
export function notice(host: HTMLElement, text: string, ...more: HTMLElement[]): HTMLElement {
  const close = element('button', { type: 'button', 'aria-label': words.dismiss }, '×');
  const box = element('p', { class: 'notice' }, element('span', {}, text, ...more), close);
  close.addEventListener('click', () => {
    box.remove();
  });
  host.append(box);
  return box;
}
