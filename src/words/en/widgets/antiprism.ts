/* A solid that assembles itself. */
import type { Stage } from '../../../core/geometry/two-sets.ts';
import { part, plural } from '../counts.ts';

export const antiprismTitle = 'A solid assembles itself';
export const setsDensityHelp =
  'The probability that a set is on. Its three features come together, each with a value of its own.';
/** "set 0, 1, 2" */
export const setOf = (features: readonly number[]): string => `set ${features.join(', ')}`;
export const stages: Readonly<Record<Stage, string>> = {
  mixed: 'mixed',
  apart: 'apart',
  triangles: 'triangles',
  antiprism: 'antiprism',
};
/** "9 antiprisms", "3 triangles" */
export const timesStage = (times: number, stage: Stage): string =>
  stage === 'antiprism' ? plural(times, stages[stage]) : `${times} ${stages[stage]}`;
export const stageLabel = 'the sets';
export const oppositeLabel = 'opposite, across the sets';
export const antiprismColumns = ['feature', 'set', 'opposite', 'cosine', 'norm', 'x', 'y', 'z', 'bias'] as const;
export const antiprismTold = (run: {
  readonly density: number;
  readonly step: string;
  readonly steps: string;
  readonly stage: Stage;
  readonly opposite: number;
  readonly features: number;
  readonly restarts: string;
}): string =>
  `At density ${run.density}, after ${run.step} of ${run.steps} steps, the sets 0, 1, 2 and 3, 4, 5 in space: ` +
  `${stages[run.stage]}. ${part(run.opposite, run.features)} features have one of the other set opposite them. ` +
  `${run.restarts}.`;
