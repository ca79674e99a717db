/* The paper's model: x' = output(W^T W x + b). */
import { activate } from '../model.ts';
import type { ModelDefinition, Size, Tensor } from './model-definition.ts';
import { partsOf, times, timesTransposed } from './parameters.ts';

/** The tensors of a model that goes down and up through one matrix. */
export const tied = ({ features, hidden }: Size): readonly Tensor[] => [
  { name: 'down', rows: hidden, columns: features, start: 'normal' },
  { name: 'bias', rows: 1, columns: features, start: 'zero' },
];

/** The model where a spec names none. */
export const paper: ModelDefinition = {
  tensors: tied,
  forward(size, parameters, x) {
    const { down, bias } = partsOf(tied(size), parameters);
    const hidden = times(down, x, new Float64Array(size.hidden));
    return { hidden, output: timesTransposed(down, hidden, bias).map((z) => activate(size.output, z)) };
  },
  target: (x) => x,
  columns: ({ features, hidden }, parameters) => ({
    features,
    hidden,
    weights: parameters.subarray(0, hidden * features),
  }),
};
