/*
 * The three types everything speaks. A Spec says which models to train, a Trainer trains them, and a Frame is what
 * they look like after some steps. A frame is a function of (spec, step): the same on every machine that runs the
 * same trainer, however the run is cut into pieces.
 */

/** The function on the model's output: `relu` is the paper's ReLU output model, `linear` its linear model. */
export type Output = 'relu' | 'linear';

/** How the learning rate runs: `cosine` falls from `rate` to 0 over the run, `constant` stays. */
export type Schedule = 'cosine' | 'constant';

/** A batch of k models of one size, trained side by side. Arrays have length k: one entry for each instance. */
export interface Spec {
  /** n, the number of features. */
  readonly features: number;
  /** m, the number of hidden dimensions. */
  readonly hidden: number;
  /** Training steps of the whole run. */
  readonly steps: number;
  /** Samples drawn afresh for each step. */
  readonly batch: number;
  /** Learning rate at step 0. */
  readonly rate: number;
  readonly schedule: Schedule;
  readonly output: Output;
  /** Density 1 - S: the probability that a feature is on. [instance], in (0, 1]. */
  readonly density: readonly number[];
  /** Importance of feature i is decay^i. [instance], in [0, 1]. */
  readonly decay: readonly number[];
  /** Seed of weights and data, a whole number from 0 to 2^31 - 1. [instance] */
  readonly seed: readonly number[];
}

/** All k models after `step` steps. Typed arrays, so that a frame is transferred between threads and not copied. */
export interface Frame {
  readonly step: number;
  /** Loss on the last step's batch, before its update; NaN at step 0. [instance] */
  readonly loss: Float32Array;
  /** Loss on the common fixed sample of core/evaluation.ts, which is largest for the last frame. [instance] */
  readonly evaluation: Float32Array;
  /** W. [instance, hidden, feature] */
  readonly weights: Float32Array;
  /** b. [instance, feature] */
  readonly bias: Float32Array;
}

/** Trains the k models of one spec. Its makers must give the same frames up to rounding. */
export interface Trainer {
  /** Takes that many more steps; the caller keeps the sum within spec.steps. */
  advance(steps: number): Promise<void>;
  /**
   * Works towards reading the models as they are now, until that time on the clock of performance.now(); false if there is
   * more to do. Nobody needs to call it: `read` then takes as long as it takes.
   */
  prepare(late: number): Promise<boolean>;
  /** The models as they are now, in arrays of their own. */
  read(): Promise<Frame>;
  /** Gives all memory back; the trainer is not used afterwards. */
  dispose(): void;
}

/** k, the number of instances. */
export const instances = (spec: Spec): number => spec.seed.length;

/** The instances from `start` up to `end` as a spec of their own: the same models, trained elsewhere. */
export const slice = (spec: Spec, start: number, end: number): Spec => ({
  ...spec,
  density: spec.density.slice(start, end),
  decay: spec.decay.slice(start, end),
  seed: spec.seed.slice(start, end),
});

/** Frames of the parts of a spec, in order, as the frame of the whole. All parts are at the same step. */
export function concat(parts: readonly Frame[]): Frame {
  const joined = (pick: (frame: Frame) => Float32Array): Float32Array => {
    const arrays = parts.map(pick);
    const whole = new Float32Array(arrays.reduce((sum, array) => sum + array.length, 0));
    let offset = 0;
    for (const array of arrays) {
      whole.set(array, offset);
      offset += array.length;
    }
    return whole;
  };
  return {
    step: parts[0].step,
    loss: joined((frame) => frame.loss),
    evaluation: joined((frame) => frame.evaluation),
    weights: joined((frame) => frame.weights),
    bias: joined((frame) => frame.bias),
  };
}
