/* Readings in words: what comes back, what leaks, what the bias takes away, what is clipped. */
import { fate } from '../core/readings.ts';
import type { Fate, Probe, Reading } from '../core/readings.ts';
import { fixed } from './format.ts';

/** "1, 3 and 4" */
export function list(words: readonly (string | number)[]): string {
  const texts = words.map(String);
  const last = texts.pop() ?? '';
  return texts.length > 0 ? `${texts.join(', ')} and ${last}` : last;
}

/** "1.23 − 0.20 = 1.03": reading and bias, and what they come to. */
function sum({ before, after }: Reading): string {
  const bias = fixed(after - before);
  return `${fixed(before)} ${bias.startsWith('−') ? '−' : '+'} ${bias.replace('−', '')} = ${fixed(after)}`;
}

const ends: Readonly<Record<Fate, (reading: Reading) => string>> = {
  kept: ({ input }) => `, true ${fixed(input!)}`,
  lost: () => ', clipped: lost',
  leak: () => ' leaks',
  raised: () => ', bias alone',
  absorbed: () => ', clipped',
  clipped: () => ', clipped',
  out: () => '',
};

/** One output's way in a line of about 30 characters. */
export const way = (reading: Reading): string => sum(reading) + ends[fate(reading)](reading);

const results: Readonly<Record<Fate, (reading: Reading) => string>> = {
  kept: ({ input, output }) => `${fixed(output)} of ${fixed(input!)}`,
  lost: ({ input }) => `0 of ${fixed(input!)}, clipped`,
  leak: ({ output }) => `${fixed(output)} leaks`,
  raised: ({ output }) => `${fixed(output)} from the bias`,
  absorbed: () => 'clipped',
  clipped: () => 'clipped',
  out: ({ output }) => fixed(output),
};

/** What came of an output in a few words. */
export const result = (reading: Reading): string => results[fate(reading)](reading);

/** "outputs 1 and 4" */
const named = (word: string, some: readonly Reading[]): string =>
  `${word}${some.length > 1 ? 's' : ''} ${list(some.map(({ feature }) => feature))}`;

const numbers = (some: readonly Reading[], pick: 'before' | 'output'): string =>
  list(some.map((reading) => fixed(reading[pick])));

/** The form of a verb that goes with these: "reads" or "read". */
const verb = (some: readonly Reading[], one: string, many: string): string => (some.length > 1 ? many : one);

function keptClause(some: readonly Reading[]): string {
  return list(
    some.map(({ feature, input, output }) => `feature ${feature} (${fixed(input!)}) comes back as ${fixed(output)}`),
  );
}

function leakClause(some: readonly Reading[]): string {
  const read = `${named('output', some)} ${verb(some, 'reads', 'read')} ${numbers(some, 'before')}`;
  return `${read}, of which ${numbers(some, 'output')} ${verb(some, 'leaks', 'leak')} through after the bias`;
}

/** A clause for all readings of one fate, in the order in which they are told. */
const clauses: Readonly<Record<Fate, (some: readonly Reading[]) => string>> = {
  kept: keptClause,
  lost: (some) => `${named('feature', some)} ${verb(some, 'is', 'are')} on but clipped, so lost`,
  leak: leakClause,
  raised: (some) => `the bias alone lifts ${named('output', some)} to ${numbers(some, 'output')}`,
  absorbed: (some) => `the bias takes away all that ${named('output', some)} ${verb(some, 'reads', 'read')}`,
  out: (some) => `${named('output', some)} ${verb(some, 'gives', 'give')} ${numbers(some, 'output')}`,
  clipped: (some) => `${named('output', some)} ${verb(some, 'is', 'are')} below zero and clipped`,
};

/** All readings as clauses of one sentence: what comes back, what leaks, what is clipped. */
function story(all: readonly Reading[]): string {
  const told = (Object.keys(clauses) as Fate[]).flatMap((name) => {
    const some = all.filter((reading) => fate(reading) === name);
    return some.length > 0 ? [clauses[name](some)] : [];
  });
  return told.join('; ');
}

/** "(0.32, −0.86)" */
export const pointText = (point: ArrayLike<number>): string => `(${fixed(point[0])}, ${fixed(point[1])})`;

/** A probe in one sentence. */
export function told({ inputs, point, readings }: Probe): string {
  const on = inputs?.filter((value) => value > 0).length;
  const start = inputs ? `With ${on} of ${inputs.length} features on` : `At the hidden point ${pointText(point)}`;
  return `${start}: ${story(readings)}.`;
}

/** A probe's numbers, a row for each feature, and the names of their columns. */
export const PROBE_COLUMNS = [
  'feature',
  'input',
  'before the bias',
  'bias',
  'after the bias',
  'after the ReLU',
  'result',
];
export const probeRows = ({ readings }: Probe): (string | number)[][] =>
  readings.map((reading) => {
    const { feature, input, before, after, output } = reading;
    const numbers = [before, after - before, after, output].map((value) => fixed(value, 3));
    return [feature, input === undefined ? '' : fixed(input), ...numbers, result(reading)];
  });
