/*
 * The trainer out of stock TF.js ops and its automatic differentiation: the reference that the fused kernel is
 * checked against, and the path on WebGL. All k models train as one batch, W as a tensor of shape [k, m, n]; TF.js
 * knows Adam but not AdamW, so the update is written here.
 */
import * as tf from '@tensorflow/tfjs-core';
import { thinned } from '../../core/evaluation.ts';
import { interleave } from '../../core/frame.ts';
import { importance } from '../../core/importance.ts';
import { initialWeights } from '../../core/model.ts';
import { fillBatch } from '../../core/random.ts';
import { BETA_1, BETA_2, EPSILON, stepNumbers } from '../../core/schedule.ts';
import type { StepNumbers } from '../../core/schedule.ts';
import { instances } from '../../core/spec.ts';
import type { Frame, Spec, Trainer } from '../../core/spec.ts';
import { evaluator } from '../evaluate.ts';
import { piecewise } from '../piecewise.ts';
import './gradients.ts';

/** A parameter with its moments, all of one shape. */
interface Parameter {
  readonly value: tf.Tensor;
  readonly first: tf.Tensor;
  readonly second: tf.Tensor;
}

/** The inputs of one step for every instance. [instance, sample, feature] */
function inputs(spec: Spec, step: number): tf.Tensor3D {
  const size = spec.batch * spec.features;
  const x = new Float32Array(instances(spec) * size);
  spec.seed.forEach((seed, i) => {
    fillBatch(x.subarray(i * size, (i + 1) * size), seed, step, spec.density[i]);
  });
  return tf.tensor3d(x, [instances(spec), spec.batch, spec.features]);
}

/** Loss of each instance for W [k, m, n] and b [k, 1, n]; `weight` is importance over batch and features. [instance] */
function losses(spec: Spec, weight: tf.Tensor3D, x: tf.Tensor3D, [w, b]: tf.Tensor3D[]): tf.Tensor1D {
  const h = tf.matMul(x, w, false, true);
  const z = tf.add(tf.matMul(h, w), b);
  const error = tf.sub(x, spec.output === 'relu' ? tf.relu(z) : z);
  return tf.sum(tf.mul(weight, tf.square(error)), [1, 2]);
}

/** One AdamW update with decoupled decay (Loshchilov & Hutter 2019). */
function updated({ value, first, second }: Parameter, gradient: tf.Tensor, numbers: StepNumbers): Parameter {
  const mu = tf.add(tf.mul(first, BETA_1), tf.mul(gradient, 1 - BETA_1));
  const nu = tf.add(tf.mul(second, BETA_2), tf.mul(tf.square(gradient), 1 - BETA_2));
  const size = tf.add(tf.mul(tf.sqrt(nu), numbers.correction), EPSILON);
  const move = tf.div(tf.mul(mu, numbers.pace), size);
  return { value: tf.sub(tf.mul(value, numbers.shrink), move), first: mu, second: nu };
}

/** All that changes from step to step. */
interface State {
  readonly weights: Parameter;
  readonly bias: Parameter;
  /** [instance] */
  readonly loss: tf.Tensor;
}

const tensors = ({ weights, bias, loss }: State): tf.Tensor[] => [
  ...Object.values(weights as unknown as tf.Tensor[]),
  ...Object.values(bias as unknown as tf.Tensor[]),
  loss,
];

/** A parameter at its start, with moments of 0. */
function parameter(values: Float32Array, shape: [number, number, number]): Parameter {
  return { value: tf.tensor3d(values, shape), first: tf.zeros(shape), second: tf.zeros(shape) };
}

/** W of all instances at their start. [instance, hidden, feature] */
const startingWeights = (spec: Spec): Float32Array =>
  Float32Array.from(spec.seed.flatMap((seed) => [...initialWeights(spec, seed)]));

/** Trains a spec with stock ops on whichever backend TF.js has been set to. */
export function stockTrainer(spec: Spec): Trainer {
  const { features, hidden } = spec;
  const k = instances(spec);
  const evaluation = evaluator(spec);
  const weight = tf.tensor3d(
    Float32Array.from(
      spec.decay.flatMap((decay) => [...importance(features, decay)]),
      (i) => i / (spec.batch * features),
    ),
    [k, 1, features],
  );
  let state: State = {
    weights: parameter(startingWeights(spec), [k, hidden, features]),
    bias: parameter(new Float32Array(k * features), [k, 1, features]),
    loss: tf.fill([k], NaN),
  };
  let step = 0;
  let evaluated: ReturnType<typeof piecewise<Float32Array>> | undefined;

  /** The state after one more step; its tensors outlive the tidy that makes it. */
  function next(): State {
    const x = inputs(spec, step);
    // The gradient of a vector of losses is that of their sum, and instances share no parameter: each gets its own.
    const gradient = tf.valueAndGrads((...values) => losses(spec, weight, x, values as tf.Tensor3D[]));
    const { value, grads } = gradient([state.weights.value, state.bias.value]);
    const numbers = stepNumbers(spec, step);
    return {
      weights: updated(state.weights, grads[0], numbers),
      bias: updated(state.bias, grads[1], numbers),
      loss: value,
    };
  }

  function train(): void {
    const after = tf.tidy(() => next() as unknown as tf.TensorContainerObject) as unknown as State;
    tf.dispose(tensors(state));
    state = after;
    step++;
  }

  const values = (...held: tf.Tensor[]): Promise<Float32Array[]> =>
    Promise.all(held.map(async (tensor) => (await tensor.data<'float32'>()).slice()));

  const parameters = async (): Promise<Float32Array> =>
    interleave(k, ...(await values(state.weights.value, state.bias.value)));

  async function prepare(late: number): Promise<boolean> {
    if (step < spec.steps || !thinned(features)) return true;
    evaluated ??= piecewise(evaluation.whole({ parameters: await parameters() }));
    return !!evaluated(late);
  }

  async function read(): Promise<Frame> {
    const at = step;
    await prepare(Infinity);
    const [[loss], models] = await Promise.all([values(state.loss), parameters()]);
    const losses = evaluated?.(Infinity)?.slice() ?? evaluation.quick({ parameters: models });
    return { step: at, loss, parameters: models, evaluation: losses };
  }

  return {
    advance: (steps) => {
      for (let i = 0; i < steps; i++) train();
      return Promise.resolve();
    },
    prepare,
    read,
    dispose: () => {
      tf.dispose([...tensors(state), weight]);
    },
  };
}
