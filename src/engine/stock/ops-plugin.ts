/*
 * A Vite plug-in that serves the kernels of stock ops as modules: `virtual:stock-ops?backend=NAME` registers, for a
 * backend of TF.js, the kernels that the stock trainer and its gradients need, and no others.
 */
import type { Plugin } from 'vite';

/** The ops by TF.js's names for their kernels. */
const OPS = [
  ...['Add', 'BatchMatMul', 'Cast', 'Fill', 'Identity', 'Multiply', 'Neg', 'OnesLike', 'RealDiv', 'Relu', 'Reshape'],
  ...['Sqrt', 'Square', 'Step', 'Sub', 'Sum', 'Tile', 'Transpose', 'ZerosLike'],
];

const NAME = /^\0?virtual:stock-ops\?backend=(cpu|webgl|webgpu)$/;

const configOf = (op: string): string => `${op[0].toLowerCase()}${op.slice(1)}Config`;

const registering = (backend: string): string => `
import { registerKernel } from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-${backend}/dist/base.js';
${OPS.map((op) => `import { ${configOf(op)} } from '@tensorflow/tfjs-backend-${backend}/dist/kernels/${op}.js';`).join('\n')}
[${OPS.map(configOf).join()}].forEach(registerKernel);
`;

export function stockOpsPlugin(): Plugin {
  return {
    name: 'stock-ops',
    resolveId: (id) => (NAME.test(id) ? `\0${id}` : undefined),
    load(id) {
      const backend = NAME.exec(id)?.[1];
      return backend && registering(backend);
    },
  };
}
