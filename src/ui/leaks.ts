/* Readings in words: what comes back, what leaks, what the bias takes away, what is clipped. */
import { fate } from '../core/readings.ts';
import type { Fate, Reading } from '../core/readings.ts';
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
  kept: () => '',
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

const outputs = (some: readonly Reading[]): string =>
  `${some.length > 1 ? 'outputs' : 'output'} ${list(some.map(({ feature }) => feature))}`;

const numbers = (some: readonly Reading[], pick: 'before' | 'output'): string =>
  list(some.map((reading) => fixed(reading[pick])));

/** A half-sentence for all readings of one fate. */
const clauses: Readonly<Record<Fate, (some: readonly Reading[]) => string>> = {
  kept: (some) =>
    list(some.map(({ feature, input, output }) => `${feature} (${fixed(input!)}) comes back as ${fixed(output)}`)),
  lost: (some) => `${list(some.map(({ feature }) => feature))} ${some.length > 1 ? 'are' : 'is'} on but clipped, so lost`,
  leak: (some) =>
    `${outputs(some)} read ${numbers(some, 'before')}, of which ${numbers(some, 'output')} leak${some.length > 1 ? '' : 's'} through after the bias`,
  raised: (some) => `the bias alone lifts ${outputs(some)} to ${numbers(some, 'output')}`,
  absorbed: (some) => `the bias takes away all that ${outputs(some)} read${some.length > 1 ? '' : 's'}`,
  clipped: (some) => `${outputs(some)} ${some.length > 1 ? 'are' : 'is'} below zero and clipped`,
  out: (some) => `${outputs(some)} give${some.length > 1 ? '' : 's'} ${numbers(some, 'output')}`,
};

/** All readings as clauses of one sentence: what comes back, what leaks, what is clipped. */
export function story(all: readonly Reading[]): string {
  const told = (Object.keys(clauses) as Fate[]).flatMap((name) => {
    const some = all.filter((reading) => fate(reading) === name);
    return some.length > 0 ? [clauses[name](some)] : [];
  });
  return told.join('; ');
}
