/* Neurons that compute absolute values. */
import { features, part, restarts } from '../counts.ts';

export const absoluteTitle = 'Neurons that compute |x|';
export const signedDensityHelp = 'The probability that a feature is on. Its value is then anything from −1 to 1.';
export const stackTitles = { hears: 'what each neuron hears, scaled to 1', gives: 'what it adds to the outputs' };
export const signedFeature = (feature: number, sign: 1 | -1): string =>
  sign > 0 ? `${feature} > 0` : `${feature} < 0`;
export const mixedNeuron = 'mixed';
export const silentNeuron = 'silent';
export const sizesOf = (features: number, hidden: number): string => `${features} in ${hidden}`;
export const pairedReadout = 'features in pairs';
export const mixedReadout = 'neurons for several';
export const restartsPaired = (count: number, told: string): string => `${restarts(count)}: ${told}`;
export const timesPaired = (times: number, paired: number | string): string =>
  `${times} with ${features(Number(paired))} in pairs`;
export const absoluteColumns = ['neuron', 'stands for'] as const;
export const hearsColumn = (feature: number): string => `hears ${feature}`;
export const givesColumn = (feature: number): string => `gives ${feature}`;
export const absoluteTold = (run: {
  readonly density: number;
  readonly step: string;
  readonly steps: string;
  readonly paired: number;
  readonly features: number;
  readonly mixed: number;
  readonly hidden: number;
  readonly restarts: string;
}): string =>
  `At density ${run.density}, after ${run.step} of ${run.steps} steps, ${part(run.paired, features(run.features))} ` +
  `${run.paired === 1 ? 'has' : 'have'} a neuron for each sign and no other, and ` +
  `${part(run.mixed, run.hidden)} neurons ${run.mixed === 1 ? 'hears' : 'hear'} several features. ${run.restarts}.`;
