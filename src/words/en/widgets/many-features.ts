/* Many features. */
import type { Arrangement } from '../../../core/arrangements.ts';
import { dimensions, features, part } from '../counts.ts';
import { arrangementName } from './solids.ts';

export const manyTitle = 'More features than can be drawn';
export const manyIn = (features: number, hidden: number): string => `${features} features in ${hidden}`;
export const represented = 'represented';
export const perDimension = 'for each dimension';
export const superposition = 'superposition';
/** Goes on after a sentence: how the arrows lie, where it has a name. */
export const madeOf = (found: Arrangement): string => (found.parts ? `: ${arrangementName(found)}` : '');
export const manyTold = (run: {
  readonly sparsity: number;
  readonly step: string;
  readonly steps: string;
  readonly kept: number;
  readonly features: number;
  readonly hidden: number;
  readonly arrangement: Arrangement;
  readonly perDimension: string;
  readonly restarts: string;
}): string =>
  `At sparsity ${run.sparsity}, after ${run.step} of ${run.steps} steps, the model represents ` +
  `${part(run.kept, features(run.features))} in ${dimensions(run.hidden)}${madeOf(run.arrangement)}. ` +
  `That is ${run.perDimension} for each dimension. ${run.restarts}.`;
