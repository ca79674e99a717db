/* Readings in words: what comes back, what leaks, what the bias takes away, what is clipped. */
import * as words from '#words';
import { fate } from '../../core/findings/readings.ts';
import type { Fate, Probe, Reading } from '../../core/findings/readings.ts';
import { fixed } from '../../core/format.ts';

/** "1.23 − 0.20": reading and bias. */
function sum({ before, after }: Reading): string {
  const bias = fixed(after - before);
  return `${fixed(before)} ${bias.startsWith('−') ? '−' : '+'} ${bias.replace('−', '')}`;
}

/** The true input of an output, where there is one. */
const inputText = ({ input }: Reading): string => (input === undefined ? '' : fixed(input));

/** An input in words; a point set by hand has none. */
export const inputWord = (input: number | undefined): string => {
  if (input === undefined) return '–';
  return input > 0 ? fixed(input) : words.off;
};

/** One output's way: its input, how it comes about, and what comes out. */
export const way = (reading: Reading) => ({
  input: inputWord(reading.input),
  sum: words.ways[fate(reading)](sum(reading)),
  out: reading.output > 0 ? fixed(reading.output) : '0',
});

/** What came of an output in a few words. */
export const result = (reading: Reading): string =>
  words.results[fate(reading)](fixed(reading.output), inputText(reading));

/** The same alone, where there is no room for the way. */
export const inShort = (reading: Reading) => ({ input: inputText(reading), sum: '', out: result(reading) });

const clause = (name: Fate, some: readonly Reading[]): string =>
  words.clauses[name]({
    features: some.map(({ feature }) => feature),
    inputs: some.map(inputText),
    befores: some.map(({ before }) => fixed(before)),
    outputs: some.map(({ output }) => fixed(output)),
  });

/** All readings as clauses of one sentence: what comes back, what leaks, what is clipped. */
const clauses = (all: readonly Reading[]): string[] =>
  (Object.keys(words.clauses) as Fate[]).flatMap((name) => {
    const some = all.filter((reading) => fate(reading) === name);
    return some.length > 0 ? [clause(name, some)] : [];
  });

/** "(0.32, −0.86)" */
export const pointText = (point: ArrayLike<number>): string => `(${fixed(point[0])}, ${fixed(point[1])})`;

/** A probe in one sentence. */
export function told({ inputs, point, readings }: Probe): string {
  if (!inputs) return words.toldOfPoint(pointText(point), clauses(readings));
  return words.toldOfInputs(inputs.filter((value) => value > 0).length, inputs.length, clauses(readings));
}

/** A probe's numbers, a row for each feature, and the names of their columns. */
export const PROBE_COLUMNS = words.probeColumns;
export const probeRows = ({ readings }: Probe): (string | number)[][] =>
  readings.map((reading) => {
    const { feature, before, after, output } = reading;
    const numbers = [before, after - before, after, output].map((value) => fixed(value, 3));
    return [feature, inputText(reading) || '–', ...numbers, result(reading)];
  });
