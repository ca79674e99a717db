/*
 * Between stretches of steps the silent latents of an autoencoder get new directions (core/models/resampling.ts), out
 * of what their rows of state say: on how many samples each latent fired since counting began.
 */
import { resample, resamplesAt, stretchFrom, watchesFrom } from '../../../core/models/resampling.ts';
import type { Spec } from '../../../core/spec.ts';
import type { Pauses } from '../wasm.ts';
import { ROWS, rowOf } from './row.ts';

/** Parameters and moments of one instance, and the samples on which its latents fired, as views of its row. */
function open(spec: Spec, row: Float32Array) {
  const { part, fired } = rowOf(spec);
  const third = (start: number): Float32Array => row.subarray(start, start + ROWS.size(spec));
  const trained = { parameters: third(0), first: third(part), second: third(2 * part) };
  return { trained, on: row.subarray(fired, fired + spec.hidden) };
}

/** The pauses of autoencoders. */
export const PAUSES: Pauses = {
  next: stretchFrom,
  due: (spec, step) => resamplesAt(spec, step) || watchesFrom(spec, step),
  revise(spec, step, state) {
    const { row } = rowOf(spec);
    spec.seed.forEach((_, i) => {
      const { trained, on } = open(spec, state.subarray(i * row, (i + 1) * row));
      if (resamplesAt(spec, step)) resample(spec, i, step, trained, on);
      on.fill(0);
    });
  },
};
