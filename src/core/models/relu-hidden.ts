/* The paper's model with neurons, which give its hidden layer a basis of its own: x' = output(W^T ReLU(W x) + b). */
import { activate } from '../model.ts';
import type { ModelDefinition } from './model-definition.ts';
import { paper, tied } from './paper.ts';
import { partsOf, relu, times, timesTransposed } from './parameters.ts';

/** The model `relu-hidden`. */
export const reluHidden: ModelDefinition = {
  ...paper,
  forward(size, parameters, x) {
    const { down, bias } = partsOf(tied(size), parameters);
    const hidden = relu(times(down, x, new Float64Array(size.hidden)));
    return { hidden, output: timesTransposed(down, hidden, bias).map((z) => activate(size.output, z)) };
  },
};
