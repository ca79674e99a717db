/* What colours and marks in a picture mean. */
import { child } from './child.ts';
import './colour-key.css';

/** A mark by its name, which the sheets dress as `of-NAME`, and what it means. */
export type KeyEntry = readonly [mark: string, text: string];

/** Draws the key into `host`. */
export function colourKey(host: Element, entries: readonly KeyEntry[]): void {
  child(host, 'p', 'colour-key')
    .selectChildren<HTMLSpanElement, KeyEntry>('span')
    .data(entries)
    .join((enter) => {
      const entry = enter.append('span').attr('class', ([mark]) => `of-${mark}`);
      entry.append('i');
      entry.append('span').text(([, text]) => text);
      return entry;
    });
}
