/*
 * All that the page says in English, outside the lesson's Markdown: labels, messages, sentences about pictures. Another
 * language is a file like this one with the same names, and a folder of Markdown beside the English one. What needs a
 * number or a name is a function, so that each language can build its own sentence. Numbers come ready written, the
 * same in all languages, unless a word depends on how many there are.
 */
import type { Shape } from '../core/geometry.ts';

/** What `lang` says of the page: the language's BCP 47 tag. */
export const language = 'en';

/*
 * Words of many places
 */

/** "1 circle", "1,240 circles" */
const plural = (value: number, one: string, many = `${one}s`): string =>
  `${value.toLocaleString('en')} ${value === 1 ? one : many}`;

/** "1, 3 and 4" */
export function list(words: readonly (string | number)[]): string {
  const texts = words.map(String);
  const last = texts.pop() ?? '';
  return texts.length > 0 ? `${texts.join(', ')} and ${last}` : last;
}

export const restarts = (count: number): string => plural(count, 'restart');
export const features = (count: number): string => plural(count, 'feature');
export const dimensions = (count: number): string => plural(count, 'dimension');
/** "80 of 101" */
export const part = (some: number | string, all: number | string): string => `${some} of ${all}`;

/** The names of what arrows form. */
export const shapes: Readonly<Record<Shape, string>> = {
  none: 'none',
  line: 'line',
  orthogonal: 'orthogonal',
  antipodal: 'antipodal',
  triangle: 'triangle',
  square: 'square',
  pentagon: 'pentagon',
  hexagon: 'hexagon',
  heptagon: 'heptagon',
  octagon: 'octagon',
  irregular: 'irregular',
};

/*
 * The shell: what stands round the lesson
 */

/*
 * Figures: their parts and buttons
 */

/*
 * Settings
 */

/*
 * Readings and shares in words
 */

/*
 * The lesson's own parts: questions, listings, contents
 */

/*
 * Engines, and why they cannot run
 */

/*
 * Plots
 */

/*
 * The pentagon
 */

/*
 * Sparse data
 */

/*
 * Importance
 */

/*
 * Training
 */

/*
 * The sweep
 */

/*
 * Dimensionality
 */

/*
 * Interference
 */

/*
 * The page: notices, theme, clipboard, failures
 */

export const colourTheme = 'Colour theme';

/*
 * Playing and the engine's chip
 */

/*
 * The pin
 */

/*
 * Sharing
 */

/*
 * Saving, and the run as Python
 */

/*
 * Keys
 */

/*
 * Questions, dials and the glossary, once alive
 */
