/*
 * The numbers of AdamW that depend on the step alone (Loshchilov & Hutter 2019, with PyTorch's defaults). Every
 * trainer takes them from here, and they use only + - * / and square root, which are correctly rounded everywhere:
 * Math.cos and Math.pow differ from browser to browser.
 */
import type { Spec } from './spec.ts';

export const BETA_1 = 0.9;
export const BETA_2 = 0.999;
export const EPSILON = 1e-8;
/** Decoupled weight decay, applied to weights and bias alike; a sparse autoencoder has none. */
export const WEIGHT_DECAY = 0.01;

/**
 * What one update needs. With first and second moments mu and nu it reads
 * `theta = theta * shrink - pace * mu / (sqrt(nu) * correction + EPSILON)`.
 */
export interface StepNumbers {
  /** 1 - rate * weight decay. */
  readonly shrink: number;
  /** rate / (1 - BETA_1^t). */
  readonly pace: number;
  /** 1 / sqrt(1 - BETA_2^t). */
  readonly correction: number;
}

/** base^exponent for a whole exponent >= 0, by repeated squaring. */
export function power(base: number, exponent: number): number {
  let result = 1;
  for (let square = base, rest = exponent; rest > 0; rest = Math.floor(rest / 2), square *= square) {
    if (rest % 2 === 1) result *= square;
  }
  return result;
}

/** cos(pi x) for x in [0, 1], by the Taylor series of the sine about the middle; the error is below 1e-13. */
export function cosine(x: number): number {
  const y = Math.PI * (0.5 - x);
  const square = y * y;
  let term = y;
  let sum = y;
  for (let k = 2; k < 22; k += 2) {
    term *= -square / (k * (k + 1));
    sum += term;
  }
  return sum;
}

/** Learning rate of the update that leads from `step` to `step + 1`. */
export function rateAt({ rate, schedule, steps }: Pick<Spec, 'rate' | 'schedule' | 'steps'>, step: number): number {
  return schedule === 'constant' ? rate : (rate * (1 + cosine(step / steps))) / 2;
}

/** The numbers of the update that leads from `step` to `step + 1`. */
export function stepNumbers(spec: Pick<Spec, 'rate' | 'schedule' | 'steps' | 'model'>, step: number): StepNumbers {
  const rate = rateAt(spec, step);
  return {
    shrink: spec.model === 'sae' ? 1 : 1 - rate * WEIGHT_DECAY,
    pace: rate / (1 - power(BETA_1, step + 1)),
    correction: 1 / Math.sqrt(1 - power(BETA_2, step + 1)),
  };
}
