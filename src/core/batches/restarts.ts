/* Restarts: one model several times side by side, each from its own seed, to show the best of them. */
import { restartSeed } from '../random.ts';
import type { Output, Spec } from '../spec.ts';

/** What the restarts have in common but for how often features are on, by the names of the settings. */
export interface Recipe extends Pick<Spec, 'features' | 'hidden' | 'steps' | 'batch' | 'rate'> {
  readonly decay: number;
  readonly seed: number;
  readonly restarts: number;
  /** ReLU where it is left out. */
  readonly output?: Output;
}

/** How often features are on, by a figure's setting: 1 less a sparsity may differ from a density in its last digit. */
type Rarity =
  | { readonly sparsity: number; readonly density?: undefined }
  | { readonly density: number; readonly sparsity?: undefined };

const repeat = (length: number, value: number): number[] => Array.from({ length }, () => value);

/** The restarts as a batch: cosine rate, restart 0 with the seed itself. */
export const restartsSpec = (common: Recipe & Rarity): Spec => ({
  features: common.features,
  hidden: common.hidden,
  steps: common.steps,
  batch: common.batch,
  rate: common.rate,
  schedule: 'cosine',
  output: common.output ?? 'relu',
  density: repeat(common.restarts, common.density ?? 1 - common.sparsity),
  decay: repeat(common.restarts, common.decay),
  seed: repeat(common.restarts, 0).map((_, r) => restartSeed(common.seed, r)),
});
