/* Promises about neurons: what those of a hidden layer stand for, and how those that compute |x| share the work. */
import { featuresOfNeurons, monosemantic } from '../../../core/findings/neuron-features.ts';
import { heard, paired, signedNeurons } from '../../../core/findings/signed-neurons.ts';
import { inside, type Range } from '../range.ts';
import { best, bestModels, type Keeps } from '../run.ts';

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

/** So many features have a neuron for each sign and no other, with products of weights that are 1 within a tolerance. */
export const inPairs =
  (many: number, tolerance: number): Keeps =>
  (run) =>
    best(run).every((i) => paired(signedNeurons(run.spec, run.frame, i), tolerance).length === many);

/** So many neurons hear several features. */
export const mixes =
  (many: Range): Keeps =>
  (run) =>
    best(run).every((i) =>
      inside(many, signedNeurons(run.spec, run.frame, i).filter((neuron) => heard(neuron).length > 1).length),
    );
