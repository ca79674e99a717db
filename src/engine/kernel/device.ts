/*
 * TF.js's webgpu backend without any kernel of its own, and what may go wrong with it. TF.js would silently take another
 * backend where WebGPU is missing, and neither bad shader code nor a lost device throws.
 */
import * as words from '#words';
import { ENGINE } from '@tensorflow/tfjs-core/dist/engine.js';
import '@tensorflow/tfjs-backend-webgpu/dist/base.js';
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu/dist/base.js';

/** Makes webgpu TF.js's backend; throws in words where it cannot. `lost` is told why the device is of no use any more. */
export async function startDevice(lost: (reason: string) => void): Promise<WebGPUBackend> {
  const gpu = (navigator as Partial<Navigator>).gpu;
  if (!gpu) throw new Error(words.noWebgpu);
  if (!(await gpu.requestAdapter())) throw new Error(words.noAdapter);
  if (!(await ENGINE.setBackend('webgpu'))) throw new Error(words.cannotStart('WebGPU'));
  const backend = ENGINE.backend as WebGPUBackend;
  void backend.device.lost.then(({ message }) => {
    lost(words.deviceLost(message));
  });
  backend.device.addEventListener('uncapturederror', ({ error }) => {
    lost(words.webgpuError(error.message));
  });
  return backend;
}
