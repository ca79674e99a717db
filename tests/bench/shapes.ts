/*
 * What is trained: the models of the lesson's figures, and larger ones. All at sparsity 0.9, importance 0.9^i, ReLU
 * outputs, AdamW or Adam at a constant rate, and fresh data for each step.
 */
import type { Spec } from '../../src/core/spec.ts';

export interface Shape {
  readonly features: number;
  readonly hidden: number;
  readonly batch: number;
  /** k, the models that are trained side by side. */
  readonly models: number;
}

const shape = (features: number, hidden: number, batch: number, models: number): Shape => ({
  features,
  hidden,
  batch,
  models,
});

export const SHAPES: readonly Shape[] = [
  shape(5, 2, 1024, 1),
  shape(5, 2, 256, 8),
  shape(20, 5, 1024, 8),
  shape(80, 8, 256, 8),
  shape(2, 1, 256, 400),
];

export const DENSITY = 0.1;
export const DECAY = 0.9;
export const RATE = 0.01;

export const title = ({ features, hidden, batch, models }: Shape): string =>
  `(${[features, hidden, batch, models].join(', ')})`;

/** A run of `steps` steps as the site's own engines take it. */
export function specOf({ features, hidden, batch, models }: Shape, steps: number): Spec {
  const each = <T>(value: T): T[] => Array.from({ length: models }, () => value);
  return {
    features,
    hidden,
    steps,
    batch,
    rate: RATE,
    schedule: 'constant',
    output: 'relu',
    density: each(DENSITY),
    decay: each(DECAY),
    seed: Array.from({ length: models }, (_, i) => i),
  };
}
