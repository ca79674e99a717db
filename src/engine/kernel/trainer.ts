/*
 * The trainer out of the fused kernel. One tensor holds the whole state; each advance is one run of TrainSteps on
 * TF.js's backend of the moment, or a few where the backend must come up for air between them.
 */
import { ENGINE } from '@tensorflow/tfjs-core/dist/engine.js';
import type { Tensor } from '@tensorflow/tfjs-core/dist/tensor.js';
import { thinned } from '../../core/evaluation.ts';
import type { Spec, Trainer } from '../../core/spec.ts';
import { piecewise } from '../piecewise.ts';
import { evaluator } from './evaluation.ts';
import { initialState, layout, unpack } from './layout.ts';
import { numbers } from './numbers.ts';
import { check } from './room.ts';
import { TRAIN_STEPS } from './trainsteps.ts';
import { kernel } from './wasm.ts';

const tensor = (values: Float32Array, width: number): Tensor =>
  ENGINE.makeTensor(values, [values.length / width, width], 'float32');

/** How a backend's work is cut up. */
export interface Pace {
  /** Steps to take at once. */
  stretch(): number;
  /** Called after each run of the kernel, with its steps; resolves when their work is done. */
  settle(steps: number): Promise<void>;
}

/** Each advance is one run of the kernel. */
export const AT_ONCE: Pace = { stretch: () => Infinity, settle: () => Promise.resolve() };

/** Trains a spec on TF.js's current backend, for which TrainSteps is registered. Rejects a spec that does not fit. */
export async function pacedTrainer(spec: Spec, pace: Pace): Promise<Trainer> {
  check(spec);
  const evaluation = evaluator(await kernel(), spec);
  const { features, hidden, batch, output } = spec;
  const numbersOf = numbers(spec);
  let state = tensor(initialState(spec), layout(spec).row);
  let step = 0;
  let evaluated: ReturnType<typeof piecewise<Float32Array>> | undefined;

  function run(steps: number): void {
    const table = tensor(numbersOf(step, step + steps), 4);
    const attributes = { features, hidden, batch, output, first: step };
    const next: Tensor = ENGINE.runKernel(TRAIN_STEPS, { state, numbers: table }, attributes);
    table.dispose();
    state.dispose();
    state = next;
    step += steps;
  }

  const values = (): Promise<Float32Array> => state.data() as Promise<Float32Array>;

  async function prepare(late: number): Promise<boolean> {
    if (step < spec.steps || !thinned(features)) return true;
    evaluated ??= piecewise(evaluation.whole(await values()));
    return !!evaluated(late);
  }

  return {
    async advance(steps) {
      for (const end = step + steps; step < end;) {
        const stretch = Math.min(end - step, pace.stretch());
        run(stretch);
        await pace.settle(stretch);
      }
    },
    prepare,
    async read() {
      const at = step;
      await prepare(Infinity);
      const now = await values();
      return { step: at, ...unpack(spec, now), evaluation: evaluated?.(Infinity)?.slice() ?? evaluation.quick(now) };
    },
    dispose() {
      state.dispose();
      evaluation.dispose();
    },
  };
}
