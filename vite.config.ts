import { defineConfig } from 'vitest/config';
import { kernelPlugin } from './src/engine/kernel/plugin.ts';
import { lessonPlugin } from './src/lesson/plugin.ts';

/** Parts of TF.js that its stock kernels use and the fused one on the cpu does not, although TF.js's index names them. */
const STOCK =
  /tfjs-backend-cpu\/dist\/(kernels|utils|shared)|tfjs-core\/dist\/(hash_util|backends\/(backend|einsum)_util|ops\/(\w+\/)?(?!broadcast|tensor_ops)\w+_util)|\/long\//;

export default defineConfig({
  base: './',
  plugins: [kernelPlugin(), lessonPlugin()],
  build: { target: 'es2022' },
  worker: {
    format: 'es',
    plugins: () => [kernelPlugin()],
    rolldownOptions: {
      output: {
        comments: false,
        // The worker with the cpu kernel and TF.js's engine is one file; what only other engines need is kept out of it.
        codeSplitting: {
          groups: [
            {
              name: 'worker',
              test: (id) => !STOCK.test(id),
              tags: ['$initial'],
              includeDependenciesRecursively: false,
            },
          ],
        },
      },
    },
  },
  test: { include: ['tests/**/*.test.ts'] },
});
