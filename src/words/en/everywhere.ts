/* Words of many places. */
import { restarts } from './counts.ts';

/** How often each shape came: `shapes` is "6 pentagon, 2 square". */
export const restartShapes = (count: number, shapes: string): string => `${restarts(count)}: ${shapes}`;
/** Goes on after a sentence, as the next one does. */
export const noRelu = '. The output is linear: there is no ReLU';
/** Goes on after a sentence: features from `first` to `last` have no weight in the loss. */
export function weightless(features: readonly number[]): string {
  const [first, last] = [features[0], features.at(-1)!];
  const named = features.length > last - first ? `${first} to ${last}` : features.join(', ');
  const weigh = first < last ? `Features ${named} have` : `Feature ${first} has`;
  return `. ${weigh} no importance: what is left of the start is no choice`;
}
export const notTrained = 'Not trained yet.';
export const loss = 'loss';
export const shape = 'shape';
export const sparsity = 'sparsity';
export const importance = 'importance';
export const learningRate = 'learning rate';
export const alwaysOn = 'always on';
export const close = 'Close';
