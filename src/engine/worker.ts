/*
 * The worker of the fused kernel. Each worker is bundled by itself, so this one holds no stock op of TF.js.
 */
import { code } from './code.ts';
import { fusedTrainer, startCpu } from './kernel/fused-cpu.ts';
import { serve } from './worker-loop.ts';

serve({
  cpu: async () => {
    await startCpu();
    return fusedTrainer;
  },
  webgpu: async (lost) => {
    const webgpu = await code(import('./kernel/fused-webgpu.ts'));
    await webgpu.startWebgpu(lost);
    return webgpu.fusedTrainer;
  },
});
