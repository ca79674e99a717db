/*
 * The worker of the stock trainer. WebGL is here too: it has no shared memory, hence no fused kernel.
 */
import * as words from '#words';
import * as tf from '@tensorflow/tfjs-core';
import { code } from '../code.ts';
import { serve } from '../worker-loop.ts';
import type { MakeTrainer, Start } from '../worker-loop.ts';
import { stockTrainer } from './stock-trainer.ts';

async function stock(backend: 'cpu' | 'webgl' | 'webgpu'): Promise<MakeTrainer> {
  // tf.ready() would silently take another backend where this one fails.
  if (!(await tf.setBackend(backend).catch(() => false))) throw new Error(words.cannotStart(backend));
  return stockTrainer;
}

const cpu: Start = async () => {
  await code(import('virtual:stock-ops?backend=cpu'));
  return stock('cpu');
};

const webgl: Start = async (lost) => {
  const { checkWebgl } = await code(import('./stock-webgl.ts'));
  const make = await stock('webgl');
  await checkWebgl(lost);
  return make;
};

const webgpu: Start = async (lost) => {
  const [{ startDevice }] = await code(
    Promise.all([import('../kernel/device.ts'), import('virtual:stock-ops?backend=webgpu')]),
  );
  await startDevice(lost);
  return stock('webgpu');
};

serve({ webgl, 'stock-cpu': cpu, 'stock-webgl': webgl, 'stock-webgpu': webgpu });
