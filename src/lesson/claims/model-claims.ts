/* Promises about the models that a figure shows: what they represent, how their arrows lie, what dimensionality they have. */
import { modelOf, shapesOf } from '../../core/frame.ts';
import {
  dimensionality,
  dot,
  gaps,
  norms,
  perDimension,
  represented,
  superposition,
} from '../../core/geometry/geometry.ts';
import { arrangement } from '../../core/geometry/arrangements.ts';
import type { Model } from '../../core/model.ts';
import { gapsBeside } from '../../core/batches/rarities.ts';
import { inside, type Range } from './range.ts';
import { best, bestModels, type Keeps, type Run } from './run.ts';

/** Whether each start is of this shape: all starts, or those at one sparsity. */
export function starts(name: string, sparsity: number | null): (run: Run) => boolean[] {
  const meant = (density: number): boolean => sparsity === null || Math.abs(1 - density - sparsity) < 1e-9;
  return ({ spec, frame }) =>
    shapesOf(spec, frame)
      .filter((_, i) => meant(spec.density[i]))
      .map((shape) => shape === name);
}

/** Exactly these features are represented. */
export const kept =
  (features: readonly number[]): Keeps =>
  (run) =>
    bestModels(run).every((model) => represented(model).join() === features.join());

/** The represented features make exactly these parts at right angles to each other. */
export const madeOf =
  (parts: readonly string[]): Keeps =>
  (run) =>
    bestModels(run).every((model) => arrangement(model).parts?.join(' ') === parts.join(' '));

/** Exactly these of the represented features have a dimension of their own. */
export const alone =
  (features: readonly number[]): Keeps =>
  (run) =>
    bestModels(run).every((model) => {
      const shared = superposition(model);
      return (
        represented(model)
          .filter((i) => shared[i] < 0.1)
          .join() === features.join()
      );
    });

/** There are so many features for each dimension, by ||W||_F^2 / m. */
export const crowds =
  (many: Range): Keeps =>
  (run) =>
    bestModels(run).every((model) => inside(many, perDimension(model)));

/** W^T W is that of a model without overlaps on the first so many features and nothing else: 1 on their diagonal, 0 elsewhere. */
export function identity(many: number, tolerance: number): Keeps {
  const ideal = (i: number, j: number): number => (i === j && i < many ? 1 : 0);
  const near = (model: Model, i: number, j: number): boolean => Math.abs(dot(model, i, j) - ideal(i, j)) <= tolerance;
  return (run) =>
    bestModels(run).every((model) => {
      const all = Array.from({ length: model.features }, (_, i) => i);
      return all.every((i) => all.every((j) => near(model, i, j)));
    });
}

/** All gaps between neighbouring arrows are so many degrees wide. */
export const gapsAre =
  (degrees: Range): Keeps =>
  (run) =>
    bestModels(run).every((model) => gaps(model).every((gap) => inside(degrees, gap)));

/** A feature is represented, and its neighbours on both sides are so many degrees away. */
export const besideIs =
  (feature: number, degrees: Range): Keeps =>
  (run) =>
    bestModels(run).every((model) => gapsBeside(model, feature)?.every((gap) => inside(degrees, gap)));

/** The bias takes so much off the reading of each represented feature. */
export const takesOff =
  (amount: Range): Keeps =>
  (run) =>
    bestModels(run).every((model) => represented(model).every((i) => inside(amount, -model.bias[i])));

/** The bias of each feature that is not represented is so large: what the model answers for it, blindly. */
export const restsAt =
  (amount: Range): Keeps =>
  (run) =>
    bestModels(run).every((model) => {
      const kept = represented(model);
      return model.bias.every((bias, i) => kept.includes(i) || inside(amount, bias));
    });

/** The arrow of each feature in order is so long. */
export const lengths =
  (each: readonly Range[]): Keeps =>
  (run) =>
    bestModels(run).every((model) => each.every((length, feature) => inside(length, norms(model)[feature])));

/** The share of a dimension that each feature in order gets is such. */
export const shares =
  (each: readonly Range[]): Keeps =>
  (run) =>
    bestModels(run).every((model) => each.every((share, feature) => inside(share, dimensionality(model)[feature])));

/** Whether each start represents so many features: all starts, or those whose 1 / density is in a range. */
export const represents =
  (many: Range, rarity: Range) =>
  ({ spec, frame }: Run): boolean[] =>
    Array.from(spec.density, (_, i) => i)
      .filter((i) => inside(rarity, 1 / spec.density[i]))
      .map((i) => inside(many, represented(modelOf(spec, frame, i)).length));

/** A feature's arrow points so many degrees round from the right, against the clock. */
export const points =
  (feature: number, degrees: Range): Keeps =>
  (run) =>
    bestModels(run).every(({ features, weights }) => {
      const angle = Math.atan2(weights[features + feature], weights[feature]) * (180 / Math.PI);
      return inside(degrees, (angle + 360) % 360);
    });

/** Each hidden neuron fires, up or down, for at least so many features, by weights of such a size. */
export function neurons(many: number, size: number): Keeps {
  const heard = ({ features, weights }: Model, j: number): number =>
    weights.subarray(j * features, (j + 1) * features).filter((w) => Math.abs(w) >= size).length;
  const all = (model: Model): boolean =>
    Array.from({ length: model.hidden }, (_, j) => heard(model, j)).every((count) => count >= many);
  return (run) => bestModels(run).every(all);
}

/** The sum of all D_i is m, within this share of m. */
export function sumIsHidden(tolerance: number): Keeps {
  const near = (sum: number, m: number): boolean => Math.abs(sum - m) < tolerance * m;
  return (run) =>
    bestModels(run).every((model) =>
      near(
        dimensionality(model).reduce((a, b) => a + b),
        model.hidden,
      ),
    );
}

/** This share of the represented features has a D_i at one of these values, and each value has some; of models whose 1 / density is in a range. */
export function plateaus(values: readonly number[], tolerance: number, least: number, rarity: Range): Keeps {
  const tests = values.map((value) => (share: number) => Math.abs(share - value) <= tolerance);
  return (run) => {
    const shares = best(run)
      .filter((i) => inside(rarity, 1 / run.spec.density[i]))
      .map((i) => modelOf(run.spec, run.frame, i))
      .flatMap((model) => represented(model).map((feature) => dimensionality(model)[feature]));
    const found = shares.filter((share) => tests.some((test) => test(share)));
    return tests.every((test) => shares.some(test)) && found.length >= least * shares.length;
  };
}
