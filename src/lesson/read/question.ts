/*
 * A question to the reader is a fence:
 *
 *     ```question #how-many
 *     How many features …?
 *
 *     - [ ] Two :: why it is not.
 *     - [x] Five :: why it is.
 *     ```
 *
 * Each answer unfolds to a verdict and the reason, with no script; page/prose/questions.ts remembers which one was chosen.
 */
import * as words from '#words';
import { attributes } from '../render/markup.ts';
import { blocks, html, parseInline, type Block } from './markdown.ts';
import { at, LessonError, type Place } from './source.ts';

/** So many characters tell the answers to one question apart. */
const NAMED = 12;

interface Option {
  /** By which the reader's choice is remembered: how the answer begins as it is written. */
  readonly name: string;
  readonly right: boolean;
  /** A paragraph. */
  readonly answer: Block;
  readonly why: readonly Block[];
}

export interface Question {
  readonly id: string;
  readonly asked: readonly Block[];
  readonly options: readonly Option[];
  readonly place: Place;
}

/** The question that a fence asks. Throws with the line at fault. */
export function readQuestion(info: string, text: string, place: Place): Question {
  const id = /^question #([a-z][\w-]*)$/.exec(info)?.[1];
  if (id === undefined) throw new LessonError(place, `a question's fence begins with "question #id", not "${info}"`);
  const rows = text.split('\n');
  const starts = rows.flatMap((row, i) => (row.startsWith('- ') ? [i] : []));
  const first = starts[0] ?? rows.length;
  const asked = blocks({ path: place.path, text: rows.slice(0, first).join('\n') }, place.line + 1);
  if (asked.every(({ token }) => token.type === 'space'))
    throw new LessonError(place, `the question #${id} asks nothing`);
  const options = starts.map((start, i) => {
    const where = { path: place.path, line: place.line + 1 + start };
    return at(where, () => readOption(rows.slice(start, starts[i + 1]), where));
  });
  if (options.length < 2) throw new LessonError(place, `the question #${id} has no two answers to choose from`);
  if (new Set(options.map(({ name }) => name)).size < options.length)
    throw new LessonError(place, `two answers to #${id} begin with the same words`);
  if (!options.some(({ right }) => right)) throw new LessonError(place, `no answer to #${id} is right, "- [x] …"`);
  return { id, asked, options, place };
}

/** An answer, which may go on in further rows. */
function readOption(rows: readonly string[], place: Place): Option {
  const text = rows.map((row) => row.replace(/^ {2}/, '')).join('\n');
  const [, box, answer, why] = /^- \[([ x])\] (.+?) :: (\S[^]*)$/.exec(text) ?? [];
  if (why === undefined) throw new Error(`"${rows[0]}" is not "- [ ] answer :: why", or "- [x] …" where it is right`);
  const [block, ...more] = blocks({ path: place.path, text: answer }, place.line);
  if (block.token.type !== 'paragraph' || more.length > 0) throw new Error(`"${answer}" is more than a line of text`);
  const name = answer.slice(0, NAMED);
  return { name, right: box === 'x', answer: block, why: blocks({ path: place.path, text: why }, place.line) };
}

/** Every block with Markdown in it. */
export const questionBlocks = ({ asked, options }: Question): Block[] => [
  ...asked,
  ...options.flatMap(({ answer, why }) => [answer, ...why]),
];

/** The ids that a question takes on the page. */
export const questionIds = ({ id }: Question): string[] => [id, `${id}-asked`];

const markup = (some: readonly Block[]): string => html(some.map(({ token }) => token));

function optionHtml({ name, right, answer, why }: Option, question: string): string {
  const about = attributes({
    class: 'option',
    name: question,
    'data-answer': name,
    'data-right': right ? '' : undefined,
  });
  const verdict = `<p class="verdict">${right ? words.right : words.wrong}</p>`;
  return `<details${about}><summary>${parseInline(answer.token)}</summary>\n${verdict}\n${markup(why)}</details>\n`;
}

/** The question on the page, without a script. */
export function questionHtml(question: Question): string {
  const [id, asked] = questionIds(question);
  const about = attributes({ class: 'question', id, role: 'group', 'aria-labelledby': asked });
  const options = question.options.map((option) => optionHtml(option, id)).join('');
  const answer = `<div class="answer"><p role="status">${words.choose}</p></div>`;
  return `<div${about}>\n<div id="${asked}">${markup(question.asked)}</div>\n${options}${answer}\n</div>\n`;
}
