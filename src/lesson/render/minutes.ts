import { plain } from './markup.ts';
import type { Piece } from './spreads.ts';

/** Words read in a minute, where every sentence counts. */
const PACE = 200;
/** Minutes with a figure. */
const FIGURE = 1.5;

/** How long the pieces take, to five minutes: all text that is not folded away, and a while with each figure. */
export function minutes(pieces: readonly Piece[]): number {
  const figures = pieces.filter(({ type }) => type === 'figure').length;
  const texts = pieces.map(({ type, html }) =>
    type === 'figure' ? '' : plain(html.replace(/<details[^]*?<\/details>/g, '')),
  );
  const words = texts.join(' ').split(/\s+/).length;
  return 5 * Math.round((words / PACE + figures * FIGURE) / 5);
}
