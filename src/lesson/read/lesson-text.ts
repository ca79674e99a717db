/* The lesson as written: its blocks, what the fences among them hold, and the glossary. */
import type { Claim } from '../claims/claim.ts';
import type { Figure, Widgets } from '../render/figure-block.ts';
import { fence, fenced } from './fences.ts';
import { entries, readGlossary, type Glossary } from './glossary.ts';
import { blocks, type Block } from './markdown.ts';
import { questionBlocks, type Question } from './question.ts';
import { LessonError, type Source } from './source.ts';

export interface Text {
  readonly blocks: readonly Block[];
  readonly figures: ReadonlyMap<Block, Figure>;
  readonly claims: readonly Claim[];
  readonly questions: ReadonlyMap<Block, Question>;
  readonly glossary: Glossary | undefined;
}

/** Reads the sections in order, and the glossary. Throws with the line at fault. */
export function readText(sections: readonly Source[], glossary: Source | undefined, widgets: Widgets): Text {
  const all = sections
    .flatMap((section) => blocks(section))
    .filter(({ token }) => token.type !== 'space' && token.type !== 'def');
  checkTitle(all, sections);
  checkGlossary(all, glossary);
  const claims = [...fenced('claim', all, widgets).values()];
  checkNames(claims);
  return {
    blocks: all,
    figures: fenced('widget', all, widgets),
    claims,
    questions: fenced('question', all, widgets),
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
