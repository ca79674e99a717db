/*
 * Values of features as one character each, so that a link can hold many: 36 levels in equal ratios, from 1/100 (`0`) to
 * 1 (`z`). What a text leaves out at its end is 1.
 */

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz';

/** The highest level, of the value 1. */
export const TOP = DIGITS.length - 1;

/** The value of a level from 0 to TOP; of three digits, as powers differ in their last ones from browser to browser. */
export const levelValue = (level: number): number => Number((100 ** (level / TOP - 1)).toPrecision(3));

/** The level nearest to a value; what is lower than all levels has the lowest. */
export const levelOf = (value: number): number => Math.max(0, Math.min(TOP, Math.round(TOP * (1 + Math.log10(value) / 2)))); // prettier-ignore

/** Whether a text is one of levels, for so many features at most. */
export const isLevels = (text: string, most: number): boolean => text.length <= most && /^[0-9a-z]*$/.test(text);

/** The levels that a text says of so many features. [feature] */
export const levelsOf = (text: string, features: number): number[] =>
  Array.from({ length: features }, (_, i) => (i < text.length ? DIGITS.indexOf(text[i]) : TOP));

/** Levels as a text. Inverse of levelsOf(). */
export const levelsText = (levels: readonly number[]): string =>
  levels.map((level) => DIGITS[level]).join('').replace(/z+$/, ''); // prettier-ignore
