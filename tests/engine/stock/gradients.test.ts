import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import 'virtual:stock-ops?backend=cpu';
import '../../../src/engine/stock/gradients.ts';
import { importanceOf } from '../../../src/core/feature-importance.ts';
import { inputLoss } from '../../../src/core/models/loss.ts';
import { partsOf } from '../../../src/core/models/parameters.ts';
import { initialParameters } from '../../../src/core/models/start.ts';
import { networkOf } from '../../../src/core/models/model-table.ts';
import type { Spec } from '../../../src/core/spec.ts';
import { batchOf, weightOf } from '../../../src/engine/stock/stock-batch.ts';
import { losses } from '../../../src/engine/stock/stock-network.ts';
import { SPECS } from '../../core/models/specs.ts';

beforeAll(() => tf.setBackend('cpu'));

/** Loss of one batch [sample, feature] by core. */
function batchLoss(spec: Spec, parameters: Float32Array, x: Float32Array): number {
  const weigh = importanceOf(spec, 0);
  let sum = 0;
  for (let at = 0; at < x.length; at += spec.features) {
    sum += inputLoss(spec, parameters, weigh, x.subarray(at, at + spec.features));
  }
  return (sum * spec.features) / x.length;
}

/** Parameters off 0, on multiples of 2^-12, which lose no digit when they are moved by as much. */
const parametersOf = (spec: Spec): Float32Array =>
  initialParameters(spec, 0).map((value, i) => Math.round((value + 0.1 * Math.sin(i + 1)) * 4096) / 4096);

const larger = (spec: Spec): Spec => ({ ...spec, batch: 64 });
const cases = Object.entries(SPECS).flatMap(([name, spec]): [string, Spec][] => [
  [`${name}, ${spec.output}`, larger(spec)],
  [`${name}, the other output`, larger({ ...spec, output: spec.output === 'relu' ? 'linear' : 'relu' })],
]);

describe.each(cases)('%s', (_, spec) => {
  test('has the loss and the gradient that central differences of core’s loss have', () => {
    const parameters = parametersOf(spec);
    const batch = batchOf(spec, 0);
    const x = batch.x.dataSync<'float32'>();
    const plans = networkOf(spec).tensors(spec);
    const tensors = plans.map(({ name, rows, columns }) =>
      tf.tensor3d(partsOf(plans, parameters)[name], [1, rows, columns]),
    );
    const weight = weightOf(spec);
    const { value, grads } = tf.valueAndGrads((...all) => losses(spec, weight, batch, all as tf.Tensor3D[]))(tensors);
    expect(value.dataSync()[0]).toBeCloseTo(batchLoss(spec, parameters, x), 5);
    const exact = grads.flatMap((gradient) => [...gradient.dataSync()]);
    exact.forEach((slope, i) => {
      const moved = (by: number): number =>
        batchLoss(
          spec,
          parameters.map((p, at) => (at === i ? p + by : p)),
          x,
        );
      expect(Math.abs((moved(2 ** -12) - moved(-(2 ** -12))) * 2 ** 11 - slope)).toBeLessThan(1e-4);
    });
    expect(exact.filter((slope) => slope !== 0).length).toBeGreaterThan(exact.length / 2);
  });
});
