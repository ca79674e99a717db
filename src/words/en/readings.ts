/* Readings of outputs, in words. */
import type { Fate } from '../../core/findings/readings.ts';
import { list } from './counts.ts';

/** How an output comes about, in about 25 characters before the output itself; `sum` is "1.23 − 0.20". */
export const ways: Readonly<Record<Fate, (sum: string) => string>> = {
  kept: (sum) => `${sum} =`,
  lost: (sum) => `lost: ${sum}, ReLU:`,
  leak: (sum) => `leak: ${sum} =`,
  raised: (sum) => `bias alone: ${sum} =`,
  absorbed: (sum) => `${sum}, ReLU:`,
  clipped: (sum) => `${sum}, ReLU:`,
  out: (sum) => `${sum} =`,
};

/** What came of an output, in a cell of a table. */
export const results: Readonly<Record<Fate, (output: string, input: string) => string>> = {
  kept: (output, input) => `${output} of ${input}`,
  lost: (_, input) => `0 of ${input}, clipped`,
  leak: (output) => `${output} leaks`,
  raised: (output) => `${output} from the bias`,
  absorbed: () => 'clipped',
  clipped: () => 'clipped',
  out: (output) => output,
};

/** Several readings of one fate; the lists are of one length. */
interface Several {
  readonly features: readonly number[];
  readonly inputs: readonly string[];
  readonly befores: readonly string[];
  readonly outputs: readonly string[];
}

/** "outputs 1 and 4 " with the verb that goes with them */
const named = (noun: string, { features }: Several, one: string, many: string): string =>
  `${noun}${features.length > 1 ? 's' : ''} ${list(features)}${features.length > 1 ? many : one}`;

/** What came of all readings of one fate: a clause, in the order in which clauses are told. */
export const clauses: Readonly<Record<Fate, (some: Several) => string>> = {
  kept: ({ features, inputs, outputs }) =>
    list(features.map((feature, i) => `feature ${feature} (${inputs[i]}) comes back as ${outputs[i]}`)),
  lost: (some) => `${named('feature', some, ' is', ' are')} on but clipped, so lost`,
  leak: (some) =>
    `${named('output', some, ' reads', ' read')} ${list(some.befores)}, of which ${list(some.outputs)} ` +
    `${some.features.length > 1 ? 'leak' : 'leaks'} through after the bias`,
  raised: (some) => `the bias alone lifts ${named('output', some, '', '')} to ${list(some.outputs)}`,
  absorbed: (some) => `the bias takes away all that ${named('output', some, ' reads', ' read')}`,
  out: (some) => `${named('output', some, ' gives', ' give')} ${list(some.outputs)}`,
  clipped: (some) => `${named('output', some, ' is', ' are')} below zero and clipped`,
};

export const toldOfInputs = (on: number, features: number, clauses: readonly string[]): string =>
  `With ${on} of ${features} features on: ${clauses.join('; ')}.`;
export const toldOfPoint = (point: string, clauses: readonly string[]): string =>
  `At the hidden point ${point}: ${clauses.join('; ')}.`;

export const probeColumns = [
  'feature',
  'input',
  'before the bias',
  'bias',
  'after the bias',
  'after the ReLU',
  'result',
] as const;

export const modelColumns = ['feature', 'norm', 'dimensionality D'] as const;
/** A row of W, counted from 0. */
export const rowOfW = (row: number): string => `W, row ${row + 1}`;
export const bias = 'bias';

export const densityOf = (density: number): string => `density ${density}`;
