/*
 * Runs one module below this folder through Vite, so that TypeScript and the kernel's plug-in work in plain Node:
 *   node tests/run.mjs bench/main [arguments]
 */
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
// TF.js asks for it when it finds itself in Node.
globalThis.require ??= createRequire(import.meta.url);
const options = {
  root,
  configFile: false,
  // TF.js's modules leave out file endings, which Node does not forgive and Vite does.
  environments: { inline: { resolve: { noExternal: [/@tensorflow/], mainFields: ['module'] } } },
};
const { kernelPlugin } = (await runnerImport('/src/engine/kernel/plugin.ts', options)).module;
const { noStyles } = (await runnerImport('/src/lesson/no-styles.ts', options)).module;
await runnerImport(`/tests/${process.argv[2]}.ts`, { ...options, plugins: [kernelPlugin(), noStyles] });
