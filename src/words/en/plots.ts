/* What stands in charts and on what is pressed in them. */

export const lengthOne = 'length 1';
export const restartsName = 'Restarts';
export const showRestart = (number: number, lowest: boolean): string =>
  `Show restart ${number}${lowest ? ', lowest loss' : ''}`;
/** What a picture of WᵀW shows, in two lines: `drawn` of `kept` features. */
export const overlapsKey = (drawn: number, kept: number): readonly [string, string] => [
  `WᵀW of the ${drawn < kept ? `first ${drawn} of ${kept} ` : ''}features represented:`,
  'squares positive, discs negative',
];
/* The map of all overlaps. */
export const overlapsTitle = 'WᵀW';
export const lengthTitle = 'length';
export const positive = 'positive';
export const negative = 'negative';

/** In place of a picture whose file did not come. */
export const pictureMissing = 'This picture did not load. Reload the page to see it.';
export const showLarge = (title: string, shape: string): string => `${title}: ${shape}. Show large`;
export const shownLarge = (title: string): string => `${title}, large`;
export const lossOnSample = 'loss on the fixed sample';
export const lossAxis = 'loss, on a logarithmic axis';
export const shareAxis = 'loss, where always answering 0 costs 100 %';
export const onlyPercent = (share: number): string => `${share} %`;
export const lastStep = (step: string): string => `step ${step}`;
export const arrowLength = 'length of its arrow';
export const densityAxis = 'density 1 − S: how often a feature is on';
export const oneTimeIn = (times: number): string => `1 time in ${times}`;
export const dimensionalityAxis = 'dimensionality D of each feature';
export const densityShown = 'Density whose model is shown';
export const inputs = 'input';
export const outputs = 'reading + bias = output';
export const trueInput = 'input';
export const output = 'output';
export const takenOff = 'bias';
export const clippedOff = 'clipped';
export const valueOf = (feature: number): string => `Value of feature ${feature}`;
