/* Restarts: one model several times side by side, each from its own seed, to show the best of them. */
import { restartSeed } from './random.ts';
import type { Output, Spec } from './spec.ts';

/** What the restarts have in common, by the names of the settings. */
export interface Restarts extends Pick<Spec, 'features' | 'hidden' | 'steps' | 'batch' | 'rate'> {
  readonly sparsity: number;
  readonly decay: number;
  readonly seed: number;
  readonly restarts: number;
  /** ReLU where it is left out. */
  readonly output?: Output;
}

const repeat = (length: number, value: number): number[] => Array.from({ length }, () => value);

/** The restarts as a batch: cosine rate, restart 0 with the seed itself. */
export const restartsSpec = (common: Restarts): Spec => ({
  features: common.features,
  hidden: common.hidden,
  steps: common.steps,
  batch: common.batch,
  rate: common.rate,
  schedule: 'cosine',
  output: common.output ?? 'relu',
  density: repeat(common.restarts, 1 - common.sparsity),
  decay: repeat(common.restarts, common.decay),
  seed: repeat(common.restarts, 0).map((_, r) => restartSeed(common.seed, r)),
});
