/* What the marks in a heat map of weights mean. */
import * as words from '#words';
import { child } from './child.ts';

const MARKS = ['positive', 'negative', 'alone'] as const;

/** Draws the key into `host`. */
export function weightKey(host: Element): void {
  child(host, 'p', 'weight-key')
    .selectChildren<HTMLSpanElement, (typeof MARKS)[number]>('span')
    .data(MARKS)
    .join((enter) => {
      const entry = enter.append('span').attr('class', (mark) => `of-${mark}`);
      entry.append('i');
      entry.append('span').text((mark) => words.neuronsKey[mark]);
      return entry;
    });
}
