/*
 * The sample of the evaluation loss, which ranks restarts: one fixed sample that all instances of a density share.
 *
 * When features are sparse nearly every input is empty, and what little loss there is comes from the rare inputs with
 * two or more features on. So the sample is made of patterns, each a few numbers at a few places, and each pattern is
 * laid over the features in many ways that treat every pair of them alike (core/patterns.ts). What a pattern counts for
 * is calibrated, so that what is known of the population exactly comes out exactly (core/calibration.ts).
 *
 * With few features the sample is as good as it gets. With many, the frames on the way are evaluated on part of it,
 * for curves, and the last frame, which decides which restart is shown, on the whole.
 */
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
