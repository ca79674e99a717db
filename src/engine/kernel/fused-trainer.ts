/*
 * The trainer out of the fused kernel. One tensor holds the whole state; each advance is one run of TrainSteps on
 * TF.js's backend of the moment, or a few where the backend must come up for air between them.
 */
import { ENGINE } from '@tensorflow/tfjs-core/dist/engine.js';
import type { NamedAttrMap } from '@tensorflow/tfjs-core/dist/kernel_registry.js';
import type { Tensor } from '@tensorflow/tfjs-core/dist/tensor.js';
import type { Spec, Trainer } from '../../core/spec.ts';
import { piecewise } from '../piecewise.ts';
import { evaluator } from './evaluation-tables.ts';
import { unpack } from './layout.ts';
import { numbers } from './step-table.ts';
import { check } from './limits.ts';
import { TRAIN_STEPS } from './trainsteps.ts';
import { kernelOf } from './wasm.ts';

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
  const kernel = await kernelOf(spec);
  check(spec, kernel.rows);
  const evaluation = evaluator(kernel, spec);
  const numbersOf = numbers(spec);
  let state = tensor(kernel.rows.initialState(spec), kernel.rows.layout(spec).row);
  let step = 0;
  let evaluated: ReturnType<typeof piecewise<Float32Array>> | undefined;

  function run(steps: number): void {
    const table = tensor(numbersOf(step, step + steps), 4);
    const attributes = { spec, kernel, first: step } as unknown as NamedAttrMap;
    const next: Tensor = ENGINE.runKernel(TRAIN_STEPS, { state, numbers: table }, attributes);
    table.dispose();
    state.dispose();
    state = next;
    step += steps;
  }

  /** Does what the kernel has to do before the next step; returns how many may be taken then. */
  async function pause(): Promise<number> {
    const { pauses } = kernel;
    if (!pauses) return Infinity;
    if (pauses.due(spec, step)) {
      const revised = (await values()).slice();
      pauses.revise(spec, step, revised);
      state.dispose();
      state = tensor(revised, kernel.rows.layout(spec).row);
    }
    return pauses.next(spec, step);
  }

  const values = (): Promise<Float32Array> => state.data() as Promise<Float32Array>;

  async function prepare(late: number): Promise<boolean> {
    if (step < spec.steps || !kernel.samples.thinned(spec)) return true;
    evaluated ??= piecewise(evaluation.whole(await values()));
    return !!evaluated(late);
  }

  return {
    async advance(steps) {
      for (const end = step + steps; step < end;) {
        const most = Math.min(end - step, await pause());
        const stretch = Math.min(most, pace.stretch());
        run(stretch);
        await pace.settle(stretch);
      }
    },
    prepare,
    async read() {
      const at = step;
      await prepare(Infinity);
      const now = await values();
      return {
        step: at,
        ...unpack(spec, now, kernel.rows),
        evaluation: evaluated?.(Infinity)?.slice() ?? evaluation.quick(now),
      };
    },
    dispose() {
      state.dispose();
      evaluation.dispose();
    },
  };
}
