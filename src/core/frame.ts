/* Looking into a frame: one instance as a model, and the best of several. */
import { shape } from './geometry.ts';
import type { Shape } from './geometry.ts';
import type { Model } from './model.ts';
import { instances } from './spec.ts';
import type { Frame, Spec } from './spec.ts';

/** Instance i of a frame; its arrays are views into the frame's. */
export function modelOf(spec: Spec, frame: Pick<Frame, 'weights' | 'bias'>, i: number): Model {
  const { features, hidden, output } = spec;
  const size = hidden * features;
  return {
    features,
    hidden,
    output,
    weights: frame.weights.subarray(i * size, (i + 1) * size),
    bias: frame.bias.subarray(i * features, (i + 1) * features),
  };
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
