/*
 * From a stream of pieces to the page's markup. The pieces before the first h2 are the masthead; each h2 begins a
 * section. Within it each h2 or h3 begins a stretch of text, and every figure in a stretch makes a passage: the
 * figure with the prose that it stands beside. The one block right before a figure introduces it; what follows
 * belongs to it up to the next figure's introduction or the stretch's end.
 */
import type { Heading } from './headings.ts';

export type Piece =
  | Heading
  | { readonly type: 'figure'; readonly html: string; readonly wide: boolean }
  | { readonly type: 'prose'; readonly html: string };

/** Cuts a list so that each item for which `begins` holds starts a new part; the first part may lack one. */
function cut(pieces: readonly Piece[], begins: (piece: Piece) => boolean): Piece[][] {
  const parts: Piece[][] = [[]];
  for (const piece of pieces) {
    if (begins(piece)) parts.push([piece]);
    else parts[parts.length - 1].push(piece);
  }
  return parts.filter((part, i) => i === 0 || part.length > 0);
}

const isHeading = (piece: Piece, ...depths: number[]): boolean =>
  piece.type === 'heading' && depths.includes(piece.depth);
const isFigure = (piece: Piece): boolean => piece.type === 'figure';

function prose(pieces: readonly Piece[]): string {
  return pieces.length === 0 ? '' : `<div class="prose">\n${pieces.map(({ html }) => html).join('')}</div>\n`;
}

function passage(before: readonly Piece[], figure: Piece, after: readonly Piece[]): string {
  const wide = figure.type === 'figure' && figure.wide ? ' wide' : '';
  return `<div class="passage${wide}">\n${prose(before)}<div class="beside">\n${figure.html}</div>\n${prose(after)}</div>\n`;
}

/** The pieces under one heading, that heading included. */
function stretch(pieces: readonly Piece[]): string {
  const [intro, ...rest] = cut(pieces, isFigure);
  if (rest.length === 0) return prose(intro);
  return rest
    .map(([figure, ...following], i) => {
      const before = i === 0 ? intro : rest[i - 1].slice(1).slice(-1);
      const after = i === rest.length - 1 ? following : following.slice(0, -1);
      return passage(before, figure, after);
    })
    .join('');
}

const stretches = (pieces: readonly Piece[]): string =>
  cut(pieces, (piece) => isHeading(piece, 2, 3))
    .map(stretch)
    .join('');

function section(pieces: readonly Piece[]): string {
  const [head] = pieces;
  const label = head.type === 'heading' ? ` aria-labelledby="${head.id}"` : '';
  return `<section${label}>\n${stretches(pieces)}</section>\n`;
}

/** The content of `<main>`. */
export function layout(pieces: readonly Piece[]): string {
  const [masthead, ...sections] = cut(pieces, (piece) => isHeading(piece, 2));
  return `<header class="masthead">\n${stretches(masthead)}</header>\n${sections.map(section).join('')}`;
}
