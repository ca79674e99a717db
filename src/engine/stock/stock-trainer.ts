/*
 * The trainer out of stock TF.js ops and its automatic differentiation: the reference that the fused kernel is
 * checked against, and the path on WebGL. All k models train as one batch, each matrix as a tensor of shape
 * [k, row, column].
 */
import * as tf from '@tensorflow/tfjs-core';
import { resamplesAt, watchesAt, watchesFrom } from '../../core/models/resampling.ts';
import { stepNumbers } from '../../core/schedule.ts';
import type { Frame, Spec, Trainer } from '../../core/spec.ts';
import { evaluator } from '../frame-loss.ts';
import { piecewise } from '../piecewise.ts';
import { checkSets } from '../set-check.ts';
import { updated } from './stock-adamw.ts';
import { batchOf, weightOf } from './stock-batch.ts';
import './gradients.ts';
import { layers, losses } from './stock-network.ts';
import { gathered, initialState, noneOn, numbersIn, resampled, tensorsIn } from './state.ts';
import type { State } from './state.ts';

/** Columns of the length 1, for W [instance, row, column]. */
const normalised = (w: tf.Tensor): tf.Tensor => tf.div(w, tf.sqrt(tf.sum(tf.square(w), 1, true)));

/** The state after one more step. */
function after(spec: Spec, weight: tf.Tensor3D, { parameters, on }: State, step: number): State {
  const batch = batchOf(spec, step);
  const values = parameters.map(({ value }) => value as tf.Tensor3D);
  // The gradient of a vector of losses is that of their sum, and instances share no parameter: each gets its own.
  const { value: loss, grads } = tf.valueAndGrads((...all) => losses(spec, weight, batch, all as tf.Tensor3D[]))(
    values,
  );
  const numbers = stepNumbers(spec, step);
  const next = parameters.map((parameter, t) => updated(parameter, grads[t], numbers));
  if (spec.model === 'sae') next[1] = { ...next[1], value: normalised(next[1].value) };
  if (!watchesAt(spec, step)) return { parameters: next, loss, on: tf.clone(on) };
  return { parameters: next, loss, on: tf.add(on, tf.sum(tf.step(layers(spec, batch.x, values).hidden), 1)) };
}

/** Trains a spec with stock ops on whichever backend TF.js has been set to. Throws in words where a spec cannot be drawn. */
export function stockTrainer(spec: Spec): Trainer {
  checkSets(spec);
  const evaluation = evaluator(spec);
  const weight = weightOf(spec);
  let state = initialState(spec);
  let step = 0;
  let evaluated: ReturnType<typeof piecewise<Float32Array>> | undefined;

  function become(next: State): void {
    const kept = new Set(tensorsIn(next));
    tf.dispose(tensorsIn(state).filter((tensor) => !kept.has(tensor)));
    state = next;
  }

  async function train(): Promise<void> {
    if (resamplesAt(spec, step)) become({ ...state, parameters: await resampled(spec, state, step) });
    if (watchesFrom(spec, step)) become({ ...state, on: noneOn(spec) });
    // Its tensors outlive the tidy that makes it.
    become(tf.tidy(() => after(spec, weight, state, step) as unknown as tf.TensorContainerObject) as unknown as State);
    step++;
  }

  async function prepare(late: number): Promise<boolean> {
    if (step < spec.steps || !evaluation.thinned) return true;
    evaluated ??= piecewise(evaluation.whole({ parameters: await gathered(spec, state, 'value') }));
    return !!evaluated(late);
  }

  async function read(): Promise<Frame> {
    const at = step;
    await prepare(Infinity);
    const [[loss], parameters] = await Promise.all([numbersIn([state.loss]), gathered(spec, state, 'value')]);
    const losses = evaluated?.(Infinity)?.slice() ?? evaluation.quick({ parameters });
    return { step: at, loss, parameters, evaluation: losses };
  }

  return {
    async advance(steps) {
      for (let i = 0; i < steps; i++) await train();
    },
    prepare,
    read,
    dispose: () => {
      tf.dispose([...tensorsIn(state), weight]);
    },
  };
}
