/* Numbers in words: how many there are, and lists. */
import { count } from '../../core/format.ts';

/** "1 circle", "1,240 circles" */
export const plural = (value: number, one: string, many = `${one}s`): string =>
  `${count(value)} ${value === 1 ? one : many}`;
/** "1, 3 and 4" */
export function list(words: readonly (string | number)[]): string {
  const texts = words.map(String);
  const last = texts.pop() ?? '';
  return texts.length > 0 ? `${texts.join(', ')} and ${last}` : last;
}

/** "0, 1 and 2", "0 to 5 and 7": whole numbers in order, long runs by their ends. */
export function featureList(features: readonly number[]): string {
  const starts = features.filter((feature, i) => features[i - 1] !== feature - 1);
  const runs = starts.map((start, i) => features.filter((one) => one >= start && !(one >= starts[i + 1])));
  return list(runs.flatMap((run) => (run.length > 4 ? [`${run[0]} to ${run[run.length - 1]}`] : run.map(String))));
}

export const restarts = (count: number): string => plural(count, 'restart');
export const features = (count: number): string => plural(count, 'feature');
export const dimensions = (count: number): string => plural(count, 'dimension');
/** "80 of 101" */
export const part = (some: number | string, all: number | string): string => `${some} of ${all}`;
/** 1234567 -> "1.23 million", 48210 -> "48,200": three digits are enough for a speed. */
export const rough = (value: number): string =>
  value >= 1e6 ? `${(value / 1e6).toPrecision(3)} million` : count(Number(value.toPrecision(3)));
/** Time left, in whole seconds: "about 1 min 23 s" */
export const about = (seconds: number): string =>
  seconds < 60 ? `about ${seconds} s` : `about ${Math.floor(seconds / 60)} min ${seconds % 60} s`;
