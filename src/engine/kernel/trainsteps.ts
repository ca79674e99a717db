/*
 * "TrainSteps" as TF.js sees it: one kernel, registered per backend, that takes the state of k models some steps on.
 *
 *   inputs   state [k, row], see layout.ts; numbers [count, 4], see step-table.ts
 *   attrs    spec, kernel (that of the spec in WebAssembly), first (the step that the first update starts from)
 *   output   the state after `count` steps
 */
import { getKernel, registerKernel } from '@tensorflow/tfjs-core/dist/kernel_registry.js';
import type { KernelConfig, NamedTensorInfoMap } from '@tensorflow/tfjs-core/dist/kernel_registry.js';
import type { TensorInfo } from '@tensorflow/tfjs-core/dist/tensor_info.js';
import type { Spec } from '../../core/spec.ts';
import type { Kernel } from './wasm.ts';

export const TRAIN_STEPS = 'TrainSteps';

interface Inputs extends NamedTensorInfoMap {
  readonly state: TensorInfo;
  readonly numbers: TensorInfo;
}

interface Attributes {
  readonly spec: Spec;
  readonly kernel: Kernel;
  readonly first: number;
}

/** What a backend's kernel function is called with, its types made narrow. */
export interface Call<Backend> {
  readonly inputs: Inputs;
  readonly attrs: Attributes;
  readonly backend: Backend;
}

/** Registers TrainSteps for a backend, unless it is. TF.js's registry knows names only, hence the cast. */
export function register<Backend>(backendName: string, run: (call: Call<Backend>) => TensorInfo): void {
  // getKernel gives undefined for an unknown kernel, whatever its type says.
  if (getKernel(TRAIN_STEPS, backendName) as KernelConfig | undefined) return;
  registerKernel({ kernelName: TRAIN_STEPS, backendName, kernelFunc: (call) => run(call as unknown as Call<Backend>) });
}
