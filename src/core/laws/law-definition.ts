/* What a law of inputs has to give. */
import type { EvaluationSample } from '../evaluation/evaluation.ts';
import type { Spec } from '../spec.ts';

export interface LawDefinition {
  /** Fills `x` [sample, feature] with the batch of one step of one instance: exact in 32 bits, what every kernel has to draw. */
  fill(x: Float32Array, spec: Spec, instance: number, step: number): void;
  /** The fixed sample of an instance: the whole, or the smaller one for frames on the way. */
  sample(spec: Spec, instance: number, whole: boolean): EvaluationSample;
  /** Whether frames on the way have a smaller sample than the last. */
  thinned(spec: Spec): boolean;
  /** A text that is the same for instances that share their samples. */
  shares(spec: Spec, instance: number): string;
  /** E[x_i^2], which is what always answering 0 costs. [feature] */
  power(spec: Spec, instance: number): Float64Array;
}
