/* The run of an autoencoder figure: a toy model of five equal features in a plane first, then autoencoders on its points. */
import { restartSeed } from '../random.ts';
import { restartsSpec } from './restarts.ts';
import type { Spec } from '../spec.ts';

/** What the run is made of, by the names of the settings. */
export interface DictionaryValues extends Pick<Spec, 'steps' | 'batch' | 'rate'> {
  readonly density: number;
  readonly penalty: number;
  readonly latents: number;
  readonly resampling: 'on' | 'off';
  readonly seed: number;
  readonly restarts: number;
}

/** Restarts of the toy model: the pentagon of the first page with features that all matter alike. */
const modelSpec = ({ density, seed }: DictionaryValues): Spec => {
  const recipe = { features: 5, hidden: 2, steps: 3000, batch: 256, rate: 0.01, decay: 1 };
  const spec = restartsSpec({ ...recipe, sparsity: 1 - density, seed, restarts: 8 });
  return { ...spec, density: spec.density.map(() => density) };
};

/** The autoencoders, on a model that is still to be trained. */
export function dictionarySpec(values: DictionaryValues): Spec {
  const { steps, batch, rate, penalty, latents, resampling, seed, restarts } = values;
  const of = modelSpec(values);
  const each = Array.from({ length: restarts }, (_, r) => r);
  return {
    features: of.hidden,
    hidden: latents,
    steps,
    batch,
    rate,
    schedule: 'constant',
    output: 'linear',
    density: each.map(() => 1), // a point is always there; features are on at the density of their model
    decay: each.map(() => 1),
    seed: each.map((r) => restartSeed(seed, r)),
    law: { kind: 'hidden', of, parameters: new Float32Array(0) },
    model: 'sae',
    autoencoder: { penalty, resampling: resampling === 'on' },
  };
}
