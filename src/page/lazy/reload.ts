/* A reload asks for files anew that browsers keep as missing or unreadable, and loses nothing: settings are in the link. */
import * as words from '#words';
import { element } from '../../ui/element.ts';

/** The button that reloads the page. */
export function reloadButton(): HTMLElement {
  const button = element('button', { type: 'button', class: 'reload' }, words.reload);
  button.onclick = () => {
    location.reload();
  };
  return button;
}
