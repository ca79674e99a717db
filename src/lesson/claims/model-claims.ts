/* Promises about the models that a figure shows: what they represent, how their arrows lie, what dimensionality they have. */
import { modelOf, shapesOf } from '../../core/frame.ts';
import { dimensionality, dot, norms, represented } from '../../core/geometry.ts';
import type { Model } from '../../core/model.ts';
import { inside, range } from './range.ts';
import { best, bestModels, type Run } from './run.ts';

type Keeps = (run: Run) => boolean;

/** Whether each start is of this shape: all starts, or those at one sparsity. */
export function starts(name: string, sparsity?: string): (run: Run) => boolean[] {
  const meant = (density: number): boolean => sparsity === undefined || Math.abs(1 - density - Number(sparsity)) < 1e-9;
  return ({ spec, frame }) =>
    shapesOf(spec, frame)
      .filter((_, i) => meant(spec.density[i]))
      .map((shape) => shape === name);
}

/** Exactly these features are represented. */
export function kept(features: string): Keeps {
  return (run) => bestModels(run).every((model) => represented(model).join(' ') === features);
}

/** W^T W is that of a model without overlaps on the first so many features and nothing else: 1 on their diagonal, 0 elsewhere. */
export function identity(many: string, tolerance: string): Keeps {
  const ideal = (i: number, j: number): number => (i === j && i < Number(many) ? 1 : 0);
  const near = (model: Model, i: number, j: number): boolean =>
    Math.abs(dot(model, i, j) - ideal(i, j)) <= Number(tolerance);
  return (run) =>
    bestModels(run).every((model) => {
      const all = Array.from({ length: model.features }, (_, i) => i);
      return all.every((i) => all.every((j) => near(model, i, j)));
    });
}

/** The bias takes so much off the reading of each represented feature. */
export function takesOff(amount: string): Keeps {
  const taken = range(amount);
  return (run) => bestModels(run).every((model) => represented(model).every((i) => inside(taken, -model.bias[i])));
}

/** The bias of each feature that is not represented is so large: what the model answers for it, blindly. */
export function restsAt(amount: string): Keeps {
  const rest = range(amount);
  return (run) =>
    bestModels(run).every((model) => {
      const kept = represented(model);
      return model.bias.every((bias, i) => kept.includes(i) || inside(rest, bias));
    });
}

/** The arrow of each feature in order is so long. */
export function lengths(each: string): Keeps {
  const wanted = each.split(' ').map(range);
  return (run) =>
    bestModels(run).every((model) => wanted.every((length, feature) => inside(length, norms(model)[feature])));
}

/** The share of a dimension that each feature in order gets is such. */
export function shares(each: string): Keeps {
  const wanted = each.split(' ').map(range);
  return (run) =>
    bestModels(run).every((model) => wanted.every((share, feature) => inside(share, dimensionality(model)[feature])));
}

/** Whether each start represents so many features: all starts, or those whose 1 / density is in a range. */
export function represents(many: string, rarity = '1'): (run: Run) => boolean[] {
  const [wanted, between] = [range(many), range(rarity)];
  return ({ spec, frame }) =>
    Array.from(spec.density, (_, i) => i)
      .filter((i) => inside(between, 1 / spec.density[i]))
      .map((i) => inside(wanted, represented(modelOf(spec, frame, i)).length));
}

/** A feature's arrow points so many degrees round from the right, against the clock. */
export function points(feature: string, degrees: string): Keeps {
  const within = range(degrees);
  return (run) =>
    bestModels(run).every(({ features, weights }) => {
      const angle = Math.atan2(weights[features + Number(feature)], weights[Number(feature)]) * (180 / Math.PI);
      return inside(within, (angle + 360) % 360);
    });
}

/** Each hidden neuron fires, up or down, for at least so many features, by weights of such a size. */
export function neurons(many: string, size: string): Keeps {
  const heard = ({ features, weights }: Model, j: number): number =>
    weights.subarray(j * features, (j + 1) * features).filter((w) => Math.abs(w) >= Number(size)).length;
  const all = (model: Model): boolean =>
    Array.from({ length: model.hidden }, (_, j) => heard(model, j)).every((count) => count >= Number(many));
  return (run) => bestModels(run).every(all);
}

/** The sum of all D_i is m, within this share of m. */
export function sumIsHidden(tolerance: string): Keeps {
  const near = (sum: number, m: number): boolean => Math.abs(sum - m) < Number(tolerance) * m;
  return (run) =>
    bestModels(run).every((model) =>
      near(
        dimensionality(model).reduce((a, b) => a + b),
        model.hidden,
      ),
    );
}

/** "2/5" or "0.4" -> 0.4 */
function ratio(text: string): number {
  const [above, below = 1] = text.split('/').map(Number);
  return above / below;
}

/** This share of the represented features has a D_i at one of these values, and each value has some; of models whose 1 / density is in a range. */
export function plateaus(values: string, tolerance: string, least: string, rarity = '1'): Keeps {
  const between = range(rarity);
  const on = (value: string) => (share: number) => Math.abs(share - ratio(value)) <= Number(tolerance);
  const tests = values.split(' ').map(on);
  return (run) => {
    const shares = best(run)
      .filter((i) => inside(between, 1 / run.spec.density[i]))
      .map((i) => modelOf(run.spec, run.frame, i))
      .flatMap((model) => represented(model).map((feature) => dimensionality(model)[feature]));
    const found = shares.filter((share) => tests.some((test) => test(share)));
    return tests.every((test) => shares.some(test)) && found.length >= Number(least) * shares.length;
  };
}
