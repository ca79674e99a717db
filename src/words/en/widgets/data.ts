/* A batch of sparse data. */
import { features, plural } from '../counts.ts';

export const dataTitle = 'A batch of sparse data';
export const cellsOn = 'cells on';
export const noneOn = 'none on';
export const oneOn = 'one on';
export const twoOrMore = 'two or more';
export const together = 'two or more on together';
export const share = 'share';
export const thisBatch = 'this batch';
export const formula = 'formula';
export const byFormula = 'by formula';
export const featuresOn = 'features on';
export const samples = (count: number): string => plural(count, 'sample');
export const theseSamples = (count: number): string => `${count === 1 ? 'this' : 'these'} ${samples(count)}`;
export const ofSamples = (some: string, all: number): string => `${some} of ${samples(all)}`;
/** Shares are "8.59 %"; `shown` is how many samples the grid shows, where it is not all. */
export const dataTold = (data: {
  readonly sparsity: number;
  readonly cells: string;
  readonly features: number;
  readonly here: string;
  readonly batch: number;
  readonly there: string;
  readonly samples: number;
  readonly formula: string;
  readonly shown: string | undefined;
}): string =>
  `At sparsity ${data.sparsity}, ${data.cells} of the cells are on; two or more of ${features(data.features)} ` +
  `are on together in ${data.here} of ${theseSamples(data.batch)}, in ${data.there} of ` +
  `${samples(data.samples)}, and by the formula in ${data.formula}` +
  (data.shown === undefined ? '.' : `; the grid shows the first ${data.shown}.`);
