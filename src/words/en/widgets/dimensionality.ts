/* Dimensionality. */
import { dimensions, features, restarts } from '../counts.ts';

export const dimensionalityTitle = 'Feature dimensionality against density';
export const columnLabel = 'Density shown beside';
export const columnHelp = (densities: number): string =>
  `Which of the ${densities} densities, counted from the dense end.`;
export const points = 'Points';
export const pointsHelp = 'The restart with the lowest loss at each density, or all of them.';
export const bestOfEach = 'best restart of each density';
export const allRestarts = 'all restarts';
export const dimensionalityRestartsHelp =
  'How many models train at each density, each from its own seed. The one with the lowest loss counts.';
export const featuresIn = (features: number, hidden: number): string => `${features} features in ${hidden}`;
export const timeLeft = 'time left';
export const nearLine = (near: number): string => `within ${near} of a line`;
export const sumOfD = 'sum of D';
export const sumOfDAt = (density: string): string => `sum of D at ${density}`;
export const dimensionalityColumns = [
  'density',
  'loss',
  'shape',
  'represented',
  'sum of D',
  'D*',
  'D of the represented features',
] as const;
/** The name of the curve of D*, at its end. */
export const perFeature = 'D* = m/‖W‖²';
/** "density 0.1: square (2 pairs)" */
export const modelAt = (density: string, name: string): string => `${density}: ${name}`;
/** How D* comes about in one model, `square` being ||W||^2. */
export const perFeatureIs = (hidden: number, square: string, star: string): string =>
  `D* = ${hidden} / ${square} = ${star} dimensions per feature`;
const either = (all: readonly string[]): string => all.join(', ').replace(/, (?=[^,]*$)/, ' or ');
/** `onPlateaus` is "80 of 101", `density` "density 0.1", `name` what the model there is called. */
export const dimensionalityTold = (run: {
  readonly features: number;
  readonly hidden: number;
  readonly densities: number;
  readonly lowest: number;
  readonly restarts: number;
  readonly step: string;
  readonly steps: string;
  readonly onPlateaus: string;
  readonly near: number;
  /** The fractions at which lines stand. */
  readonly lines: readonly string[];
  readonly density: string;
  readonly name: string;
  readonly perFeature: string;
  readonly besides: string;
}): string =>
  `Dimensionality of ${features(run.features)} in ${dimensions(run.hidden)} at ${run.densities} densities ` +
  `from 1 to ${run.lowest}, best of ${restarts(run.restarts)}, after ` +
  `${run.step} of ${run.steps} steps: ${run.onPlateaus} represented ` +
  `features lie within ${run.near} of ${either(run.lines)}. ` +
  `At ${run.density}: ${run.name}, D* ${run.perFeature}${run.besides}.`;
