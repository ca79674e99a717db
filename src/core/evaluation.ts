/*
 * The evaluation loss: what ranks restarts, on one fixed sample that all instances of a density share.
 *
 * When features are sparse nearly every input is empty, and what little loss there is comes from the rare inputs with
 * two or more features on. So the population is split by k, the number of features that are on,
 *
 *   L = sum over k of P(k) E[loss | k on],     P(k) = C(n, k) (1 - S)^k S^(n - k),
 *
 * the empty input is taken exactly, and the sample gives the other k room in proportion to k^2 P(k), with weights to
 * make up for it. Which features are on, and the values of the first few, run through evenly spread sequences instead
 * of draws, so that a few thousand inputs suffice.
 */
import { activate } from './model.ts';
import type { Model } from './model.ts';
import { draw, DRAW_RANGE, streamKey } from './random.ts';

/** Inputs in the sample. A multiple of 4, for kernels. */
export const EVALUATION_SAMPLES = 2048;

const EVALUATION_STREAM = -2;
/** Multiples of the square roots of primes, modulo 1, fill the unit cube evenly (Weyl); beyond these few, plain draws serve. */
const STEPS = [2, 3, 5, 7, 11, 13].map((prime) => Math.sqrt(prime) % 1);

export interface EvaluationSample {
  /** Inputs with at least one feature on. [EVALUATION_SAMPLES, feature] */
  readonly inputs: Float32Array;
  /** What each input counts for; with `empty` they add up to 1. [EVALUATION_SAMPLES] */
  readonly weights: Float32Array;
  /** S^n, the probability of the empty input. */
  readonly empty: number;
}

/** P(k) for k = 0 .. n, the probability that k of n features are on: built outwards from the likeliest k, so that nothing underflows that matters. */
export function binomial(n: number, p: number): number[] {
  const mode = Math.min(n, Math.floor((n + 1) * p));
  const ratio: number[] = Array.from({ length: n + 1 }, () => 0);
  ratio[mode] = 1;
  for (let k = mode; k < n; k++) ratio[k + 1] = (ratio[k] * (n - k) * p) / ((k + 1) * (1 - p));
  for (let k = mode; k > 0; k--) ratio[k - 1] = (ratio[k] * k * (1 - p)) / ((n - k + 1) * p);
  const sum = ratio.reduce((a, b) => a + b);
  return ratio.map((r) => r / sum);
}

/** Marks k of n features, uniformly among all subsets for u uniform in [0, 1): u is used up decision by decision. */
function subset(n: number, k: number, u: number): number[] {
  const chosen: number[] = [];
  for (let i = 0; i < n && chosen.length < k; i++) {
    const chance = (k - chosen.length) / (n - i);
    if (u < chance) chosen.push(i);
    u = u < chance ? u / chance : (u - chance) / (1 - chance);
  }
  return chosen;
}

/** How many of the inputs have k features on, for k = 0 .. n, in proportion to k^2 P(k). */
function shares(probability: readonly number[]): number[] {
  const room = probability.map((p, k) => p * k * k);
  const total = room.reduce((a, b) => a + b);
  let below = 0;
  let taken = 0;
  return room.map((r) => {
    below += r;
    const count = Math.round((EVALUATION_SAMPLES * below) / total) - taken;
    taken += count;
    return count;
  });
}

/** The fixed sample for n features at a density in (0, 1]. */
export function evaluationSample(features: number, density: number): EvaluationSample {
  const inputs = new Float32Array(EVALUATION_SAMPLES * features);
  const weights = new Float32Array(EVALUATION_SAMPLES);
  const probability = binomial(features, density);
  const key = streamKey(0, EVALUATION_STREAM);
  let sample = 0;
  shares(probability).forEach((count, k) => {
    for (let r = 0; r < count; r++, sample++) {
      const row = sample * features;
      weights[sample] = probability[k] / count;
      subset(features, k, (r + 0.5) / count).forEach((i, j) => {
        inputs[row + i] = j < STEPS.length ? (sample * STEPS[j] + 0.5) % 1 : draw(key, row + i) / DRAW_RANGE;
      });
    }
  });
  return { inputs, weights, empty: probability[0] };
}

/** Importance-weighted squared error of the reconstruction, averaged over features and the sample. */
export function evaluationLoss(model: Model, importance: ArrayLike<number>, sample: EvaluationSample): number {
  const { features, hidden, bias, output } = model;
  let empty = 0;
  for (let i = 0; i < features; i++) empty += importance[i] * activate(output, bias[i]) ** 2;
  let filled = 0;
  const h = new Float64Array(hidden);
  for (let s = 0; s < EVALUATION_SAMPLES; s++) {
    filled += sample.weights[s] * inputError(model, importance, sample.inputs, s * features, h);
  }
  return (sample.empty * empty + filled) / features;
}

/** sum_i I_i (x_i - x'_i)^2 for the input at `row`; `h` is scratch, so that no memory is asked for per input. */
function inputError(
  model: Model,
  importance: ArrayLike<number>,
  x: Float32Array,
  row: number,
  h: Float64Array,
): number {
  const { features, hidden, weights, bias, output } = model;
  h.fill(0);
  for (let i = 0; i < features; i++) {
    const value = x[row + i];
    if (value !== 0) for (let j = 0; j < hidden; j++) h[j] += weights[j * features + i] * value;
  }
  let error = 0;
  for (let i = 0; i < features; i++) {
    let z = bias[i];
    for (let j = 0; j < hidden; j++) z += weights[j * features + i] * h[j];
    error += importance[i] * (x[row + i] - activate(output, z)) ** 2;
  }
  return error;
}
