/* The way on from the end of each section, and back. */
import * as words from '#words';
import type { Heading } from '../check/headings.ts';
import { headingLink } from './contents.ts';
import type { Piece } from './spreads.ts';

const step = (heading: Heading | undefined, way: 'prev' | 'next', word: string): string =>
  heading ? `<span>${word} ${headingLink(heading, ` rel="${way}"`)}</span>\n` : '';

/** The pieces with a line at the end of each section, and of what comes before the first, that leads to its neighbours. */
export function withSteps(pieces: readonly Piece[]): Piece[] {
  const heads = pieces.filter((piece): piece is Heading => piece.type === 'heading' && piece.depth === 2);
  const line = (section: number): Piece => {
    const back = step(heads[section - 1], 'prev', words.previous);
    const on = step(heads[section + 1], 'next', words.next);
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
