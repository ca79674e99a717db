/* Promises about neurons: what those of a hidden layer stand for. */
import { featuresOfNeurons, monosemantic } from '../../../core/neuron-features.ts';
import { bestModels, type Keeps } from '../run.ts';

/** So many neurons stand for one feature and no other. */
export const forOneFeature =
  (many: number): Keeps =>
  (run) =>
    bestModels(run).every((model) => monosemantic(model) === many);

/** Neurons stand for so many features each, in rising order. */
export const standFor =
  (each: readonly number[]): Keeps =>
  (run) =>
    bestModels(run).every((model) => {
      const found = featuresOfNeurons(model).map(({ length }) => length);
      return found.sort((a, b) => a - b).join() === each.join();
    });
