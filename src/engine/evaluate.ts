/*
 * The evaluation loss of every instance of a frame. Instances of one density share their fixed sample, which is made
 * once and kept.
 */
import { evaluationLoss, evaluationSample } from '../core/evaluation.ts';
import type { EvaluationSample } from '../core/evaluation.ts';
import { modelOf } from '../core/frame.ts';
import { importance } from '../core/model.ts';
import { instances } from '../core/spec.ts';
import type { Frame, Spec } from '../core/spec.ts';

/** Makes the function that evaluates frames of a spec. [instance] */
export function evaluator(spec: Spec): (frame: Pick<Frame, 'weights' | 'bias'>) => Float32Array {
  const { features } = spec;
  const samples = new Map<number, EvaluationSample>();
  for (const density of spec.density) {
    if (!samples.has(density)) samples.set(density, evaluationSample(features, density));
  }
  return (frame) =>
    Float32Array.from({ length: instances(spec) }, (_, i) =>
      evaluationLoss(modelOf(spec, frame, i), importance(features, spec.decay[i]), samples.get(spec.density[i])!),
    );
}
