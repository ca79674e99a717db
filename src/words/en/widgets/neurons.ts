/* Neurons with a ReLU in the hidden layer. */
import { list, part, plural, restarts } from '../counts.ts';

export const neuronsTitle = 'What each neuron stands for';
export const hiddenNeurons = 'Neurons m';
export const hiddenNeuronsHelp = 'How many neurons the hidden layer has. Each has a ReLU.';
const neurons = (count: number): string => plural(count, 'neuron');

/** What stands beside a neuron's row: the features whose weights count. */
export function standsFor(features: readonly number[]): string {
  if (features.length === 0) return 'none';
  return features.length === 1 ? `only ${features[0]}` : plural(features.length, 'feature');
}
export const neuronsKey = { positive: 'positive weight', negative: 'negative weight', alone: 'one feature only' };
export const byAlone = (count: number): string => `${restarts(count)}, by how many neurons stand for one feature only`;
/** What the best of some restarts costs: `above` is "3.1 %", or nothing where none costs less. */
export const bestOfThese = (above: string | undefined): string => (above ? `loss + ${above}` : 'lowest loss');
export const showAlike = (count: number, alone: number, cost: string): string =>
  count > 0 ? `${restarts(count)} with ${alone}: ${cost}. Show the best of them` : `No restart with ${alone}`;
export const monosemanticReadout = 'neurons for one feature';
export const neuronsColumns = ['neuron', 'stands for'] as const;
export const weightOf = (feature: number): string => `weight of ${feature}`;
export const neuronsTold = (run: {
  readonly density: number;
  readonly step: string;
  readonly steps: string;
  readonly hidden: number;
  readonly only: readonly number[];
  readonly kept: number;
  readonly features: number;
  readonly restarts: number;
  readonly shares: readonly { readonly alone: number; readonly count: number }[];
}): string =>
  `At density ${run.density}, after ${run.step} of ${run.steps} steps, ${part(run.only.length, neurons(run.hidden))} ` +
  `${run.only.length === 1 ? 'stands' : 'stand'} for one feature only${run.only.length > 0 ? ` (${list([...run.only].sort((a, b) => a - b))})` : ''}. ` +
  `${part(run.kept, plural(run.features, 'feature'))} are represented. Of ${restarts(run.restarts)} ` +
  `${list(run.shares.map(({ alone, count }) => `${count} ${count === 1 ? 'has' : 'have'} ${alone} such`))}.`;
