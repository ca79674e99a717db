/* What a law of inputs has to give. */
import type { Spec } from '../spec.ts';

export interface LawDefinition {
  /** Fills `x` [sample, feature] with the batch of one step of one instance: exact in 32 bits, what every kernel has to draw. */
  fill(x: Float32Array, spec: Spec, instance: number, step: number): void;
}
