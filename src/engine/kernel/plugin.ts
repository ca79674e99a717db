/*
 * Two Vite plug-ins. The first serves the compiled kernel as the module `virtual:kernel`, whose default export is the
 * WebAssembly as hexadecimal digits, which pack better than base64. Inline, because then it needs no second request and works alike in pages, workers and tests.
 */
import { Buffer } from 'node:buffer';
import type { Plugin } from 'vite';
import { fileURLToPath } from 'node:url';
import { compile, SOURCES } from './compile.ts';

const NAME = 'virtual:kernel';
const RESOLVED = `\0${NAME}`;
const CORE = fileURLToPath(new URL('./core.ts', import.meta.url));

export function kernelPlugin(): Plugin {
  return {
    name: 'kernel',
    resolveId: (id) => (id === NAME ? RESOLVED : undefined),
    async load(id) {
      if (id !== RESOLVED) return undefined;
      const wasm = await compile();
      return `export default '${Buffer.from(wasm).toString('hex')}';`;
    },
    handleHotUpdate({ file, server }) {
      if (!file.startsWith(SOURCES)) return;
      server.moduleGraph.invalidateAll();
      server.ws.send({ type: 'full-reload' });
    },
  };
}

/** Gives the worker of the fused kernel core.ts for TF.js's core. Each worker is a build of its own, known by its entry. */
export function corePlugin(): Plugin {
  let fused = false;
  return {
    name: 'core',
    enforce: 'pre', // before Vite finds the package
    buildStart({ input }) {
      fused = Object.values(input).some((entry) => entry.endsWith('/src/engine/worker.ts'));
    },
    resolveId: (id) => (fused && id === '@tensorflow/tfjs-core' ? CORE : undefined),
  };
}
