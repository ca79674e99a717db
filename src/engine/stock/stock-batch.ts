/* The inputs of one step as tensors. */
import * as tf from '@tensorflow/tfjs-core';
import { importanceOf } from '../../core/feature-importance.ts';
import { lawOf } from '../../core/laws/law-table.ts';
import { networkOf } from '../../core/models/model-table.ts';
import { instances } from '../../core/spec.ts';
import type { Spec } from '../../core/spec.ts';
import type { Batch } from './stock-network.ts';

/** What every instance reads in one step, and is to answer. */
export function batchOf(spec: Spec, step: number): Batch {
  const size = spec.batch * spec.features;
  const x = new Float32Array(instances(spec) * size);
  const [law, network] = [lawOf(spec), networkOf(spec)];
  spec.seed.forEach((_, i) => {
    law.fill(x.subarray(i * size, (i + 1) * size), spec, i, step);
  });
  const shape: [number, number, number] = [instances(spec), spec.batch, spec.features];
  return {
    x: tf.tensor3d(x, shape),
    target: tf.tensor3d(
      x.map((value) => network.target(value)),
      shape,
    ),
  };
}

/** Importance over batch and features. [instance, 1, feature] */
export function weightOf(spec: Spec): tf.Tensor3D {
  const all = spec.seed.flatMap((_, i) => [...importanceOf(spec, i)]);
  const each = Float32Array.from(all, (weight) => weight / (spec.batch * spec.features));
  return tf.tensor3d(each, [instances(spec), 1, spec.features]);
}
