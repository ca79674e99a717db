/*
 * How long the fused cpu kernel takes for a model-step, measured in Node on one core.
 */
import { instances } from '../../src/core/spec.ts';
import type { Spec } from '../../src/core/spec.ts';
import { fusedTrainer, startCpu } from '../../src/engine/kernel/fused-cpu.ts';

/** The spec that native.cpp trains, for a batch. */
export const nativeSpec = (batch: number, steps: number): Spec => ({
  features: 5,
  hidden: 2,
  steps,
  batch,
  rate: 0.01,
  schedule: 'constant',
  output: 'relu',
  density: [0.1],
  decay: [0.9],
  seed: [7],
});

/** Milliseconds that some steps take from where the run stands. */
async function timeOnce(spec: Spec, steps: number): Promise<number> {
  const trainer = await fusedTrainer(spec);
  const start = performance.now();
  await trainer.advance(steps);
  const took = performance.now() - start;
  trainer.dispose();
  return took;
}

/**
 * Microseconds per model-step: the least of many short runs, as other work on the machine can only lengthen one. Each
 * run takes about `stretch` milliseconds, and they go on for `patience` milliseconds.
 */
export async function timeKernel(spec: Spec, patience = 1500, stretch = 5): Promise<number> {
  await startCpu();
  // The browser's first code for the kernel is slow; it is replaced by fast code while this runs.
  const warm = await timeOnce(spec, Math.min(spec.steps, 100));
  const steps = Math.max(1, Math.min(spec.steps, Math.round((stretch / warm) * Math.min(spec.steps, 100))));
  let best = Infinity;
  for (const end = performance.now() + patience; performance.now() < end;) {
    best = Math.min(best, await timeOnce(spec, steps));
  }
  return (best * 1000) / (steps * instances(spec));
}
