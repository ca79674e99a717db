/* A sweep: the same restarts at several densities, as one batch in order of density, restarts inside. */
import { bestOf, modelOf } from '../frame.ts';
import { shape } from '../geometry/geometry.ts';
import { restartsSpec } from './restarts.ts';
import type { Recipe } from './restarts.ts';
import { instances } from '../spec.ts';
import type { Frame, Spec } from '../spec.ts';

/** The batch of a sweep. The densities share their seeds, so that neighbours differ by density and not by luck. */
export function sweepSpec(common: Recipe, densities: readonly number[]): Spec {
  const row = restartsSpec({ ...common, density: 1 });
  return {
    ...row,
    density: densities.flatMap((density) => row.seed.map(() => density)),
    decay: densities.flatMap(() => row.decay),
    seed: densities.flatMap(() => row.seed),
  };
}

/** `count` densities from 1 down to `lowest`, evenly spaced in the logarithm. */
export const evenDensities = (lowest: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => lowest ** (i / (count - 1)));

/** The instances of one value, as a rule of the density: from `start` up to `end`. */
export interface Group {
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

/** The groups of a sweep, in order: by how often the last feature is on beside the others where the law says so, else by density. */
export function groups({ density, law }: Pick<Spec, 'density' | 'law'>): Group[] {
  const scaled = law?.kind === 'independent' && law.scale?.map((row) => row[row.length - 1]);
  const along = scaled || density;
  const starts = along.flatMap((value, i) => (value === along[i - 1] ? [] : [i]));
  return starts.map((start, g) => ({ value: along[start], start, end: starts[g + 1] ?? along.length }));
}

/** The instance with the lowest evaluation loss in each group. */
export const bestOfEach = (spec: Spec, frame: Frame): number[] =>
  groups(spec).map(({ start, end }) => bestOf(frame, start, end));

/** What these models are called, in order, as one text: what a row of best models shows. */
export const shapesInRow = (spec: Spec, frame: Frame, models: readonly number[]): string =>
  models.map((i) => shape(modelOf(spec, frame, i))).join(' ');

/** How many restarts each density has. */
export const restartsOf = (spec: Spec): number => instances(spec) / groups(spec).length;
