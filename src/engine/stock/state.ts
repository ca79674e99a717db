/*
 * What changes from step to step: each tensor of the parameters for all instances at once, with its moments; and how it
 * goes into the arrays of a frame and back.
 */
import * as tf from '@tensorflow/tfjs-core';
import { interleave } from '../../core/frame.ts';
import { partsOf } from '../../core/models/parameters.ts';
import { resample } from '../../core/models/resampling.ts';
import { initialParameters } from '../../core/models/start.ts';
import { networkOf } from '../../core/models/model-table.ts';
import { instances } from '../../core/spec.ts';
import type { Spec } from '../../core/spec.ts';
import type { Parameter } from './stock-adamw.ts';

export interface State {
  /** In the order of core/models. */
  readonly parameters: readonly Parameter[];
  /** [instance] */
  readonly loss: tf.Tensor;
  /** On how many samples each latent was on since counting began. [instance, hidden] */
  readonly on: tf.Tensor;
}

/** All tensors of a state. */
export const tensorsIn = ({ parameters, loss, on }: State): tf.Tensor[] => [
  ...parameters.flatMap(({ value, first, second }) => [value, first, second]),
  loss,
  on,
];

/** The numbers of tensors, in arrays of their own. */
export const numbersIn = (tensors: readonly tf.Tensor[]): Promise<Float32Array[]> =>
  Promise.all(tensors.map(async (tensor) => (await tensor.data<'float32'>()).slice()));

/** Tensors out of the arrays of each instance. */
function stacked(spec: Spec, each: readonly Float32Array[]): tf.Tensor[] {
  const plans = networkOf(spec).tensors(spec);
  return plans.map(({ name, rows, columns }) => {
    const all = each.map((own) => partsOf(plans, own)[name]);
    const whole = new Float32Array(each.length * rows * columns);
    all.forEach((part, i) => {
      whole.set(part, i * part.length);
    });
    return tf.tensor3d(whole, [each.length, rows, columns]);
  });
}

const parametersOf = (spec: Spec, ...kinds: Float32Array[][]): Parameter[] => {
  const [value, first, second] = kinds.map((each) => stacked(spec, each));
  return value.map((one, t) => ({ value: one, first: first[t], second: second[t] }));
};

/** No latent has been on yet. */
export const noneOn = (spec: Spec): tf.Tensor => tf.zeros([instances(spec), spec.hidden]);

/** The state before the first step. */
export function initialState(spec: Spec): State {
  const start = spec.seed.map((_, i) => initialParameters(spec, i));
  const zeros = start.map((own) => new Float32Array(own.length));
  return {
    parameters: parametersOf(spec, start, zeros, zeros),
    loss: tf.fill([instances(spec)], NaN),
    on: noneOn(spec),
  };
}

type Kind = keyof Parameter;

/** One kind of numbers of all instances, as the parameters of a frame are. [instance, size] */
export const gathered = async (spec: Spec, { parameters }: State, kind: Kind): Promise<Float32Array> =>
  interleave(instances(spec), ...(await numbersIn(parameters.map((parameter) => parameter[kind]))));

/** The parameters after silent latents have been given new directions. */
export async function resampled(spec: Spec, state: State, step: number): Promise<Parameter[]> {
  const each = async (kind: Kind): Promise<Float32Array[]> => {
    const all = await gathered(spec, state, kind);
    const size = all.length / instances(spec);
    return spec.seed.map((_, i) => all.subarray(i * size, (i + 1) * size));
  };
  const [value, first, second] = await Promise.all([each('value'), each('first'), each('second')]);
  const [on] = await numbersIn([state.on]);
  spec.seed.forEach((_, i) => {
    const trained = { parameters: value[i], first: first[i], second: second[i] };
    resample(spec, i, step, trained, on.subarray(i * spec.hidden, (i + 1) * spec.hidden));
  });
  return parametersOf(spec, value, first, second);
}
