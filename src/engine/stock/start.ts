/* Stock TF.js on one backend. Imported by name, so that the build leaves out what nobody uses of TF.js. */
import { setBackend } from '@tensorflow/tfjs-core';
import type { MakeTrainer } from '../backend.ts';
import { stockTrainer } from './trainer.ts';

/** Makes a backend whose kernels are registered TF.js's; throws in words where it cannot. */
export async function startStock(backend: 'cpu' | 'webgl' | 'webgpu'): Promise<MakeTrainer> {
  // tf.ready() would silently take another backend where this one fails.
  if (!(await setBackend(backend).catch(() => false))) throw new Error(`TensorFlow.js cannot start ${backend} here`);
  return stockTrainer;
}
