/*
 * The evaluation loss of every instance of a frame. Instances of one law share their fixed sample, and the smaller one is
 * made once and kept.
 */
import type { EvaluationSample } from '../core/evaluation/evaluation.ts';
import { parametersOf } from '../core/frame.ts';
import { lawOf } from '../core/laws/law-table.ts';
import { sampleLoss } from '../core/models/loss.ts';
import { instances } from '../core/spec.ts';
import type { Frame, Spec } from '../core/spec.ts';

type Models = Pick<Frame, 'parameters'>;

export interface Evaluator {
  /** Whether `whole` knows more than `quick`. */
  readonly thinned: boolean;
  /** Evaluation losses of a frame on the way. [instance] */
  quick(models: Models): Float32Array;
  /** Those of the last frame, instance by instance. [instance] */
  whole(models: Models): Generator<undefined, Float32Array>;
}

/** Evaluates frames of a spec. */
export function evaluator(spec: Spec): Evaluator {
  const law = lawOf(spec);
  const kept = new Map<string, EvaluationSample>();

  function smaller(i: number): EvaluationSample {
    const shared = law.shares(spec, i);
    const { empty, parts } = kept.get(shared) ?? law.sample(spec, i, spec.wholeSample ?? false);
    const sample = { empty, parts: [...parts] };
    kept.set(shared, sample);
    return sample;
  }

  const loss = (models: Models, i: number, sample: EvaluationSample): number =>
    sampleLoss(spec, i, parametersOf(spec, models, i), sample);

  return {
    thinned: !spec.wholeSample && law.thinned(spec),
    quick: (models) => Float32Array.from(spec.seed, (_, i) => loss(models, i, smaller(i))),
    *whole(models) {
      const losses = new Float32Array(instances(spec));
      for (let i = 0; i < losses.length; i++) {
        losses[i] = loss(models, i, law.sample(spec, i, true));
        yield;
      }
      return losses;
    },
  };
}
