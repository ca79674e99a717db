/* The fused kernel against stock ops and their automatic differentiation, over 200 steps and more. */
import { beforeAll, expect, test } from 'vitest';
import 'virtual:stock-ops?backend=cpu';
import { slice } from '../../../../src/core/spec.ts';
import type { Frame, Spec } from '../../../../src/core/spec.ts';
import { startCpu } from '../../../../src/engine/kernel/fused-cpu.ts';
import { stockTrainer } from '../../../../src/engine/stock/stock-trainer.ts';
import { trained } from '../trained.ts';
import { autoencoders, layered } from './specs.ts';

beforeAll(startCpu);

async function stock(spec: Spec, steps: number): Promise<Frame> {
  const trainer = stockTrainer(spec);
  await trainer.advance(steps);
  const frame = await trainer.read();
  trainer.dispose();
  return frame;
}

const gap = (a: Float32Array, b: Float32Array): number => Math.max(...a.map((value, i) => Math.abs(value - b[i])));

async function expectSame(spec: Spec, steps: number): Promise<void> {
  const [fused, reference] = [await trained(spec, steps), await stock(spec, steps)];
  expect(fused.parameters).toHaveLength(reference.parameters.length);
  for (const part of ['parameters', 'loss', 'evaluation'] as const) {
    expect(gap(fused[part], reference[part])).toBeLessThan(1e-4);
  }
}

const NETWORKS = [undefined, 'relu-hidden', 'absolute'] as const;

test.each(NETWORKS)('network %s trains as stock ops do with many hidden dimensions', async (model) => {
  await expectSame(layered(4, 9, 16, model, { kind: 'independent', signed: true }), 200);
});

test('autoencoders train as stock ops do', async () => {
  await expectSame(autoencoders(5, 2, 7, 31), 200);
  await expectSame(autoencoders(7, 3, 4, 16, { output: 'relu', decay: [0.9, 0.5, 1] }), 200);
});

test('silent latents get the new directions that stock ops give them', async () => {
  const autoencoder = { penalty: 0.6, resampling: true };
  const spec = autoencoders(5, 2, 8, 8, { steps: 6000, rate: 1e-3, autoencoder });
  await expectSame(slice(spec, 0, 1), 2600);
});
