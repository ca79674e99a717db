/*
 * How a promise is written: words that stand as they are, and parts that are read. What is put together here says at
 * once how something is written, what is told to who wrote it otherwise, and of which type all that is read is.
 */
import { range, type Range } from './range.ts';

/** Takes what it reads from the front of the words; undefined where it is not there. */
export interface Part<T> {
  readonly usage: string;
  readonly read: (words: string[]) => T | undefined;
}

const word =
  <T>(pattern: RegExp, meaning: (word: string) => T) =>
  (usage: string): Part<T> => ({
    usage,
    read: (words) => (words.length > 0 && pattern.test(words[0]) ? meaning(words.shift()!) : undefined),
  });

/** "2/5" or "0.4" -> 0.4 */
function quotient(text: string): number {
  const [above, below = 1] = text.split('/').map(Number);
  return above / below;
}

/** One word each: lower-case letters, 3, 0.3, "2/5" or "0.4", and "0.95" or "0.4..0.6", whose reader throws at all else. */
export const name = word(/^[a-z]+$/, String);
export const whole = word(/^\d+$/, Number);
export const decimal = word(/^\d+(?:\.\d+)?$/, Number);
export const ratio = word(/^[\d.]+(?:\/\d+)?$/, quotient);
export const between = word<Range>(/./, range);

/** One or more of a part. */
export const some = <T>(part: Part<T>): Part<T[]> => ({
  usage: `${part.usage}…`,
  read(words) {
    const found: T[] = [];
    for (let next = part.read(words); next !== undefined; next = part.read(words)) found.push(next);
    return found.length > 0 ? found : undefined;
  },
});

/** Those, or "none". */
export const someOrNone = <T>(part: Part<T>): Part<T[]> => {
  const { usage, read } = some(part);
  return { usage, read: (words) => (took(words, 'none') ? [] : read(words)) };
};

/** A part after a lead, or without both what stands for them. */
export const maybe = <T, Default>(lead: string, part: Part<T>, otherwise: Default): Part<T | Default> => ({
  usage: `[${lead} ${part.usage}]`,
  read: (words) => (took(words, lead) ? part.read(words) : otherwise),
});

/** Takes a text of one word or more from the front, if it is there. */
function took(words: string[], text: string): boolean {
  const wanted = text.split(' ');
  const there = wanted.every((one, i) => words[i] === one);
  if (there) words.splice(0, wanted.length);
  return there;
}

type Parts = readonly (string | Part<unknown>)[];
/** What the parts that are read give, in order. */
type Values<All extends Parts> = All extends readonly [infer First, ...infer Rest extends Parts]
  ? [...(First extends Part<infer T> ? [T] : []), ...Values<Rest>]
  : [];

export interface Wording<V extends unknown[]> {
  readonly usage: string;
  /** What is said by a text; undefined where it is not written so. */
  readonly read: (text: string) => V | undefined;
}

/** Words and parts in order. */
export const wording = <const All extends Parts>(...parts: All): Wording<Values<All>> => ({
  usage: parts.map((part) => (typeof part === 'string' ? part : part.usage)).join(' '),
  read(text) {
    const words = text.split(' ');
    const found: unknown[] = [];
    for (const part of parts) {
      if (typeof part === 'string' && took(words, part)) continue;
      const value = typeof part === 'string' ? undefined : part.read(words);
      if (value === undefined) return undefined;
      found.push(value);
    }
    return words.length === 0 ? (found as Values<All>) : undefined;
  },
});
