/* Small specs of every model. */
import type { ModelName, Spec } from '../../../src/core/spec.ts';

const common = {
  features: 3,
  hidden: 2,
  steps: 40,
  batch: 4,
  rate: 0.01,
  schedule: 'cosine',
  output: 'relu',
  density: [0.5],
  decay: [0.9],
  seed: [3],
} as const;

/** One spec for each model. */
export const SPECS: Readonly<Record<'paper' | ModelName, Spec>> = {
  paper: common,
  'relu-hidden': { ...common, model: 'relu-hidden' },
  absolute: { ...common, model: 'absolute', law: { kind: 'independent', signed: true } },
  sae: {
    ...common,
    features: 2,
    hidden: 4,
    output: 'linear',
    decay: [1],
    density: [0.4],
    model: 'sae',
    autoencoder: { penalty: 0.2, resampling: true },
    law: {
      kind: 'hidden',
      of: { ...common, features: 3, hidden: 2, density: [0.4] },
      parameters: Float32Array.of(1, -0.5, -0.5, 0, 0.8, -0.8),
    },
  },
};
