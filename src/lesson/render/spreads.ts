/*
 * From a stream of pieces to the page's markup. The page is a row of spreads: a figure with all the prose that it
 * stands beside, up to the heading under which the next figure comes. A further figure under the same heading begins
 * its spread with the one block right before it, which introduces it. The last figure has none to take its place, and
 * leaves at the next heading like its own.
 */
import type { Heading } from '../check/headings.ts';

export type Piece =
  | Heading
  | { readonly type: 'figure'; readonly html: string; readonly wide: boolean }
  | { readonly type: 'prose'; readonly html: string };

const isHeading = (piece: Piece, ...depths: number[]): boolean =>
  piece.type === 'heading' && depths.includes(piece.depth);

/** Cuts a list at the given indices, in order. */
const cutAt = <T>(list: readonly T[], starts: readonly number[]): T[][] =>
  [0, ...starts].map((start, i) => list.slice(start, starts[i] ?? list.length)).filter((part) => part.length > 0);

/** Where the spread of the figure at `index` begins, given that it is not the page's first. */
function beginning(pieces: readonly Piece[], index: number): number {
  for (let i = index - 1; i >= 0 && pieces[i].type !== 'figure'; i--) {
    if (isHeading(pieces[i], 2, 3, 4)) return i;
  }
  return pieces[index - 1].type === 'figure' ? index : index - 1;
}

/** The prose of a spread: a section for each h2, and a plain block for what comes before the first. */
function sections(pieces: readonly Piece[]): string {
  const starts = pieces.flatMap((piece, i) => (isHeading(piece, 2) ? [i] : []));
  return cutAt(pieces, starts)
    .map((part) => {
      const [head] = part;
      const html = part.map((piece) => piece.html).join('');
      const named = head.type === 'heading' && head.depth === 2;
      if (named) return `<section class="prose" aria-labelledby="${head.id}">\n${html}</section>\n`;
      const opening = part.some((piece) => isHeading(piece, 1));
      return `<div class="prose${opening ? ' masthead' : ''}">\n${html}</div>\n`;
    })
    .join('');
}

function spread(pieces: readonly Piece[]): string {
  const at = pieces.findIndex(({ type }) => type === 'figure');
  const figure = at < 0 ? undefined : pieces[at];
  if (figure?.type !== 'figure') return `<div class="spread">\n${sections(pieces)}</div>\n`;
  const beside = `<div class="beside">\n${figure.html}</div>\n`;
  const [before, after] = [sections(pieces.slice(0, at)), sections(pieces.slice(at + 1))];
  return `<div class="spread${figure.wide ? ' wide' : ''}">\n${before}${beside}${after}</div>\n`;
}

/** Where the spread of the last figure ends: at a heading as high as the one that it stands under, or higher. */
function ending(pieces: readonly Piece[], index: number): number[] {
  const own = pieces.slice(0, index).findLast(({ type }) => type === 'heading') as Heading | undefined;
  const after = pieces.findIndex((piece, i) => i > index && piece.type === 'heading' && piece.depth <= own!.depth);
  return after < 0 ? [] : [after];
}

/** The content of `<main>`. */
export function layout(pieces: readonly Piece[]): string {
  const figures = pieces.flatMap(({ type }, i) => (type === 'figure' ? [i] : []));
  const starts = figures.slice(1).map((index) => beginning(pieces, index));
  const ends = figures.slice(-1).flatMap((index) => ending(pieces, index));
  return cutAt(pieces, [...starts, ...ends])
    .map(spread)
    .join('');
}
