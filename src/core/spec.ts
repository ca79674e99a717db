/*
 * The three types everything speaks. A Spec says which models to train, a Trainer trains them, and a Frame is what
 * they look like after some steps. A frame is a function of (spec, step): the same on every machine that runs the
 * same trainer, however the run is cut into pieces.
 */

/** The function on the model's output: `relu` is the paper's ReLU output model, `linear` its linear model. */
export type Output = 'relu' | 'linear';

/** How the learning rate runs: `cosine` falls from `rate` to 0 over the run, `constant` stays. */
export type Schedule = 'cosine' | 'constant';

/** Each feature has a coin of its own. With `scale`, feature i of instance j is on with probability scale[j][i] * density[j], at most 1. */
export interface IndependentLaw {
  readonly kind: 'independent';
  /** Values are uniform in [-1, 1] and not in (0, 1]. */
  readonly signed?: true;
  /** [instance][feature] */
  readonly scale?: readonly (readonly number[])[];
}

/** Neighbours form sets of `size` features, and a set has one coin: it switches its members on `together`, or evenly chosen `one-of` them. */
export interface SetsLaw {
  readonly kind: 'sets';
  /** Divides the number of features. */
  readonly size: number;
  readonly rule: 'together' | 'one-of';
  readonly signed?: true;
}

/**
 * Inputs are the hidden points h = W x of one trained model, which all instances share, for inputs x of its own law and
 * density. A run by this law is made of two where that model is still to be trained: firstOf() tells the first, and its end goes into `parameters`.
 */
export interface HiddenLaw {
  readonly kind: 'hidden';
  /** That model's spec, or its restarts', all of one density; seeds are not read, as each instance draws x by its own. */
  readonly of: Spec;
  /** That model's parameters, of which W is read, [hidden of `of`, features of `of`] and more; none before it is trained. */
  readonly parameters: Float32Array;
}

/** How inputs are drawn. Absent is the paper's: `independent` and no more. */
export type Law = IndependentLaw | SetsLaw | HiddenLaw;

/**
 * A network beside the paper's, which is meant where there is none; `output` is the function of the last layer of each.
 * - `relu-hidden`: x' = output(W^T ReLU(W x) + b)
 * - `absolute`: y = output(W2 ReLU(W1 x) + b), to be |x|
 * - `sae`, a sparse autoencoder: z = ReLU(We (x - bd) + be), x' = output(Wd z + bd), its output linear and columns of Wd of
 *   length 1. Its `features` are the dimensions of what it reads, its `hidden` the number of latents.
 */
export type ModelName = 'relu-hidden' | 'absolute' | 'sae';

/** What a sparse autoencoder has beside its size. */
export interface Autoencoder {
  /** Weight of the sum of z in the loss. */
  readonly penalty: number;
  /** Whether silent latents are given new directions on the way. */
  readonly resampling: boolean;
}

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
  /** Density 1 - S: the probability that a feature, or a set of them, is on. [instance], in (0, 1]. Hidden points have their model's. */
  readonly density: readonly number[];
  /** Importance of feature i is decay^i. [instance], in [0, 1]. */
  readonly decay: readonly number[];
  /** Seed of weights and data, a whole number from 0 to 2^31 - 1. [instance] */
  readonly seed: readonly number[];
  readonly law?: Law;
  readonly model?: ModelName;
  /** Importance of each feature, in place of the powers of `decay`. [instance][feature] */
  readonly importance?: readonly (readonly number[])[];
  /** Frames on the way are evaluated on the whole fixed sample as the last one is: for curves, where it is not large. */
  readonly wholeSample?: true;
  /** Of the model `sae`, and of no other. */
  readonly autoencoder?: Autoencoder;
}

/** All k models after `step` steps. Typed arrays, so that a frame is transferred between threads and not copied. */
export interface Frame {
  readonly step: number;
  /** Loss on the last step's batch, before its update; NaN at step 0. [instance] */
  readonly loss: Float32Array;
  /** Loss on the common fixed sample of core/evaluation.ts, which is largest for the last frame. [instance] */
  readonly evaluation: Float32Array;
  /** Of each model one after the other: first its W [hidden, feature], last its b [feature]. [instance, size] */
  readonly parameters: Float32Array;
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

/** The run that has to come before that of a spec; undefined where there is none, or it is over. */
export const firstOf = ({ law }: Spec): Spec | undefined =>
  law?.kind === 'hidden' && law.parameters.length === 0 ? law.of : undefined;

/** k, the number of instances. */
export const instances = (spec: Spec): number => spec.seed.length;

/** The instances from `start` up to `end` as a spec of their own: the same models, trained elsewhere. */
export function slice(spec: Spec, start: number, end: number): Spec {
  const { density, decay, seed, law, importance } = spec;
  const part = <Item>(all: readonly Item[]): Item[] => all.slice(start, end);
  return {
    ...spec,
    density: part(density),
    decay: part(decay),
    seed: part(seed),
    ...(law?.kind === 'independent' && law.scale && { law: { ...law, scale: part(law.scale) } }),
    ...(importance && { importance: part(importance) }),
  };
}

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
    parameters: joined((frame) => frame.parameters),
  };
}
