/*
 * The paper's model: x' = ReLU(W^T W x + b), with W of shape [hidden, feature] used both down and up.
 */
import { draw, DRAW_RANGE, streamKey } from './random.ts';
import type { Output, Spec } from './spec.ts';

/**
 * Standard deviation of the initial weights for m hidden dimensions. Two dimensions need about 0.5, because small
 * starts get stuck on too few features; eight or more need a few hundredths, or dense models keep dead outputs.
 */
export const initialScale = (hidden: number): number => Math.min(0.8, Math.max(0.02, 2 / (hidden * hidden)));

/** The stream of the initial weights, apart from every training step's. */
export const WEIGHTS_STREAM = -1;

/** A draw from (nearly) the standard normal: the sum of twelve uniforms less six, which needs no logarithm. */
export function normal(key: number, index: number): number {
  let sum = 6 / DRAW_RANGE - 6; // each draw stands for the middle of its interval
  for (let j = 0; j < 12; j++) sum += draw(key, index * 12 + j) / DRAW_RANGE;
  return sum;
}

/** Initial W of one instance; b starts at 0. [hidden, feature] */
export function initialWeights({ hidden, features }: Pick<Spec, 'hidden' | 'features'>, seed: number): Float32Array {
  const key = streamKey(seed, WEIGHTS_STREAM);
  const scale = initialScale(hidden);
  return Float32Array.from({ length: hidden * features }, (_, i) => scale * normal(key, i));
}

/** One model and the way through it. */
export interface Model {
  readonly features: number;
  readonly hidden: number;
  readonly output: Output;
  /** [hidden, feature] */
  readonly weights: Float32Array;
  /** [feature] */
  readonly bias: Float32Array;
}

/** h = W x, the point in hidden space. [hidden] */
export function hiddenPoint({ features, hidden, weights }: Model, x: ArrayLike<number>): Float64Array {
  const h = new Float64Array(hidden);
  for (let j = 0; j < hidden; j++) {
    for (let i = 0; i < features; i++) h[j] += weights[j * features + i] * x[i];
  }
  return h;
}

/** W^T h, each output before bias and activation. [feature] */
export function readBack({ features, hidden, weights }: Model, h: ArrayLike<number>): Float64Array {
  const z = new Float64Array(features);
  for (let j = 0; j < hidden; j++) {
    for (let i = 0; i < features; i++) z[i] += weights[j * features + i] * h[j];
  }
  return z;
}

/** The output function: ReLU or nothing. */
export const activate = (output: Output, z: number): number => (output === 'relu' ? Math.max(0, z) : z);

/** x', the model's reconstruction of x. [feature] */
export function forward(model: Model, x: ArrayLike<number>): Float64Array {
  return readBack(model, hiddenPoint(model, x)).map((z, i) => activate(model.output, z + model.bias[i]));
}
