/*
 * The reference for all laws and networks: plain loops in 64-bit floats on the batches of core/laws, with gradients by
 * hand. A test checks these by finite differences.
 */
import { importanceOf } from '../../../../src/core/feature-importance.ts';
import { lawOf } from '../../../../src/core/laws/law-table.ts';
import { initialParameters } from '../../../../src/core/models/start.ts';
import { BETA_1, BETA_2, EPSILON, stepNumbers } from '../../../../src/core/schedule.ts';
import type { Spec } from '../../../../src/core/spec.ts';

type Numbers = Float64Array;

/** What one sample adds to the loss, less the average over features and samples; its gradient is added to `gradient`. */
type Sample = (spec: Spec, weigh: ArrayLike<number>, theta: Numbers, x: ArrayLike<number>, gradient: Numbers) => number;

/** A network with one hidden layer. Where W is used down and up, its two gradients meet in one place. */
const layered: Sample = ({ features: n, hidden: m, model, output }, weigh, theta, x, gradient) => {
  const rectified = model !== undefined;
  const bias = theta.length - n;
  const up = (i: number, d: number): number => (model === 'absolute' ? n * m + i * m + d : d * n + i);
  const h = new Float64Array(m);
  const dh = new Float64Array(m);
  for (let d = 0; d < m; d++) {
    for (let i = 0; i < n; i++) h[d] += theta[d * n + i] * x[i];
    if (rectified) h[d] = Math.max(0, h[d]);
  }
  let loss = 0;
  for (let i = 0; i < n; i++) {
    const z = h.reduce((sum, value, d) => sum + theta[up(i, d)] * value, theta[bias + i]);
    const error = (output === 'relu' ? Math.max(0, z) : z) - (model === 'absolute' ? Math.abs(x[i]) : x[i]);
    loss += weigh[i] * error * error;
    if (output === 'relu' && z <= 0) continue;
    gradient[bias + i] += 2 * weigh[i] * error;
    for (let d = 0; d < m; d++) {
      gradient[up(i, d)] += 2 * weigh[i] * error * h[d];
      dh[d] += 2 * weigh[i] * error * theta[up(i, d)];
    }
  }
  for (let d = 0; d < m; d++) {
    if (rectified && h[d] === 0) continue;
    for (let i = 0; i < n; i++) gradient[d * n + i] += dh[d] * x[i];
  }
  return loss;
};

/** A sparse autoencoder. */
const sparse: Sample = ({ features: n, hidden: m, output, autoencoder }, weigh, theta, x, gradient) => {
  const [decoder, biases, centre] = [n * m, 2 * n * m, 2 * n * m + m];
  const cost = autoencoder!.penalty * n;
  const z = Float64Array.from({ length: m }, (_, l) => {
    let sum = theta[biases + l];
    for (let d = 0; d < n; d++) sum += theta[l * n + d] * (x[d] - theta[centre + d]);
    return Math.max(0, sum);
  });
  const out = Float64Array.from({ length: n }, (_, d) =>
    z.reduce((sum, value, l) => sum + theta[decoder + d * m + l] * value, theta[centre + d]),
  );
  const error = out.map((value, d) => (output === 'relu' ? Math.max(0, value) : value) - x[d]);
  const slope = error.map((e, d) => (output === 'relu' && out[d] <= 0 ? 0 : 2 * weigh[d] * e));
  slope.forEach((value, d) => (gradient[centre + d] += value));
  z.forEach((value, l) => {
    if (value === 0) return;
    const dz = slope.reduce((sum, e, d) => sum + e * theta[decoder + d * m + l], cost);
    gradient[biases + l] += dz;
    slope.forEach((e, d) => {
      gradient[decoder + d * m + l] += e * value;
      gradient[l * n + d] += dz * (x[d] - theta[centre + d]);
      gradient[centre + d] -= dz * theta[l * n + d];
    });
  });
  return error.reduce((sum, e, d) => sum + weigh[d] * e * e, 0) + z.reduce((sum, value) => sum + cost * value, 0);
};

/** Loss of one batch [sample, feature] of an instance, and its gradient. */
export function lossAndGradient(spec: Spec, instance: number, theta: Numbers, x: Float32Array) {
  const gradient = new Float64Array(theta.length);
  const weigh = importanceOf(spec, instance);
  const sample = spec.model === 'sae' ? sparse : layered;
  let loss = 0;
  for (let s = 0; s < x.length; s += spec.features) {
    loss += sample(spec, weigh, theta, x.subarray(s, s + spec.features), gradient);
  }
  return { loss: loss / x.length, gradient: gradient.map((g) => g / x.length) };
}

/** Columns of an autoencoder's decoder have length 1. */
function settle({ features: n, hidden: m, model }: Spec, theta: Numbers): void {
  if (model !== 'sae') return;
  for (let l = 0; l < m; l++) {
    const column = Array.from({ length: n }, (_, d) => n * m + d * m + l);
    const length = Math.hypot(...column.map((at) => theta[at]));
    for (const at of column) theta[at] /= length;
  }
}

/** Parameters of an instance after some steps without resampling, and the loss of the last step's batch. */
export function trainReference(spec: Spec, instance: number, steps: number): { theta: Numbers; loss: number } {
  const theta = Float64Array.from(initialParameters(spec, instance));
  const [mu, nu] = [new Float64Array(theta.length), new Float64Array(theta.length)];
  const x = new Float32Array(spec.batch * spec.features);
  let last = NaN;
  for (let t = 0; t < steps; t++) {
    lawOf(spec).fill(x, spec, instance, t);
    const { loss, gradient } = lossAndGradient(spec, instance, theta, x);
    const { shrink, pace, correction } = stepNumbers(spec, t);
    gradient.forEach((g, p) => {
      mu[p] = BETA_1 * mu[p] + (1 - BETA_1) * g;
      nu[p] = BETA_2 * nu[p] + (1 - BETA_2) * g * g;
      theta[p] = theta[p] * shrink - (pace * mu[p]) / (Math.sqrt(nu[p]) * correction + EPSILON);
    });
    settle(spec, theta);
    last = loss;
  }
  return { theta, loss: last };
}
