/* How often each feature is on, where each has a coin of its own. */
import type { IndependentLaw, Spec } from '../spec.ts';

/** The probability that each feature of an instance is on. [feature] */
export const densities = ({ scale }: IndependentLaw, { features, density }: Spec, instance: number): number[] =>
  Array.from({ length: features }, (_, i) => Math.min(1, (scale?.[instance][i] ?? 1) * density[instance]));
