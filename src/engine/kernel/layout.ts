/*
 * A model's whole state is one row of floats, so that k models are one tensor [k, row] and a GPU program needs a single
 * buffer to write:
 *
 *   parameters | first moments | second moments | importance | threshold, gain, seed / 2^16, seed mod 2^16 | loss, 0, 0, 0
 *
 * Parameters are W [hidden, feature] and then b [feature]. Each part is padded with zeros to a multiple of 4 floats.
 * The seed is in two halves because a 32-bit float holds whole numbers up to 2^24 only.
 */
import { importanceOf } from '../../core/feature-importance.ts';
import { initialWeights } from '../../core/model.ts';
import { coin } from '../../core/random.ts';
import { instances } from '../../core/spec.ts';
import type { Frame, Spec } from '../../core/spec.ts';

/** Where the parts of a row begin, in floats. The first part, the parameters, begins at 0. */
export interface Layout {
  /** Length of each of the first three parts. */
  readonly part: number;
  readonly importance: number;
  readonly settings: number;
  readonly loss: number;
  /** Length of the row. */
  readonly row: number;
}

/** How the states of a kernel's models are laid out. */
export interface Rows {
  /** How many parameters a model has. */
  size(spec: Spec): number;
  layout(spec: Spec): Layout;
  /** The state before the first step. [instance, row] */
  initialState(spec: Spec): Float32Array;
}

/** The next multiple of 4. */
export const padded = (count: number): number => Math.ceil(count / 4) * 4;

export function layout({ features, hidden }: Pick<Spec, 'features' | 'hidden'>): Layout {
  const part = padded(features * hidden + features);
  const settings = 3 * part + padded(features);
  return { part, importance: 3 * part, settings, loss: settings + 4, row: settings + 8 };
}

/** The state before the first step. [instance, row] */
export function initialState(spec: Spec): Float32Array {
  const at = layout(spec);
  const state = new Float32Array(instances(spec) * at.row);
  spec.seed.forEach((seed, i) => {
    const row = state.subarray(i * at.row, (i + 1) * at.row);
    const { threshold, gain } = coin(spec.density[i]);
    row.set(initialWeights(spec, seed));
    row.set(importanceOf(spec, i), at.importance);
    row.set([threshold, gain, seed >>> 16, seed & 0xffff, NaN], at.settings);
  });
  return state;
}

/** The rows of the paper's models. */
export const ROWS: Rows = { size: ({ features, hidden }) => features * (hidden + 1), layout, initialState };

/** The part of a frame that is in the state; the arrays are its own. */
export function unpack(spec: Spec, state: Float32Array, rows = ROWS): Pick<Frame, 'loss' | 'parameters'> {
  const { loss, row } = rows.layout(spec);
  const size = rows.size(spec);
  const k = instances(spec);
  const parameters = new Float32Array(k * size);
  for (let i = 0; i < k; i++) parameters.set(state.subarray(i * row, i * row + size), i * size);
  return { loss: Float32Array.from({ length: k }, (_, i) => state[i * row + loss]), parameters };
}
