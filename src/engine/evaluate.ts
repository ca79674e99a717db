/*
 * The evaluation loss of every instance of a frame. Instances of one density share their fixed sample, and the smaller
 * one is made once and kept.
 */
import { evaluationLoss, evaluationSample } from '../core/evaluation.ts';
import type { EvaluationSample } from '../core/evaluation.ts';
import { modelOf } from '../core/frame.ts';
import { importance } from '../core/importance.ts';
import { instances } from '../core/spec.ts';
import type { Frame, Spec } from '../core/spec.ts';

type Models = Pick<Frame, 'parameters'>;

export interface Evaluator {
  /** Evaluation losses of a frame on the way. [instance] */
  quick(models: Models): Float32Array;
  /** Those of the last frame, instance by instance. [instance] */
  whole(models: Models): Generator<undefined, Float32Array>;
}

/** Evaluates frames of a spec. */
export function evaluator(spec: Spec): Evaluator {
  const { features, density: densities, decay } = spec;
  const kept = new Map<number, EvaluationSample>();

  function smaller(density: number): EvaluationSample {
    const { empty, parts } = kept.get(density) ?? evaluationSample(features, density, false);
    const sample = { empty, parts: [...parts] };
    kept.set(density, sample);
    return sample;
  }

  const loss = (models: Models, i: number, sample: EvaluationSample): number =>
    evaluationLoss(modelOf(spec, models, i), importance(features, decay[i]), sample);

  return {
    quick: (models) => Float32Array.from(densities, (density, i) => loss(models, i, smaller(density))),
    *whole(models) {
      const losses = new Float32Array(instances(spec));
      for (let i = 0; i < losses.length; i++) {
        losses[i] = loss(models, i, evaluationSample(features, densities[i]));
        yield;
      }
      return losses;
    },
  };
}
