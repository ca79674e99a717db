import { entries, entryId } from '../read/glossary.ts';
import { parts } from '../read/markdown.ts';
import { questionIds } from '../read/question.ts';
import { LessonError, type Place } from '../read/source.ts';
import { everything, type Text } from '../read/lesson-text.ts';

/** Ids of the page's shell, index.html. */
const shell = ['lesson', 'notices', 'theme'];

/** The ids that the text gives, headings apart. Throws where one is given twice. */
export function claimedIds(text: Text): Set<string> {
  const places = new Map<string, Place>();
  const claim = (id: string, place: Place): void => {
    const other = places.get(id);
    if (shell.includes(id)) throw new LessonError(place, `the id "${id}" is the page's own`);
    if (other) throw new LessonError(place, `the id "${id}" is taken by ${other.path}:${String(other.line)}`);
    places.set(id, place);
  };
  for (const { id, place } of text.figures.values()) claim(id, place);
  for (const question of text.questions.values()) for (const id of questionIds(question)) claim(id, question.place);
  for (const { slug, block } of entries(text.glossary ?? [])) claim(entryId(slug), block.place);
  for (const { token, place } of everything(text).flatMap(parts)) {
    if (token.type === 'html') for (const [, id] of token.raw.matchAll(/\bid="([^"]*)"/g)) claim(id, place);
  }
  return new Set([...shell, ...places.keys()]);
}
