/*
 * "TrainSteps" as TF.js sees it: one kernel, registered per backend, that takes the state of k models some steps on.
 *
 *   inputs   state [k, row], see layout.ts; numbers [count, 4], see numbers.ts
 *   attrs    features, hidden, batch, output, first (the step that the first update starts from)
 *   output   the state after `count` steps
 */
import type { NamedAttrMap, NamedTensorInfoMap } from '@tensorflow/tfjs-core/dist/kernel_registry.js';
import type { TensorInfo } from '@tensorflow/tfjs-core/dist/tensor_info.js';
import type { Shape } from './wasm.ts';

export const TRAIN_STEPS = 'TrainSteps';

export interface Inputs extends NamedTensorInfoMap {
  readonly state: TensorInfo;
  readonly numbers: TensorInfo;
}

export type Attributes = Shape & { readonly first: number };

/** What a backend's kernel function is called with, its types made narrow. */
export interface Call<Backend> {
  readonly inputs: Inputs;
  readonly attrs: Attributes;
  readonly backend: Backend;
}

/** A kernel function in the types of TF.js's registry, which knows only names. */
export const kernelFunc =
  <Backend>(run: (call: Call<Backend>) => TensorInfo) =>
  (call: { inputs: NamedTensorInfoMap; backend: object; attrs?: NamedAttrMap }): TensorInfo =>
    run(call as unknown as Call<Backend>);
