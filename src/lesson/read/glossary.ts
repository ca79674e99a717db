/*
 * content/glossary.md: each ## is a group, and each paragraph under it an entry,
 *
 *     **Hidden space** or hidden layer: the space of …
 *
 * The term is all before the first colon; its slug comes from what is bold, here `hidden-space`.
 */
import { blocks, inline, type Block } from './markdown.ts';
import { at, type Source } from './source.ts';

interface Entry {
  readonly slug: string;
  readonly term: string;
  readonly definition: string;
  readonly block: Block;
}

interface Group {
  readonly title: string;
  readonly entries: Entry[];
}

export type Glossary = readonly Group[];

const slug = (term: string): string =>
  term
    .replace(/\$[^$]*\$/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

function readEntry(text: string, block: Block): Entry {
  const [, bold, rest, definition] = /^\*\*([^*]+)\*\*([^:]*):\s+([^]+)$/.exec(text) ?? [];
  if (definition === undefined) throw new Error('an entry of the glossary reads "**Term**: definition"');
  return { slug: slug(bold), term: `<dfn>${inline(bold)}</dfn>${inline(rest)}`, definition: inline(definition), block };
}

function read(block: Block, groups: Group[]): void {
  const { token } = block;
  if (token.type === 'space' || (token.type === 'heading' && token.depth === 1)) return;
  if (token.type === 'heading') groups.push({ title: inline(token.text), entries: [] });
  else if (token.type === 'paragraph' && groups.length > 0) groups.at(-1)?.entries.push(readEntry(token.text, block));
  else throw new Error('the glossary holds groups, "## …", and under them one paragraph for each term');
}

/** The groups and entries of the glossary's file. Throws with the line at fault. */
export function readGlossary(source: Source): Glossary {
  const groups: Group[] = [];
  for (const block of blocks(source)) at(block.place, () => read(block, groups));
  return groups;
}

/** All entries in order. */
export const entries = (glossary: Glossary): Entry[] => glossary.flatMap((group) => group.entries);

/** The id of an entry on the page. */
export const entryId = (slug: string): string => `glossary-${slug}`;

const entryHtml = ({ slug, term, definition }: Entry): string =>
  `<dt id="${entryId(slug)}">${term}</dt>\n<dd>${definition}</dd>\n`;

/** The glossary on the page: its groups are folded, and a browser unfolds the one that a link leads into. */
export const glossaryHtml = (glossary: Glossary): string =>
  glossary
    .map(
      ({ title, entries }) =>
        `<details class="glossary"><summary>${title}</summary>\n<dl>\n${entries.map(entryHtml).join('')}</dl>\n</details>\n`,
    )
    .join('');
