/* How much the error of each feature counts. */
import { EPSILON, power } from './schedule.ts';
import type { Spec } from './spec.ts';

/** Importance of each feature: decay^i. [feature] */
export const importance = (features: number, decay: number): Float32Array =>
  Float32Array.from({ length: features }, (_, i) => power(decay, i));

/** Importance of each feature of one instance. [feature] */
export const importanceOf = (spec: Pick<Spec, 'features' | 'decay' | 'importance'>, instance: number): Float32Array =>
  spec.importance ? Float32Array.from(spec.importance[instance]) : importance(spec.features, spec.decay[instance]);

/**
 * Which features of an instance weigh enough to be learned, in order. An error that weighs less than AdamW's epsilon moves
 * nothing: what the arrow of such a feature is like was left by its start, and is no choice of the model's.
 */
export const weighed = (spec: Pick<Spec, 'features' | 'decay' | 'importance'>, instance = 0): number[] =>
  [...importanceOf(spec, instance)].flatMap((weight, feature) => (weight > EPSILON ? [feature] : []));
