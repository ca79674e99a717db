/* What the marks and bars of a map of overlaps mean. */
import * as words from '#words';
import { child } from './child.ts';

const MARKS = [
  ['positive', words.positive],
  ['negative', words.negative],
  ['dedicated', words.phases.dedicated],
  ['superposed', words.phases.superposed],
] as const;

/** Draws the key into `host`. */
export function overlapKey(host: Element): void {
  child(host, 'p', 'overlap-key')
    .selectChildren<HTMLSpanElement, (typeof MARKS)[number]>('span')
    .data(MARKS)
    .join((enter) => {
      const entry = enter.append('span').attr('class', ([name]) => `is-${name}`);
      entry.append('i');
      entry.append('span').text(([, text]) => text);
      return entry;
    });
}
