/* The lesson as written: its blocks, and what the fences among them mean. */
import { readClaim, type Claim } from '../claims/claim.ts';
import { readFigure, type Figure, type Widgets } from '../render/figure-block.ts';
import { entries, readGlossary, type Glossary } from './glossary.ts';
import { blocks, type Block } from './markdown.ts';
import { questionBlocks, readQuestion, type Question } from './question.ts';
import { LessonError, type Place, type Source } from './source.ts';

export interface Text {
  readonly blocks: readonly Block[];
  readonly figures: ReadonlyMap<Block, Figure>;
  readonly claims: readonly Claim[];
  readonly questions: ReadonlyMap<Block, Question>;
  readonly glossary: Glossary | undefined;
}

/** What a fence of the lesson's own is called, such as `notebook` and `train`; undefined for code and all else. */
export function fence({ token }: Block): { kind: string; name: string } | undefined {
  if (token.type !== 'code') return undefined;
  const [, kind, name] = /^(widget|claim|question|notebook|source|glossary)\b\s*(.*)$/.exec(token.lang ?? '') ?? [];
  return kind === undefined ? undefined : { kind, name };
}

type Reader<Thing> = (info: string, text: string, place: Place, widgets: Widgets) => Thing;

/** Reads the sections in order, and the glossary. Throws with the line at fault. */
export function readText(sections: readonly Source[], glossary: Source | undefined, widgets: Widgets): Text {
  const all = sections
    .flatMap((section) => blocks(section))
    .filter(({ token }) => token.type !== 'space' && token.type !== 'def');
  checkTitle(all, sections);
  checkGlossary(all, glossary);
  const read = <Thing>(kind: string, reader: Reader<Thing>): Map<Block, Thing> =>
    new Map(
      all.flatMap((block) => {
        const { token, place } = block;
        if (token.type !== 'code' || fence(block)?.kind !== kind) return [];
        return [[block, reader(token.lang ?? '', token.text, place, widgets)]];
      }),
    );
  const claims = [...read('claim', readClaim).values()];
  checkNames(claims);
  return {
    blocks: all,
    figures: read('widget', readFigure),
    claims,
    questions: read('question', readQuestion),
    glossary: glossary && readGlossary(glossary),
  };
}

/** Every block with Markdown in it, captions, questions and glossary included. */
export const everything = ({ blocks, figures, questions, glossary = [] }: Text): Block[] => [
  ...blocks,
  ...[...figures.values()].flatMap(({ caption }) => caption),
  ...[...questions.values()].flatMap(questionBlocks),
  ...entries(glossary).map(({ block }) => block),
];

function checkTitle(all: readonly Block[], [first]: readonly (Source | undefined)[]): void {
  if (!first) throw new Error('content/ holds no section: their names are like 01-title.md');
  const titles = all.filter(({ token }) => token.type === 'heading' && token.depth === 1);
  const extra = titles.find(({ place }, i) => i > 0 || place.path !== first.path);
  if (extra) throw new LessonError(extra.place, `the page's title is in ${first.path}: a section begins with ##`);
  if (titles.length === 0)
    throw new LessonError({ path: first.path, line: 1 }, 'the first file holds the page\'s title, "# …"');
}

function checkNames(claims: readonly Claim[]): void {
  claims.forEach(({ id, place }, i) => {
    const other = claims.slice(0, i).find((claim) => claim.id === id)?.place;
    if (other) throw new LessonError(place, `the claim ${id} is made at ${other.path}:${String(other.line)}`);
  });
}

function checkGlossary(all: readonly Block[], glossary: Source | undefined): void {
  const fences = all.filter((block) => fence(block)?.kind === 'glossary');
  if (fences.length > 0 && !glossary) throw new LessonError(fences[0].place, 'there is no content/glossary.md');
  if (fences.length > 1) throw new LessonError(fences[1].place, 'the glossary stands on the page already');
  if (fences.length < 1 && glossary)
    throw new LessonError({ ...glossary, line: 1 }, 'no section places the glossary with a fence ```glossary');
}
