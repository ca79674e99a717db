/* The networks and their losses out of stock ops. Tensors have shape [instance, sample, feature or hidden] or [instance, row, column]. */
import * as tf from '@tensorflow/tfjs-core';
import type { ModelName, Spec } from '../../core/spec.ts';

/** The hidden layer, and the last before its function. */
interface Layers {
  readonly hidden: tf.Tensor3D;
  readonly last: tf.Tensor3D;
}

/** M x for each sample. */
const times = (matrix: tf.Tensor3D, x: tf.Tensor3D): tf.Tensor3D => tf.matMul(x, matrix, false, true);

/** The way through the paper's model: W down, W^T up, b. */
function paper(x: tf.Tensor3D, [w, b]: tf.Tensor3D[]): Layers {
  const hidden = times(w, x);
  return { hidden, last: tf.add(tf.matMul(hidden, w), b) };
}

function reluHidden(x: tf.Tensor3D, [w, b]: tf.Tensor3D[]): Layers {
  const hidden = tf.relu(times(w, x));
  return { hidden, last: tf.add(tf.matMul(hidden, w), b) };
}

function absolute(x: tf.Tensor3D, [down, up, b]: tf.Tensor3D[]): Layers {
  const hidden = tf.relu(times(down, x));
  return { hidden, last: tf.add(times(up, hidden), b) };
}

function sae(x: tf.Tensor3D, [down, up, hiddenBias, b]: tf.Tensor3D[]): Layers {
  const centred: tf.Tensor3D = tf.sub(x, b);
  const hidden = tf.relu(tf.add<tf.Tensor3D>(times(down, centred), hiddenBias));
  return { hidden, last: tf.add(times(up, hidden), b) };
}

const WAYS: Readonly<Record<'paper' | ModelName, (x: tf.Tensor3D, parameters: tf.Tensor3D[]) => Layers>> = {
  paper,
  'relu-hidden': reluHidden,
  absolute,
  sae,
};

/** The way through the network of a spec; its parameters are in the order of core/models. */
export const layers = ({ model }: Spec, x: tf.Tensor3D, parameters: tf.Tensor3D[]): Layers =>
  WAYS[model ?? 'paper'](x, parameters);

/** What a network reads and what its output should be. */
export interface Batch {
  readonly x: tf.Tensor3D;
  readonly target: tf.Tensor3D;
}

/** Loss of each instance; `weight` is importance over batch and features [instance, 1, feature]. [instance] */
export function losses(spec: Spec, weight: tf.Tensor3D, { x, target }: Batch, parameters: tf.Tensor3D[]): tf.Tensor1D {
  const { hidden, last } = layers(spec, x, parameters);
  const error = tf.sub(target, spec.output === 'relu' ? tf.relu(last) : last);
  const loss: tf.Tensor1D = tf.sum(tf.mul(weight, tf.square(error)), [1, 2]);
  return spec.autoencoder ? tf.add(loss, penalties(spec, hidden)) : loss;
}

/** What an autoencoder pays for its latents. [instance] */
const penalties = ({ autoencoder, batch }: Spec, hidden: tf.Tensor3D): tf.Tensor1D =>
  tf.mul(tf.sum(hidden, [1, 2]), (autoencoder?.penalty ?? 0) / batch);
