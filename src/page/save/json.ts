/* A run as data, with which anyone can check it by other means. */
import { dimensionality, represented, shape } from '../../core/geometry.ts';
import { instances } from '../../core/spec.ts';
import type { Frame, Spec } from '../../core/spec.ts';
import { modelOf } from '../../core/frame.ts';
import type { Values } from '../../ui/settings.ts';

/** One trained model with all its numbers, unrounded. */
function instance(spec: Spec, frame: Frame, i: number): object {
  const model = modelOf(spec, frame, i);
  const { hidden, features, weights } = model;
  return {
    density: spec.density[i],
    decay: spec.decay[i],
    seed: spec.seed[i],
    loss: frame.loss[i],
    evalLoss: frame.evaluation[i],
    weights: Array.from({ length: hidden }, (_, row) => [...weights.subarray(row * features, (row + 1) * features)]),
    bias: [...model.bias],
    represented: represented(model).length,
    dimensionality: [...dimensionality(model)],
    shape: shape(model),
  };
}

export interface RunData {
  readonly widget: string;
  readonly settings: Values;
  readonly spec: Spec;
  readonly engine: string;
  readonly frame: Frame;
  /** The instance shown large, or one for each density. */
  readonly best: number | readonly number[] | undefined;
}

/** The run as JSON text. */
export function runJson({ widget, settings, spec, engine, frame, best }: RunData): string {
  const all = Array.from({ length: instances(spec) }, (_, i) => instance(spec, frame, i));
  return JSON.stringify({ widget, settings, spec, engine, step: frame.step, instances: all, best }, null, 2);
}
