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
const { module } = await runnerImport('/src/engine/kernel/plugin.ts', options);
/** Sheets that come with the code of a part: there is nothing to dress here. */
const noSheets = {
  name: 'no-sheets',
  enforce: 'pre',
  resolveId: (name) => (name.endsWith('.css') ? '\0no-sheet' : undefined),
  load: (id) => (id === '\0no-sheet' ? '' : undefined),
};
await runnerImport(`/tests/${process.argv[2]}.ts`, { ...options, plugins: [noSheets, module.kernelPlugin()] });
