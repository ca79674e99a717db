/* Sums over an evaluation sample. */
import type { EvaluationSample } from '../../../src/core/evaluation/evaluation.ts';

/** Calls with each input and its weight. */
function each(sample: EvaluationSample, features: number, call: (x: Float32Array, weight: number) => void): void {
  call(new Float32Array(features), sample.empty);
  for (const { inputs, weights } of sample.parts) {
    weights.forEach((weight, s) => {
      call(inputs.subarray(s * features, (s + 1) * features), weight);
    });
  }
}

/** The mean of a function of inputs. */
export function mean(sample: EvaluationSample, features: number, of: (x: Float32Array) => number): number {
  let sum = 0;
  each(sample, features, (x, weight) => (sum += weight * of(x)));
  return sum;
}

/** E[min(|x_i|, |x_j|)^2] for each pair, and E[x_i^2] for i = j. [i][j <= i] */
export function minima(sample: EvaluationSample, features: number): number[][] {
  const table = Array.from({ length: features }, (_, i) => Array<number>(i + 1).fill(0));
  each(sample, features, (x, weight) => {
    for (let i = 0; i < features; i++) {
      if (x[i] === 0) continue;
      for (let j = 0; j <= i; j++) table[i][j] += weight * Math.min(Math.abs(x[i]), Math.abs(x[j])) ** 2;
    }
  });
  return table;
}
