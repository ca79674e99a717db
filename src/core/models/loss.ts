/* What a model of any kind costs on a fixed sample. */
import type { EvaluationSample } from '../evaluation/evaluation.ts';
import { modelOf } from '../frame.ts';
import { importanceOf } from '../feature-importance.ts';
import { slice } from '../spec.ts';
import type { Spec } from '../spec.ts';
import { networkOf } from './model-table.ts';
import { evaluationLoss } from './paper-loss.ts';

/** Importance-weighted squared error averaged over features, and the penalty on an autoencoder's latents, for one input. */
export function inputLoss(spec: Spec, parameters: Float32Array, weigh: ArrayLike<number>, x: Float32Array): number {
  const network = networkOf(spec);
  const { hidden, output } = network.forward(spec, parameters, x);
  const error = output.reduce((sum, y, i) => sum + weigh[i] * (network.target(x[i]) - y) ** 2, 0);
  const latents = spec.autoencoder ? hidden.reduce((sum, z) => sum + z, 0) : 0;
  return error / spec.features + (spec.autoencoder?.penalty ?? 0) * latents;
}

/** The evaluation loss of one instance, whose parameters these are. */
export function sampleLoss(spec: Spec, instance: number, parameters: Float32Array, sample: EvaluationSample): number {
  const weigh = importanceOf(spec, instance);
  if (!spec.model) return evaluationLoss(modelOf(slice(spec, 0, 1), { parameters }, 0), weigh, sample);
  let sum = sample.empty * inputLoss(spec, parameters, weigh, new Float32Array(spec.features));
  for (const { inputs, weights } of sample.parts) {
    weights.forEach((weight, s) => {
      const x = inputs.subarray(s * spec.features, (s + 1) * spec.features);
      sum += weight * inputLoss(spec, parameters, weigh, x);
    });
  }
  return sum;
}
