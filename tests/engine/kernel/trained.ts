/* Runs for the kernel's tests. */
import type { Frame, Spec } from '../../../src/core/spec.ts';
import { fusedTrainer } from '../../../src/engine/kernel/fused-cpu.ts';

/** The frame after these advances in turn. */
export async function trained(spec: Spec, ...advances: number[]): Promise<Frame> {
  const trainer = await fusedTrainer(spec);
  for (const steps of advances) await trainer.advance(steps);
  const frame = await trainer.read();
  trainer.dispose();
  return frame;
}
