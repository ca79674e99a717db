/* Many markers as a single path: hundreds of points cost a few elements. */
import { outline } from './outlines.ts';

/** One marker: where, in pixels, and its area in square pixels. */
export interface Mark {
  readonly x: number;
  readonly y: number;
  readonly area: number;
}

/** The outline of all these markers of one kind, each about its own place. */
export const marks = (kind: number, all: readonly Mark[]): string =>
  all.map(({ x, y, area }) => outline(kind, area, Math.round(x), Math.round(y))).join('');
