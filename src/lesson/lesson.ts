/*
 * A page of the lesson from its Markdown to its parts: read the text, settle the ids, check what leads where, draw the
 * figures, lay it all out. A pure function of its material; the world is in pages.ts.
 */
import { check, targets } from './check/check.ts';
import { contents, type Chapter } from './render/contents.ts';
import { excerpt, type Read } from './read/excerpt.ts';
import { drawFigure, type Draw, type Widgets } from './render/figure-block.ts';
import { glossaryHtml } from './read/glossary.ts';
import { headings, type Heading } from './check/headings.ts';
import type { Targets } from './check/links.ts';
import { claimedIds } from './check/ids.ts';
import { minutes } from './render/minutes.ts';
import { layout, type Piece } from './render/spreads.ts';
import { withSteps } from './render/section-links.ts';
import { html, type Block } from './read/markdown.ts';
import { plain } from './render/markup.ts';
import { notebookCell, type Notebook } from './read/notebook.ts';
import { questionHtml } from './read/question.ts';
import { settleClaims, type Results } from './claims/results.ts';
import { at, type Source } from './read/source.ts';
import { takeaway } from './render/takeaway.ts';
import { fence, type PlaceKind } from './read/fences.ts';
import { readText, type Text } from './read/lesson-text.ts';

export interface Material {
  /** The sections in order; the first holds the page's title. */
  readonly sections: readonly Source[];
  readonly glossary?: Source | undefined;
  /** The page's notebook, where it has one. */
  readonly notebook?: Notebook | undefined;
  /** Reads the project's own source. */
  readonly read: Read;
  /** The repository on GitHub as owner/name, where it has one. */
  readonly repository?: string | undefined;
  readonly widgets: Widgets;
  /** What has been measured of the claims. */
  readonly results: Results;
  /** Names of the files in public/. */
  readonly files: ReadonlySet<string>;
}

/** What fills the shell's places: HTML all. */
export interface Page {
  readonly title: string;
  readonly description: string;
  readonly contents: string;
  readonly main: string;
}

interface Reading {
  readonly text: Text;
  readonly heads: ReadonlyMap<Block, Heading>;
  readonly targets: Targets;
}

/** The text of a page, its headings, and what links may lead to on it. */
function read({ sections, glossary, widgets, results, files }: Material): Reading {
  const text = readText(sections, glossary, widgets);
  settleClaims(text, results);
  const ids = claimedIds(text);
  const heads = headings(text.blocks, ids);
  for (const { id } of heads.values()) ids.add(id);
  return { text, heads, targets: targets(text, ids, files) };
}

/**
 * The page. `others` are the lesson's other pages, by the addresses of their folders from this one's, such as
 * `beyond/` or `../`. Rejects with a LessonError where the text is at fault.
 */
export async function lesson(
  material: Material,
  draw: Draw,
  others: ReadonlyMap<string, Material> = new Map(),
): Promise<Page> {
  const around = [...others].map(([address, other]) => [address, read(other)] as const);
  const { text, heads, targets } = read(material);
  check(text, { ...targets, pages: new Map(around.map(([address, page]) => [address, page.targets])) });
  const drawn = await drawAll(text, draw);
  const seen = text.blocks.filter((block) => fence(block)?.kind !== 'claim' && !marksRoute(block));
  const pieces = seen.map((block) => heads.get(block) ?? drawn.get(block) ?? prose(block, text, material));
  const chapters = around.map(([address, page]): Chapter => ({ address, headings: [...page.heads.values()] }));
  return {
    ...about(text.blocks, heads),
    contents: contents([...heads.values()], { route: route(text.blocks, heads), minutes: minutes(pieces), chapters }),
    main: layout(
      withSteps(
        pieces,
        chapters.find(({ address }) => !address.startsWith('../')),
      ),
    ),
  };
}

/** A heading with this comment below it is part of the short route. */
const marksRoute = ({ token }: Block): boolean => token.type === 'html' && token.raw.trim() === '<!-- short route -->';

const route = (blocks: readonly Block[], heads: ReadonlyMap<Block, Heading>): Set<Heading> =>
  new Set(blocks.flatMap((block, i) => (marksRoute(block) ? (heads.get(blocks[i - 1]) ?? []) : [])));

async function drawAll({ figures }: Text, draw: Draw): Promise<Map<Block, Piece>> {
  const drawn = new Map<Block, Piece>();
  for (const [block, figure] of figures) {
    drawn.set(block, { type: 'figure', html: await drawFigure(figure, draw), wide: figure.widget.wide ?? false });
  }
  return drawn;
}

/** What stands in the place of a fence that holds nothing. */
const PLACED: { readonly [Kind in PlaceKind]: (name: string, text: Text, material: Material) => string } = {
  source: (name, _, { read }) => excerpt(name, read),
  notebook(name, _, { notebook, repository }) {
    if (!notebook) throw new Error('the page has no notebook in public/');
    return name === '' ? takeaway(notebook, repository) : notebookCell(name, notebook);
  },
  glossary: (_, { glossary = [] }) => glossaryHtml(glossary),
};

function prose(block: Block, text: Text, material: Material): Piece {
  const { kind, name = '' } = fence(block) ?? {};
  const made = at(block.place, () => {
    const question = text.questions.get(block);
    if (question) return questionHtml(question);
    return kind && kind in PLACED ? PLACED[kind as PlaceKind](name, text, material) : html([block.token]);
  });
  return { type: 'prose', html: made };
}

/** Title and description of the page: its h1, and the first paragraph after it. */
function about(blocks: readonly Block[], heads: ReadonlyMap<Block, Heading>): Pick<Page, 'title' | 'description'> {
  const start = blocks.findIndex((block) => heads.get(block)?.depth === 1);
  const thesis = blocks.slice(start).find(({ token }) => token.type === 'paragraph');
  return { title: plain(html([blocks[start].token])), description: thesis ? plain(html([thesis.token])) : '' };
}
