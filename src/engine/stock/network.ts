/* The networks and their losses out of stock ops. */
import * as tf from '@tensorflow/tfjs-core';
import type { ModelName, Spec } from '../../core/spec.ts';

/** The hidden layer [instance, sample, hidden], and the last before its function [instance, sample, feature]. */
interface Layers {
  readonly hidden: tf.Tensor3D;
  readonly last: tf.Tensor3D;
}

/** M x for M [instance, row, column] and x [instance, sample, column]. [instance, sample, row] */
const times = (matrix: tf.Tensor3D, x: tf.Tensor3D): tf.Tensor3D => tf.matMul(x, matrix, false, true);

/** The way through each network; its parameters are in the order of core/models. */
const WAYS: Readonly<Record<'paper' | ModelName, (x: tf.Tensor3D, parameters: tf.Tensor3D[]) => Layers>> = {
  paper(x, [w, b]) {
    const hidden = times(w, x);
    return { hidden, last: tf.add(tf.matMul(hidden, w), b) };
  },
  'relu-hidden'(x, [w, b]) {
    const hidden = tf.relu(times(w, x));
    return { hidden, last: tf.add(tf.matMul(hidden, w), b) };
  },
  absolute(x, [down, up, b]) {
    const hidden = tf.relu(times(down, x));
    return { hidden, last: tf.add(times(up, hidden), b) };
  },
  sae(x, [down, up, hiddenBias, b]) {
    const centred: tf.Tensor3D = tf.sub(x, b);
    const hidden = tf.relu(tf.add<tf.Tensor3D>(times(down, centred), hiddenBias));
    return { hidden, last: tf.add(times(up, hidden), b) };
  },
};

/** The hidden layer and the one before the last function. */
export const layers = ({ model }: Spec, x: tf.Tensor3D, parameters: tf.Tensor3D[]): Layers =>
  WAYS[model ?? 'paper'](x, parameters);

/** What a network reads and what its output should be. [instance, sample, feature] */
export interface Batch {
  readonly x: tf.Tensor3D;
  readonly target: tf.Tensor3D;
}

/** Loss of each instance; `weight` is importance over batch and features [instance, 1, feature]. [instance] */
export function losses(spec: Spec, weight: tf.Tensor3D, { x, target }: Batch, parameters: tf.Tensor3D[]): tf.Tensor1D {
  const { hidden, last } = layers(spec, x, parameters);
  const error = tf.sub(target, spec.output === 'relu' ? tf.relu(last) : last);
  const loss: tf.Tensor1D = tf.sum(tf.mul(weight, tf.square(error)), [1, 2]);
  if (!spec.autoencoder) return loss;
  return tf.add(loss, tf.mul(tf.sum(hidden, [1, 2]), spec.autoencoder.penalty / spec.batch));
}
