/*
 * TrainSteps in WGSL. One workgroup trains one model and takes all steps of a call. A batch is worked through in tiles
 * that fit the workgroup's memory, and each phase spreads its elements over all threads, whatever they belong to; only
 * gradients are summed by threads that have parameters of their own, and where there are fewer parameters than threads,
 * several teams of threads share out the samples. The phases stand in wgsl/.
 *
 * Parameters stay in workgroup memory for the whole call, moments in the row of state, where each is read and written
 * by one thread only.
 */
import type { Spec } from '../../core/spec.ts';
import { drawing } from './beyond/row.ts';
import { REAL, WHOLE } from './constants.ts';
import type { Rows } from './layout.ts';
import { AUTOENCODER } from './wgsl/autoencoder-shader.ts';
import { draws } from './wgsl/draws.ts';
import { network } from './wgsl/network-shader.ts';
import { comparison, START, STEPS } from './wgsl/steps.ts';

/** Threads of a workgroup: what every WebGPU device has. */
export const THREADS = 256;

/** More samples than this in a tile only cost memory. */
const LARGEST_TILE = 128;

/** Samples in a tile so that everything fits into `bytes` of workgroup memory; 0 where not even one does. */
export function tileSize(spec: Spec, rows: Rows, bytes: number): number {
  const { features, hidden, batch } = spec;
  const { by, through } = drawing(spec);
  const each = 2 * (features + hidden) + (through ? by.features : 0);
  const room = Math.floor((bytes / 4 - rows.size(spec) - THREADS) / each);
  return Math.max(0, Math.min(LARGEST_TILE, batch, room));
}

/** Sizes of the network and of the work. */
function sizes(spec: Spec, parameters: number): Record<string, number> {
  const { features: N, hidden: M, batch: BATCH } = spec;
  const teams = { TEAMS: Math.max(1, Math.floor(THREADS / parameters)), SLOTS: Math.ceil(parameters / THREADS) };
  return { N, M, BATCH, THREADS, PARAMETERS: parameters, BIAS: parameters - N, ...teams };
}

/** How inputs are drawn. */
function lawSizes(spec: Spec): Record<string, number> {
  const { law, by } = drawing(spec);
  const size = law.kind === 'sets' ? law.size : 1;
  return { DRAWN: by.features, SIZE: size, SETS: by.features / size, WIDTH: 4 * Math.ceil(spec.features / 4) };
}

const upper = (numbers: object): [string, number][] =>
  Object.entries(numbers).map(([name, value]) => [name.toUpperCase(), value as number]);

/** The program for a spec, without the declarations of buffers and built-in values, which TF.js adds. It is compiled once for each text. */
export function shader(spec: Spec, rows: Rows, tile: number): string {
  const whole = [
    ...upper({ tile, ...sizes(spec, rows.size(spec)), ...lawSizes(spec), ...WHOLE }),
    ...upper(rows.layout(spec)),
  ].map(([name, value]) => `const ${name} = ${value}u;`);
  const real = Object.entries(REAL).map(([name, value]) => `const ${name}: f32 = ${value};`);
  const { model = 'paper', output } = spec;
  const ways = model === 'sae' ? AUTOENCODER : network(model);
  return [...whole, ...real, START, draws(spec), comparison(output), ways, STEPS].join('\n');
}
