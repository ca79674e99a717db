/* The phase diagram. */
import type { Phase } from '../../../core/theory/phases.ts';
import { restarts } from '../counts.ts';

export const phaseTitle = 'Which features get a place';
export const phaseSizeLabel = 'Model';
export const phaseSizeHelp = 'How many features share how many dimensions. Importance changes for the last of them.';
export const twoInOne = '2 features in 1 dimension';
export const threeInTwo = '3 features in 2 dimensions';
export const cellsLabel = 'Cells each way';
export const cellsHelp = 'How many values of importance and how many of density are trained.';
export const phaseRestartsHelp =
  'How many models train in each cell, each from its own seed. The one with the lowest loss counts.';
export const byTheory = 'By the formulas';
export const byTraining = 'As trained';
export const relativeImportance = 'relative importance';
export const densityDown = 'density';
export const chosenImportance = 'Relative importance of the chosen cell';
export const chosenDensity = 'Density of the chosen cell';
export const phases: Readonly<Record<Phase, string>> = {
  ignored: 'not represented',
  dedicated: 'a dimension of its own',
  superposed: 'in superposition',
};
export const cellAt = (r: string, p: string): string => `importance ${r}, density ${p}`;
export const asTheory = 'as the formulas say';
export const ofCells = (some: number, all: number): string => `${some} of ${all} cells`;
export const phaseColumns = [
  'relative importance',
  'density',
  'formulas',
  'trained',
  'norm',
  'superposition',
  'loss',
] as const;
export const phaseTold = (run: {
  readonly last: number;
  readonly step: string;
  readonly steps: string;
  readonly restarts: number;
  readonly counts: Readonly<Record<Phase, number>>;
  readonly agree: number;
  readonly all: number;
  readonly chosen: string;
  readonly phase: Phase;
}): string =>
  `Feature ${run.last} after ${run.step} of ${run.steps} steps, best of ${restarts(run.restarts)} in each cell: ` +
  `${run.counts.superposed} cells in superposition, ${run.counts.dedicated} cells with a dimension of its own, ` +
  `${run.counts.ignored} cells not represented; ${run.agree} of ${run.all} cells as the formulas say. ` +
  `At ${run.chosen}: ${phases[run.phase]}.`;
