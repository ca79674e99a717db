/*
 * The reference: one training step as a plain loop in 64-bit floats, on the same draws, with the gradient by hand. A
 * test checks that gradient by finite differences.
 */
import { importance } from '../../../src/core/feature-importance.ts';
import { activate, forward, initialWeights } from '../../../src/core/model.ts';
import type { Model } from '../../../src/core/model.ts';
import { fillBatch } from '../../../src/core/random.ts';
import { BETA_1, BETA_2, EPSILON, stepNumbers } from '../../../src/core/schedule.ts';
import type { Spec } from '../../../src/core/spec.ts';

/** Parameters in the order W [hidden, feature], b [feature]. */
type Parameters = Float64Array;

const modelOf = ({ features, hidden, output }: Spec, theta: Parameters): Model => ({
  features,
  hidden,
  output,
  weights: theta.subarray(0, features * hidden) as unknown as Float32Array,
  bias: theta.subarray(features * hidden) as unknown as Float32Array,
});

/** Loss of one batch [sample, feature] of instance i. */
export function batchLoss(spec: Spec, i: number, theta: Parameters, x: Float32Array): number {
  const weigh = importance(spec.features, spec.decay[i]);
  let loss = 0;
  for (let s = 0; s < x.length; s += spec.features) {
    const sample = x.subarray(s, s + spec.features);
    forward(modelOf(spec, theta), sample).forEach((out, f) => (loss += weigh[f] * (sample[f] - out) ** 2));
  }
  return loss / x.length;
}

/** Adds one sample's gradient of sum_f I_f (x_f - x'_f)^2. */
function addGradient(spec: Spec, theta: Parameters, x: Float32Array, weigh: Float32Array, gradient: Parameters): void {
  const { features, hidden, output } = spec;
  const bias = features * hidden;
  const h = new Float64Array(hidden);
  const dh = new Float64Array(hidden);
  for (let d = 0; d < hidden; d++) for (let f = 0; f < features; f++) h[d] += theta[d * features + f] * x[f];
  for (let f = 0; f < features; f++) {
    let z = theta[bias + f];
    for (let d = 0; d < hidden; d++) z += theta[d * features + f] * h[d];
    const dz = output === 'relu' && z <= 0 ? 0 : 2 * weigh[f] * (activate(output, z) - x[f]);
    gradient[bias + f] += dz;
    for (let d = 0; d < hidden; d++) {
      gradient[d * features + f] += dz * h[d];
      dh[d] += dz * theta[d * features + f];
    }
  }
  for (let d = 0; d < hidden; d++) for (let f = 0; f < features; f++) gradient[d * features + f] += x[f] * dh[d];
}

/** Gradient of `batchLoss`. */
export function batchGradient(spec: Spec, i: number, theta: Parameters, x: Float32Array): Parameters {
  const gradient = new Float64Array(theta.length);
  const weigh = importance(spec.features, spec.decay[i]);
  for (let s = 0; s < x.length; s += spec.features) {
    addGradient(spec, theta, x.subarray(s, s + spec.features), weigh, gradient);
  }
  return gradient.map((g) => g / x.length);
}

/** The initial parameters of instance i. */
export function initialParameters(spec: Spec, i: number): Parameters {
  const theta = new Float64Array(spec.features * (spec.hidden + 1));
  theta.set(initialWeights(spec, spec.seed[i]));
  return theta;
}

/** Parameters of instance i after some steps, and the loss of the last step's batch. */
export function trainReference(spec: Spec, i: number, steps: number): { theta: Parameters; loss: number } {
  const theta = initialParameters(spec, i);
  const mu = new Float64Array(theta.length);
  const nu = new Float64Array(theta.length);
  const x = new Float32Array(spec.batch * spec.features);
  let loss = NaN;
  for (let t = 0; t < steps; t++) {
    fillBatch(x, spec.seed[i], t, spec.density[i]);
    loss = batchLoss(spec, i, theta, x);
    const { shrink, pace, correction } = stepNumbers(spec, t);
    batchGradient(spec, i, theta, x).forEach((g, p) => {
      mu[p] = BETA_1 * mu[p] + (1 - BETA_1) * g;
      nu[p] = BETA_2 * nu[p] + (1 - BETA_2) * g * g;
      theta[p] = theta[p] * shrink - (pace * mu[p]) / (Math.sqrt(nu[p]) * correction + EPSILON);
    });
  }
  return { theta, loss };
}
