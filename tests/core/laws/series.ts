/* Long series of draws of a law, and what is measured in them. */
import { lawOf } from '../../../src/core/laws/law-table.ts';
import type { Law, Spec } from '../../../src/core/spec.ts';

/** A spec of one instance, whose model does not matter. */
export const specOf = (features: number, density: number, law?: Law): Spec => ({
  features,
  hidden: 2,
  steps: 10,
  batch: 4,
  rate: 0.01,
  schedule: 'constant',
  output: 'relu',
  density: [density],
  decay: [1],
  seed: [11],
  ...(law && { law }),
});

/** Samples of one step. [sample, feature] */
export function samples(spec: Spec, count: number, step = 3, instance = 0): Float32Array {
  const x = new Float32Array(count * spec.features);
  lawOf(spec).fill(x, spec, instance, step);
  return x;
}

/** Feature i of each sample. [sample] */
export const feature = (x: Float32Array, features: number, i: number): Float32Array =>
  Float32Array.from({ length: x.length / features }, (_, s) => x[s * features + i]);

/** How far a mean of numbers is from what it should be, in standard deviations of a mean of so many. */
export function sigmas(values: ArrayLike<number>, mean: number): number {
  let [sum, squares] = [0, 0];
  for (let s = 0; s < values.length; s++) {
    sum += values[s] - mean;
    squares += (values[s] - mean) ** 2;
  }
  return squares > 0 ? Math.abs(sum) / Math.sqrt(squares) : 0;
}
