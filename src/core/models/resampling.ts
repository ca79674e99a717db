/*
 * New directions for the silent latents of a sparse autoencoder. Every so many steps each latent that was on for no
 * sample of the steps just before is given a random direction, and its weight on the way in is half as long.
 *
 * Training is cut at these steps, and this runs between the stretches, the same for every kernel. It comes right
 * before the update that starts from such a step, so that a frame is what it is however the run is cut, and the last
 * frame has no latents that never trained.
 */
import { normal } from '../model.ts';
import { streamKey } from '../random.ts';
import type { Spec } from '../spec.ts';
import { sae } from './sae.ts';
import { partsOf } from './parameters.ts';

const EVERY = 2500;
const WATCHED = 500;

/** Sets the stream of new directions apart from that of the step's data. */
const DIRECTIONS = 0x2c1b3c6d;

/** Whether silent latents get new directions before the update that starts from `step`. */
export const resamplesAt = ({ autoencoder }: Spec, step: number): boolean =>
  autoencoder?.resampling === true && step > 0 && step % EVERY === 0;

/** Whether counting when latents are on begins anew before the update that starts from `step`. */
export const watchesFrom = ({ autoencoder }: Spec, step: number): boolean =>
  autoencoder?.resampling === true && step % EVERY === EVERY - WATCHED;

/** Whether it matters when latents are on in the update that starts from `step`. */
export const watchesAt = ({ autoencoder }: Spec, step: number): boolean =>
  autoencoder?.resampling === true && step % EVERY >= EVERY - WATCHED;

/** How many updates from `step` on there are until one of these two comes in, at least one. */
export const stretchFrom = ({ autoencoder }: Spec, step: number): number => {
  if (!autoencoder?.resampling) return Infinity;
  const within = step % EVERY;
  return (within < EVERY - WATCHED ? EVERY - WATCHED : EVERY) - within;
};

/** What training keeps of one instance, all in the order of a frame's parameters. */
export interface Trained {
  readonly parameters: Float32Array;
  /** First moments. */
  readonly first: Float32Array;
  /** Second moments. */
  readonly second: Float32Array;
}

/** A random direction. [feature] */
function direction(features: number, key: number, latent: number): number[] {
  const v = Array.from({ length: features }, (_, d) => normal(key, latent * features + d));
  const length = Math.sqrt(v.reduce((sum, value) => sum + value * value, 0));
  return v.map((value) => value / length);
}

/** Gives new directions to the latents of one instance that were `on` [latent] for no sample since counting began. */
export function resample(spec: Spec, instance: number, step: number, trained: Trained, on: ArrayLike<number>): void {
  const { features, hidden } = spec;
  const key = streamKey(spec.seed[instance], step) ^ DIRECTIONS;
  /** Sets all that belongs to one latent. */
  const put = (all: Float32Array, latent: number, v: readonly number[]): void => {
    const { down, up, hiddenBias } = partsOf(sae.tensors(spec), all);
    v.forEach((value, d) => {
      down[latent * features + d] = 0.5 * value;
      up[d * hidden + latent] = value;
    });
    hiddenBias[latent] = 0;
  };
  for (let latent = 0; latent < hidden; latent++) {
    if (on[latent] > 0) continue;
    put(trained.parameters, latent, direction(features, key, latent));
    for (const moments of [trained.first, trained.second]) put(moments, latent, Array<number>(features).fill(0));
  }
}
