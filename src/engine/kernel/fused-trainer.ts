/*
 * The trainer out of the fused kernel. One tensor holds the whole state; each advance is one run of TrainSteps on
 * TF.js's backend of the moment, or a few where the GPU has others to serve between them.
 */
import { ENGINE } from '@tensorflow/tfjs-core/dist/engine.js';
import type { NamedAttrMap } from '@tensorflow/tfjs-core/dist/kernel_registry.js';
import type { Tensor } from '@tensorflow/tfjs-core/dist/tensor.js';
import type { Frame, Spec, Trainer } from '../../core/spec.ts';
import { piecewise } from '../piecewise.ts';
import { Evaluator } from './evaluation-tables.ts';
import { unpack } from './layout.ts';
import { numbers } from './step-table.ts';
import type { NumbersOf } from './step-table.ts';
import { check } from './limits.ts';
import { TRAIN_STEPS } from './trainsteps.ts';
import { kernelOf } from './wasm.ts';
import type { Kernel } from './wasm.ts';

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

/** The models of one spec, as a tensor of their state. */
class FusedTrainer implements Trainer {
  readonly #spec: Spec;
  readonly #kernel: Kernel;
  readonly #pace: Pace;
  readonly #evaluation: Evaluator;
  readonly #numbers: NumbersOf;
  readonly #row: number;
  #state: Tensor;
  #step = 0;
  /** The evaluation of the last frame, once it has begun. */
  #last: ReturnType<typeof piecewise<Float32Array>> | undefined;

  constructor(spec: Spec, kernel: Kernel, pace: Pace) {
    [this.#spec, this.#kernel, this.#pace] = [spec, kernel, pace];
    this.#evaluation = new Evaluator(kernel, spec);
    this.#numbers = numbers(spec);
    this.#row = kernel.rows.layout(spec).row;
    this.#state = tensor(kernel.rows.initialState(spec), this.#row);
  }

  async advance(steps: number): Promise<void> {
    for (const end = this.#step + steps; this.#step < end;) {
      const most = Math.min(end - this.#step, await this.#pause());
      const stretch = Math.min(most, this.#pace.stretch());
      this.#run(stretch);
      await this.#pace.settle(stretch);
    }
  }

  async prepare(late: number): Promise<boolean> {
    const { steps, wholeSample } = this.#spec;
    if (this.#step < steps || wholeSample || !this.#kernel.samples.thinned(this.#spec)) return true;
    this.#last ??= piecewise(this.#evaluation.whole(await this.#values()));
    return !!this.#last(late);
  }

  async read(): Promise<Frame> {
    const step = this.#step;
    await this.prepare(Infinity);
    const state = await this.#values();
    return {
      step,
      ...unpack(this.#spec, state, this.#kernel.rows),
      evaluation: this.#last?.(Infinity)?.slice() ?? this.#evaluation.quick(state),
    };
  }

  dispose(): void {
    this.#state.dispose();
    this.#evaluation.dispose();
  }

  #values(): Promise<Float32Array> {
    return this.#state.data() as Promise<Float32Array>;
  }

  #become(state: Tensor): void {
    this.#state.dispose();
    this.#state = state;
  }

  #run(steps: number): void {
    const [spec, kernel, first, state] = [this.#spec, this.#kernel, this.#step, this.#state];
    const table = tensor(this.#numbers(first, first + steps), 4);
    const attributes = { spec, kernel, first } as unknown as NamedAttrMap;
    this.#become(ENGINE.runKernel(TRAIN_STEPS, { state, numbers: table }, attributes));
    table.dispose();
    this.#step += steps;
  }

  /** Does what the kernel has to do before the next step; returns how many may be taken then. */
  async #pause(): Promise<number> {
    const { pauses } = this.#kernel;
    if (!pauses) return Infinity;
    if (pauses.due(this.#spec, this.#step)) {
      const revised = (await this.#values()).slice();
      pauses.revise(this.#spec, this.#step, revised);
      this.#become(tensor(revised, this.#row));
    }
    return pauses.next(this.#spec, this.#step);
  }
}

/** Trains a spec on TF.js's current backend, for which TrainSteps is registered. Rejects a spec that does not fit. */
export async function pacedTrainer(spec: Spec, pace: Pace): Promise<Trainer> {
  const kernel = await kernelOf(spec);
  check(spec, kernel.rows);
  return new FusedTrainer(spec, kernel, pace);
}
