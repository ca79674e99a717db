/* The evaluation loss of the paper's model, which asks for no memory per input and passes over features that are off. */
import type { EvaluationSample } from '../evaluation/evaluation.ts';
import { activate } from '../model.ts';
import type { Model } from '../model.ts';

/** Importance-weighted squared error of the reconstruction, averaged over features and the sample. */
export function evaluationLoss(model: Model, importance: ArrayLike<number>, sample: EvaluationSample): number {
  const { features, hidden } = model;
  const h = new Float64Array(hidden);
  let sum = sample.empty * inputError(model, importance, new Float32Array(features), 0, h);
  for (const { inputs, weights } of sample.parts) {
    weights.forEach((weight, s) => (sum += weight * inputError(model, importance, inputs, s * features, h)));
  }
  return sum / features;
}

/** sum_i I_i (x_i - x'_i)^2 for the input at `row`; `h` is scratch, so that no memory is asked for per input. */
function inputError(
  model: Model,
  importance: ArrayLike<number>,
  x: Float32Array,
  row: number,
  h: Float64Array,
): number {
  const { features, hidden, weights, bias, output } = model;
  h.fill(0);
  for (let i = 0; i < features; i++) {
    const value = x[row + i];
    if (value !== 0) for (let j = 0; j < hidden; j++) h[j] += weights[j * features + i] * value;
  }
  let error = 0;
  for (let i = 0; i < features; i++) {
    let z = bias[i];
    for (let j = 0; j < hidden; j++) z += weights[j * features + i] * h[j];
    error += importance[i] * (x[row + i] - activate(output, z)) ** 2;
  }
  return error;
}
