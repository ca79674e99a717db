import { defineConfig } from 'vitest/config';
import { kernelPlugin } from './src/engine/kernel/plugin.ts';
import { lessonPlugin } from './src/lesson/plugin.ts';

export default defineConfig({
  base: './',
  plugins: [kernelPlugin(), lessonPlugin()],
  build: { target: 'es2022' },
  worker: { format: 'es', plugins: () => [kernelPlugin()], rolldownOptions: { output: { comments: false } } },
  test: { include: ['tests/**/*.test.ts'] },
});
