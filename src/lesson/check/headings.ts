import type { Tokens } from 'marked';
import { getHeadingList, resetHeadings } from 'marked-gfm-heading-id';
import { html, type Block } from '../read/markdown.ts';
import { at } from '../read/source.ts';

export interface Heading {
  readonly type: 'heading';
  readonly depth: number;
  readonly id: string;
  /** The heading's own text as HTML. */
  readonly text: string;
  readonly html: string;
}

function heading(token: Tokens.Heading, ids: ReadonlySet<string>): Heading {
  const markup = html([token]);
  const { id, text } = getHeadingList().slice(-1)[0];
  // The slugger counts up each time it meets the same words, so asking again finds a free id: figures keep theirs.
  return ids.has(id) ? heading(token, ids) : { type: 'heading', depth: token.depth, id, text, html: markup };
}

/** The headings among the blocks, with ids as a code host makes them. Ids that are taken already are passed over. */
export function headings(blocks: readonly Block[], ids: ReadonlySet<string>): Map<Block, Heading> {
  resetHeadings();
  const found = new Map<Block, Heading>();
  for (const block of blocks) {
    const { token, place } = block;
    if (token.type === 'heading')
      found.set(
        block,
        at(place, () => heading(token, ids)),
      );
  }
  return found;
}
