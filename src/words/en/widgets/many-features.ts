/* Many features. */
import type { Arrangement } from '../../../core/geometry/arrangements.ts';
import { keptTold } from '../parts.ts';
import type { KeptRun } from '../parts.ts';
import { arrangementName } from './solids.ts';

export const manyTitle = 'More features than can be drawn';
export const manyIn = (features: number, hidden: number): string => `${features} features in ${hidden}`;
export const represented = 'represented';
export const perDimension = 'for each dimension';
export const superposition = 'superposition';
/** Goes on after a sentence: how the arrows lie, where it has a name. */
export const madeOf = (found: Arrangement): string => (found.parts ? `: ${arrangementName(found)}` : '');
export const manyTold = (
  run: KeptRun & {
    readonly sparsity: number;
    readonly arrangement: Arrangement;
    readonly perDimension: string;
    readonly restarts: string;
  },
): string =>
  `At sparsity ${run.sparsity}, ${keptTold(run)}${madeOf(run.arrangement)}. ` +
  `That is ${run.perDimension} for each dimension. ${run.restarts}.`;
