/* The price of superposition. */
import { dimensions, features } from '../counts.ts';

export const attackTitle = 'What a nudge costs';
export const budgetLabel = 'Length of the nudge';
/** "10 % of a mean input" */
export const budgetText = (percent: string): string => `${percent} % of a mean input`;
export const attackRestartsHelp =
  'How many models train at each density, each from its own seed. The one with the lowest loss is attacked.';
export const oneOverDensity = '1 / density';
export const perDimensionName = 'features per dimension';
export const damageName = 'damage of a nudge';
export const attackAxis = 'times, on a logarithmic axis';
export const timesAtRarest = 'damage at the rarest';
export const perDimensionAtRarest = 'features per dimension there';
export const rankReadout = 'rank correlation';
export const times = (value: string): string => `${value} times`;
export const attackColumns = ['density', '1 / density', 'features per dimension', 'damage, times', 'loss'] as const;
export const attackTold = (run: {
  readonly features: number;
  readonly hidden: number;
  readonly densities: number;
  readonly lowest: number;
  readonly step: string;
  readonly steps: string;
  /** "0.99 to 5.49" */
  readonly perDimension: string;
  readonly budget: string;
  /** "1.01 to 15.1", or undefined before the models are trained. */
  readonly damage: string | undefined;
  readonly rank: string;
}): string =>
  `${features(run.features)} in ${dimensions(run.hidden)} at ${run.densities} densities from 1 to ${run.lowest}, ` +
  `after ${run.step} of ${run.steps} steps: ${run.perDimension} features per dimension.` +
  (run.damage === undefined
    ? ''
    : ` The worst nudge of ${budgetText(run.budget)} raises the loss ${run.damage} times as much as that of a model ` +
      `without superposition; rank correlation of both ${run.rank}.`);
export const fromTo = (low: string, high: string): string => `${low} to ${high}`;
