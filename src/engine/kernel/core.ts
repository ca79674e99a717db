/*
 * The part of TF.js's core that its backends need to hold tensors and run TrainSteps. The build gives it to the fused
 * kernel's worker in place of the whole core, which brings optimizers and a model store along: a third of the worker.
 */
import '@tensorflow/tfjs-core/dist/flags.js';
import { ENV } from '@tensorflow/tfjs-core/dist/environment.js';
import { isTypedArrayBrowser } from '@tensorflow/tfjs-core/dist/platforms/is_typed_array_browser.js';

ENV.setPlatform('browser', {
  fetch: (path, init) => fetch(path, init),
  now: () => performance.now(),
  encode: (text) => new TextEncoder().encode(text),
  decode: (bytes, encoding) => new TextDecoder(encoding).decode(bytes),
  isTypedArray: isTypedArrayBrowser,
});

export * as backend_util from '@tensorflow/tfjs-core/dist/backends/backend_util.js';
export { DataStorage, KernelBackend } from '@tensorflow/tfjs-core/dist/backends/backend.js';
export * as kernel_impls from '@tensorflow/tfjs-core/dist/backends/kernel_impls.js';
export { env } from '@tensorflow/tfjs-core/dist/environment.js';
export { engine, registerBackend } from '@tensorflow/tfjs-core/dist/globals.js';
export { buffer } from '@tensorflow/tfjs-core/dist/ops/buffer.js';
export * as util from '@tensorflow/tfjs-core/dist/util.js';
