/*
 * The evaluation loss: what ranks restarts, on one fixed sample that all instances of a density share.
 *
 * When features are sparse nearly every input is empty, and what little loss there is comes from the rare inputs with
 * two or more features on. So the sample is made of patterns, each a few numbers at a few places, and each pattern is
 * laid over the features in many ways that treat every pair of them alike (core/patterns.ts). What a pattern counts for
 * is calibrated, so that what is known of the population exactly comes out exactly (core/calibration.ts).
 *
 * With few features the sample is as good as it gets. With many, the frames on the way are evaluated on part of it,
 * for curves, and the last frame, which decides which restart is shown, on the whole.
 */
import { activate } from './model.ts';
import type { Model } from './model.ts';
import { design, laid, multipliersOf, patterns } from './patterns.ts';

/** Inputs, and what each of them counts for. */
export interface Part {
  /** [input, feature] */
  readonly inputs: Float32Array;
  /** [input] */
  readonly weights: Float32Array;
}

/** All weights add up to 1, the empty input's included. */
export interface EvaluationSample {
  /** Made one by one, as they take much room together where there are many features. */
  readonly parts: Iterable<Part>;
  /** What the empty input counts for. */
  readonly empty: number;
}

/** Whether there are so many features that frames on the way have a smaller sample than the last. */
export const thinned = (features: number): boolean => {
  const { multipliers, range } = design(features, false);
  return multipliers < range;
};

/** How many inputs the smaller sample has, beside the empty one. */
export function inputsOnTheWay(features: number): number {
  const { places, singles, groups, multipliers } = design(features, false);
  return places * (singles + groups * multipliers);
}

/** The fixed sample for n features at a density in (0, 1]: the whole, or the smaller one for frames on the way. */
export function evaluationSample(features: number, density: number, whole = true): EvaluationSample {
  const size = design(features, whole);
  const [empty, ...rest] = patterns(density, size);
  function* parts(): Generator<Part> {
    for (const [t, pattern] of rest.entries()) {
      const multipliers = multipliersOf(pattern, t, size);
      const weights = new Float32Array(size.places).fill(pattern.weight / multipliers.length / size.places);
      for (const multiplier of multipliers) yield { inputs: laid(pattern, multiplier, features, size.places), weights };
    }
  }
  return { empty: empty.weight, parts: { [Symbol.iterator]: parts } };
}

/** Importance-weighted squared error of the reconstruction, averaged over features and the sample. */
export function evaluationLoss(model: Model, importance: ArrayLike<number>, sample: EvaluationSample): number {
  const { features, hidden } = model;
  const h = new Float64Array(hidden);
  let sum = sample.empty * inputError(model, importance, new Float32Array(features), 0, h);
  for (const { inputs, weights } of sample.parts) {
    weights.forEach((weight, s) => (sum += weight * inputError(model, importance, inputs, s * features, h)));
  }
  return sum / features;
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
