/* A line that the reader copies by hand. It stands in the page, as a frame may be allowed no dialog. */
import * as words from '#words';
import { element } from '../../ui/element.ts';
import { notice } from './notices.ts';

/** Shows the line, chosen and ready to be copied. */
export function byHand(text: string): void {
  const field = element('input', { value: text, readonly: true, 'aria-label': words.copyThis });
  notice(document.getElementById('notices')!, words.copyThis, field);
  field.select();
  field.focus();
}
