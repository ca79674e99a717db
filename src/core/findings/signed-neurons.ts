/*
 * The neurons of a network that computes |x|, which it can do with two for a feature: ReLU(x) + ReLU(-x) = |x|. What a
 * neuron hears and what it gives can be scaled against each other without any change, so each is scaled to hear 1 at most.
 */
import { parametersOf } from '../frame.ts';
import { absolute } from '../models/absolute-value.ts';
import { partsOf } from '../models/parameters.ts';
import { COUNTS } from './neuron-features.ts';
import type { Frame, Spec } from '../spec.ts';

export interface SignedNeuron {
  readonly index: number;
  /** Its weights on the way in, the largest of size 1. [feature] */
  readonly hears: Float64Array;
  /** Its weights on the way out, for what it then hears. [feature] */
  readonly gives: Float64Array;
}

/** Less than this is nothing. */
const NOTHING = 0.1;

/** The neurons of instance i, in the order of W1's rows. */
export function signedNeurons(spec: Spec, frame: Pick<Frame, 'parameters'>, i: number): SignedNeuron[] {
  const { features, hidden } = spec;
  const { down, up } = partsOf(absolute.tensors(spec), parametersOf(spec, frame, i));
  return Array.from({ length: hidden }, (_, index) => {
    const row = down.subarray(index * features, (index + 1) * features);
    const scale = Math.max(1e-6, ...row.map(Math.abs));
    return {
      index,
      hears: Float64Array.from(row, (w) => w / scale),
      gives: Float64Array.from({ length: features }, (_, f) => scale * up[f * hidden + index]),
    };
  });
}

/** How much of a feature's value comes through a neuron: W1 times W2, negative where it hears the feature upside down. */
const through = ({ hears, gives }: SignedNeuron, feature: number): number =>
  Math.sign(hears[feature]) * Math.abs(hears[feature] * gives[feature]);

/** Whether a neuron adds to any output what can be seen. */
export const speaks = ({ gives }: SignedNeuron): boolean => gives.some((w) => Math.abs(w) > NOTHING);

/** The feature that comes through most of a neuron, and its sign. */
export function leading(neuron: SignedNeuron): { feature: number; sign: 1 | -1 } {
  const all = Array.from(neuron.hears, (_, feature) => Math.abs(through(neuron, feature)));
  const feature = all.indexOf(Math.max(...all));
  return { feature, sign: neuron.hears[feature] < 0 ? -1 : 1 };
}

/** The features whose weights into a neuron count. */
export const heard = ({ hears }: SignedNeuron): number[] =>
  [...hears].flatMap((w, feature) => (Math.abs(w) > COUNTS ? [feature] : []));

/** The neurons by their leading features, plus before minus, and those that give nothing last. */
export const sortedNeurons = (all: readonly SignedNeuron[]): SignedNeuron[] =>
  all
    .map((neuron) => ({ neuron, mute: speaks(neuron) ? 0 : 1, ...leading(neuron) }))
    .sort((a, b) => a.mute - b.mute || a.feature - b.feature || b.sign - a.sign)
    .map(({ neuron }) => neuron);

/** The features that have one neuron for each sign, each with a product of W1 and W2 that is 1 within `tolerance`. */
export function paired(all: readonly SignedNeuron[], tolerance: number): number[] {
  const one = (feature: number, sign: 1 | -1): boolean => {
    const products = all.map((neuron) => sign * through(neuron, feature)).filter((product) => product > NOTHING);
    return products.length === 1 && Math.abs(products[0] - 1) <= tolerance;
  };
  return Array.from(all[0].hears, (_, feature) => feature).filter((f) => one(f, 1) && one(f, -1));
}
