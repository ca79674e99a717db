import { defineConfig } from 'vitest/config';

export default defineConfig({
  base: './',
  build: { target: 'es2022' },
  worker: { format: 'es', rolldownOptions: { output: { comments: false } } },
  test: { include: ['tests/**/*.test.ts'] },
});
