/* What the neurons of a hidden layer stand for: the features to which each gives a weight that counts. */
import { bestOf, modelOf } from '../frame.ts';
import type { Columns } from '../geometry/geometry.ts';
import type { Frame, Spec } from '../spec.ts';

/** A neuron stands for a feature whose weight is larger than this, whatever its sign. */
export const COUNTS = 0.25;

/** The features that each neuron stands for. [hidden] */
export const featuresOfNeurons = ({ features, hidden, weights }: Columns): number[][] =>
  Array.from({ length: hidden }, (_, j) =>
    [...weights.subarray(j * features, (j + 1) * features)].flatMap((w, i) => (Math.abs(w) > COUNTS ? [i] : [])),
  );

/** How many neurons stand for one feature and no other. */
export const monosemantic = (w: Columns): number => featuresOfNeurons(w).filter(({ length }) => length === 1).length;

/** The neurons in an order to look at: those of one feature first, then those of several, each by its first feature, then the rest. */
export function inOrder(stands: readonly (readonly number[])[]): number[] {
  const group = (j: number): number => (stands[j].length === 0 ? 3 : Math.min(2, stands[j].length));
  return stands.map((_, j) => j).sort((a, b) => group(a) - group(b) || stands[a][0] - stands[b][0] || a - b);
}

/** Restarts with the same number of neurons for one feature only. */
export interface Alike {
  readonly alone: number;
  readonly count: number;
  /** The one of them with the lowest loss, or -1 where there are none. */
  readonly best: number;
}

/** The restarts of a frame by how many neurons stand for one feature only, from none up to all; `newest` judges them. */
export function byMonosemantic(spec: Spec, frame: Frame, newest: Frame): Alike[] {
  const all = spec.seed.map((_, i) => monosemantic(modelOf(spec, frame, i)));
  const lower = (best: number, i: number): number =>
    best < 0 || newest.evaluation[i] < newest.evaluation[best] ? i : best;
  return Array.from({ length: spec.hidden + 1 }, (_, alone) => {
    const those = all.flatMap((found, i) => (found === alone ? [i] : []));
    return { alone, count: those.length, best: those.reduce(lower, -1) };
  });
}

/** By how much an instance's loss is above the lowest of all, as a share of that. */
export const above = (frame: Frame, i: number): number => frame.evaluation[i] / frame.evaluation[bestOf(frame)] - 1;
