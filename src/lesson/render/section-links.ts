/* The way on from the end of each section, and back. */
import * as words from '#words';
import type { Heading } from '../check/headings.ts';
import { headingLink, type Chapter } from './contents.ts';
import type { Piece } from './spreads.ts';

const step = (heading: Heading | undefined, way: 'prev' | 'next', word: string, address = ''): string =>
  heading ? `<span>${word} ${headingLink(heading, ` rel="${way}"`, address)}</span>\n` : '';

/**
 * The pieces with a line at the end of each section, and of what comes before the first, that leads to its neighbours;
 * the last leads on to the page that follows.
 */
export function withSteps(pieces: readonly Piece[], following?: Chapter): Piece[] {
  const heads = pieces.filter((piece): piece is Heading => piece.type === 'heading' && piece.depth === 2);
  const line = (section: number): Piece => {
    const back = step(heads[section - 1], 'prev', words.previous);
    const on = heads[section + 1]
      ? step(heads[section + 1], 'next', words.next)
      : step(following?.headings[0], 'next', words.next, following?.address);
    return { type: 'prose', html: `<p class="steps">\n${back}${on}</p>\n` };
  };
  const after = heads.length > 0 ? [line(heads.length - 1)] : [];
  return [
    ...pieces.flatMap((piece) => {
      const next = heads.findIndex((head) => head === piece);
      return next < 0 ? [piece] : [line(next - 1), piece];
    }),
    ...after,
  ];
}
