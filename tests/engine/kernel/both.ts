/* The kernel on both backends, for a page to load: see tests/browser/webgpu-kernel.spec.ts. */
import type { Frame, Spec } from '../../../src/core/spec.ts';
import * as cpu from '../../../src/engine/kernel/fused-cpu.ts';
import * as webgpu from '../../../src/engine/kernel/fused-webgpu.ts';

async function frame(make: typeof cpu.fusedTrainer, spec: Spec, advances: readonly number[]): Promise<Frame> {
  const trainer = await make(spec);
  for (const steps of advances) await trainer.advance(steps);
  const read = await trainer.read();
  trainer.dispose();
  return read;
}

/** Whatever the device complained about. */
export const complaints: string[] = [];

/** The frames of one spec after these advances. */
export async function compare(spec: Spec, ...advances: number[]): Promise<{ onCpu: Frame; onGpu: Frame }> {
  await cpu.startCpu();
  const onCpu = await frame(cpu.fusedTrainer, spec, advances);
  await webgpu.startWebgpu((reason) => complaints.push(reason));
  const onGpu = await frame(webgpu.fusedTrainer, spec, advances);
  return { onCpu, onGpu };
}
