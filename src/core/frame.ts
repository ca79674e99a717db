/* Looking into a frame: one instance as a model, and the best of several. */
import { shape } from './geometry/geometry.ts';
import type { Shape } from './geometry/geometry.ts';
import type { Model } from './model.ts';
import { instances } from './spec.ts';
import type { Frame, Spec } from './spec.ts';

/** Instance i of a frame; its arrays are views into the frame's. */
export function modelOf(spec: Spec, frame: Pick<Frame, 'parameters'>, i: number): Model {
  const { features, hidden, output } = spec;
  const own = parametersOf(spec, frame, i);
  return {
    features,
    hidden,
    output,
    weights: own.subarray(0, hidden * features),
    bias: own.subarray(own.length - features),
  };
}

/** The parameters of instance i, a view into the frame's. */
export function parametersOf(spec: Spec, { parameters }: Pick<Frame, 'parameters'>, i: number): Float32Array {
  const size = parameters.length / instances(spec);
  return parameters.subarray(i * size, (i + 1) * size);
}

/** The parameters of k models from parts that each hold one kind of all of them. [instance, size] */
export function interleave(k: number, ...parts: readonly Float32Array[]): Float32Array {
  const whole = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (let i = 0; i < k; i++) {
    for (const part of parts) {
      const size = part.length / k;
      whole.set(part.subarray(i * size, (i + 1) * size), at);
      at += size;
    }
  }
  return whole;
}

/** The instance from `start` up to `end` with the lowest evaluation loss; the first one on a tie. */
export function bestOf({ evaluation }: Frame, start = 0, end = evaluation.length): number {
  let best = start;
  for (let i = start + 1; i < end; i++) if (evaluation[i] < evaluation[best]) best = i;
  return best;
}

/** The shape of each instance. [instance] */
export const shapesOf = (spec: Spec, frame: Frame): Shape[] =>
  Array.from({ length: instances(spec) }, (_, i) => shape(modelOf(spec, frame, i)));
