/* Where training starts. */
import { initialWeights, WEIGHTS_STREAM } from '../model.ts';
import { draw, DRAW_RANGE, streamKey } from '../random.ts';
import type { Spec } from '../spec.ts';
import type { Tensor } from './model-definition.ts';
import { countOf, partsOf } from './parameters.ts';
import { networkOf } from './model-table.ts';

/** Uniform numbers, one draw each, from the `first` on: up to sqrt(6 / inputs), or 1 / sqrt(inputs) where they are narrow. */
function uniform(into: Float32Array, { columns, start }: Tensor, key: number, first: number): void {
  const bound = Math.sqrt((start === 'narrow' ? 1 : 6) / columns);
  for (let i = 0; i < into.length; i++) {
    into[i] = bound * ((2 * (draw(key, first + i) + 0.5)) / DRAW_RANGE - 1);
  }
}

/** The parameters of one instance before the first step. */
export function initialParameters(spec: Spec, instance: number): Float32Array {
  const network = networkOf(spec);
  const tensors = network.tensors(spec);
  const parameters = new Float32Array(countOf(tensors));
  const parts = partsOf(tensors, parameters);
  const key = streamKey(spec.seed[instance], WEIGHTS_STREAM);
  let first = 0;
  for (const tensor of tensors) {
    const into = parts[tensor.name];
    if (tensor.start === 'normal') into.set(initialWeights(spec, spec.seed[instance]));
    if (tensor.start === 'uniform' || tensor.start === 'narrow') uniform(into, tensor, key, first);
    first += into.length;
  }
  network.settle?.(spec, parameters);
  return parameters;
}
