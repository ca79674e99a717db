/* Where a model's loss comes from: which features, and how many of them are on in the inputs that cost it. */
import type { EvaluationSample } from './evaluation.ts';
import { forward } from '../model.ts';
import type { Model } from '../model.ts';

export interface LossSplit {
  /** The share of the loss that each feature's output has. [feature] */
  readonly features: Float64Array;
  /** The share of the loss from inputs with so many features on. [0 .. n] */
  readonly on: Float64Array;
  /** The share of the inputs that have so many on. [0 .. n] */
  readonly inputs: Float64Array;
}

/** The split of a model's loss on a sample, with the importance of each feature. All shares of one kind add up to 1. */
export function lossSplit(model: Model, importance: ArrayLike<number>, sample: EvaluationSample): LossSplit {
  const n = model.features;
  const [features, on, inputs] = [new Float64Array(n), new Float64Array(n + 1), new Float64Array(n + 1)];
  const weigh = (x: Float32Array, weight: number): void => {
    const many = x.filter((value) => value !== 0).length;
    inputs[many] += weight;
    forward(model, x).forEach((y, i) => {
      const error = weight * importance[i] * (x[i] - y) ** 2;
      features[i] += error;
      on[many] += error;
    });
  };
  weigh(new Float32Array(n), sample.empty);
  for (const { inputs: rows, weights } of sample.parts)
    weights.forEach((weight, s) => weigh(rows.subarray(s * n, (s + 1) * n), weight));
  const loss = features.reduce((sum, error) => sum + error, 0) || 1;
  return { features: features.map((error) => error / loss), on: on.map((error) => error / loss), inputs };
}
