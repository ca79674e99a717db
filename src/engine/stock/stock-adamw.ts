/* AdamW out of stock ops: TF.js knows Adam, but not with decoupled weight decay. */
import * as tf from '@tensorflow/tfjs-core';
import { BETA_1, BETA_2, EPSILON } from '../../core/schedule.ts';
import type { StepNumbers } from '../../core/schedule.ts';

/** A parameter with its moments, all of one shape. */
export interface Parameter {
  readonly value: tf.Tensor;
  readonly first: tf.Tensor;
  readonly second: tf.Tensor;
}

/** One update (Loshchilov & Hutter 2019). */
export function updated({ value, first, second }: Parameter, gradient: tf.Tensor, numbers: StepNumbers): Parameter {
  const mu = tf.add(tf.mul(first, BETA_1), tf.mul(gradient, 1 - BETA_1));
  const nu = tf.add(tf.mul(second, BETA_2), tf.mul(tf.square(gradient), 1 - BETA_2));
  const size = tf.add(tf.mul(tf.sqrt(nu), numbers.correction), EPSILON);
  const move = tf.div(tf.mul(mu, numbers.pace), size);
  return { value: tf.sub(tf.mul(value, numbers.shrink), move), first: mu, second: nu };
}
