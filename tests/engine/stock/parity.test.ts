/* The two makers of trainers, held against each other: what autodiff finds and what the kernel was told by hand. */
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import 'virtual:stock-ops?backend=cpu';
import type { Frame, Spec, Trainer } from '../../../src/core/spec.ts';
import { fusedTrainer, startCpu } from '../../../src/engine/kernel/fused-cpu.ts';
import { stockTrainer } from '../../../src/engine/stock/stock-trainer.ts';
import { SPECS } from '../../core/models/specs.ts';
import { laws, layered } from '../kernel/beyond/specs.ts';

beforeAll(async () => {
  await tf.setBackend('cpu');
  await startCpu();
});

async function frameAfter(trainer: Trainer, steps: number): Promise<Frame> {
  await trainer.advance(steps);
  const frame = await trainer.read();
  trainer.dispose();
  return frame;
}

/** Expects numbers to agree up to an error of `part` of each, or of `least`. */
function agree(a: Float32Array, b: Float32Array, part: number, least: number): void {
  expect(a).toHaveLength(b.length);
  a.forEach((value, i) => expect(Math.abs(value - b[i])).toBeLessThan(Math.max(least, part * Math.abs(b[i]))));
}

async function expectParity(spec: Spec, steps: number): Promise<void> {
  const fused = await frameAfter(await fusedTrainer(spec), steps);
  const stock = await frameAfter(stockTrainer(spec), steps);
  agree(fused.parameters, stock.parameters, 1e-4, 1e-4);
  agree(fused.loss, stock.loss, 1e-3, 1e-6);
  agree(fused.evaluation, stock.evaluation, 1e-3, 1e-6);
}

const NETWORKS = [undefined, 'relu-hidden', 'absolute'] as const;

test.each(laws(6, 3))('inputs drawn %s train alike in every network, on the way and to the end', async (_, law) => {
  for (const model of NETWORKS) {
    const spec = layered(6, 3, 9, model, law);
    await expectParity(spec, 20);
    await expectParity({ ...spec, steps: 10, output: 'linear' }, 10);
  }
});

test.each(Object.entries(SPECS))('%s trains alike', async (_, spec) => {
  await expectParity(spec, 40);
});
