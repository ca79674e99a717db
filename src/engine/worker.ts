/*
 * The worker of the fused kernel. Each worker is bundled by itself, so this one holds no stock op of TF.js.
 */
import { code } from './code.ts';
import { fusedTrainer, startCpu } from './kernel/cpu.ts';
import { serve } from './serve.ts';

serve({
  cpu: async () => {
    await startCpu();
    return fusedTrainer;
  },
  webgpu: async (lost) => {
    const webgpu = await code(import('./kernel/webgpu.ts'));
    await webgpu.startWebgpu(lost);
    return webgpu.fusedTrainer;
  },
});
