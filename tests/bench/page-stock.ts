/* For a page: stock TF.js from the package that its users install, on one of its backends. */
import * as tf from '@tensorflow/tfjs';
import '@tensorflow/tfjs-backend-webgpu';
import type { Shape } from './shapes.ts';
import { timeStock } from './stock.ts';

/** Microseconds per model-step. */
export async function time(shape: Shape, backend: 'webgl' | 'webgpu', patience: number): Promise<number> {
  if (tf.getBackend() !== backend && !(await tf.setBackend(backend))) throw new Error(`${backend} does not start here`);
  return timeStock(tf, shape, patience);
}
