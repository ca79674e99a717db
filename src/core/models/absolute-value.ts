/* A network that computes: y = output(W2 ReLU(W1 x) + b) is to be |x|. */
import { activate } from '../model.ts';
import type { ModelDefinition, Size, Tensor } from './model-definition.ts';
import { paper } from './paper.ts';
import { partsOf, relu, times } from './parameters.ts';

const tensors = ({ features, hidden }: Size): readonly Tensor[] => [
  { name: 'down', rows: hidden, columns: features, start: 'uniform' },
  { name: 'up', rows: features, columns: hidden, start: 'uniform' },
  { name: 'bias', rows: 1, columns: features, start: 'zero' },
];

/** The model `absolute`; its directions are those of W1. */
export const absolute: ModelDefinition = {
  tensors,
  forward(size, parameters, x) {
    const { down, up, bias } = partsOf(tensors(size), parameters);
    const hidden = relu(times(down, x, new Float64Array(size.hidden)));
    return { hidden, output: times(up, hidden, bias).map((z) => activate(size.output, z)) };
  },
  target: (x) => Math.abs(x),
  columns: (size, parameters) => paper.columns(size, parameters),
};
