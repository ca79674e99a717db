/* Notices at the head of the page, each with a button that puts it away. */
import * as words from '#words';
import { element } from '../../ui/element.ts';

/** Adds a notice for the reader to `host`, with what there is to press, and gives it back. */
export function notice(host: HTMLElement, text: string, ...more: HTMLElement[]): HTMLElement {
  const close = element('button', { type: 'button', 'aria-label': words.dismiss }, '×');
  const box = element('p', { class: 'notice' }, element('span', {}, text, ...more), close);
  close.addEventListener('click', () => {
    box.remove();
    // The keyboard goes on where there is something to read, and nothing moves.
    (host.querySelector<HTMLElement>('button[aria-label]') ?? document.getElementById('lesson'))?.focus({
      preventScroll: true,
    });
  });
  host.append(box);
  return box;
}
