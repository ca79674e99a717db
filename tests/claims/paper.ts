/*
 * Experiments of the paper beyond the basic model: set-ups, and what to look for. Recipes are the shortest that give the
 * same best models as the notebook's 10,000 steps of 1,024.
 */
import { bestOf, parametersOf } from '../../src/core/frame.ts';
import type { Columns } from '../../src/core/geometry/geometry.ts';
import { networkOf } from '../../src/core/models/model-table.ts';
import { restartsSpec } from '../../src/core/batches/restarts.ts';
import type { Frame, Spec } from '../../src/core/spec.ts';

/** What differs from experiment to experiment. */
export interface SetUp extends Partial<Omit<Spec, 'density' | 'decay' | 'seed'>> {
  readonly features: number;
  readonly hidden: number;
  readonly density: number;
  readonly decay?: number;
  readonly restarts: number;
}

/** The restarts of a set-up, from a seed on. */
export function restarts({ density, decay = 1, restarts: count, ...rest }: SetUp, seed: number): Spec {
  const common = { steps: 3000, batch: 256, rate: 0.01, ...rest };
  return { ...restartsSpec({ ...common, sparsity: 1 - density, decay, seed, restarts: count }), ...rest };
}

/** The arrows of instance i. */
export const columnsOf = (spec: Spec, frame: Frame, i: number): Columns =>
  networkOf(spec).columns(spec, parametersOf(spec, frame, i));

/** The arrows of the best instance. */
export const best = (spec: Spec, frame: Frame): Columns => columnsOf(spec, frame, bestOf(frame));
