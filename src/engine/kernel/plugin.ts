/*
 * Two Vite plug-ins. The first serves the compiled kernel as the module `virtual:kernel`, whose default export is the
 * WebAssembly as text, one character for each byte, which packs better than digits or base64. Inline, because then it
 * needs no second request and works alike in pages, workers and tests. `virtual:kernel?rules=NETWORK` is that of
 * another network, to be imported when it is needed.
 */
import type { Plugin } from 'vite';
import { fileURLToPath } from 'node:url';
import { compile, compileBeyond, SOURCES } from './compile.ts';
import { NETWORKS } from './rules.ts';
import { SHIFT } from './text.ts';
import { unusedIn, without } from './unused-methods.ts';

const NAME = 'virtual:kernel';
const MODULES = [NAME, ...NETWORKS.map((network) => `${NAME}?rules=${network}`)];
const CORE = fileURLToPath(new URL('./core.ts', import.meta.url));
const UNUSED = fileURLToPath(new URL('./unused.ts', import.meta.url));

export function kernelPlugin(): Plugin {
  return {
    name: 'kernel',
    resolveId: (id) => (MODULES.includes(id) ? `\0${id}` : undefined),
    async load(id) {
      const module = MODULES.indexOf(id.slice(1));
      if (!id.startsWith('\0') || module === -1) return undefined;
      const wasm = await (module === 0 ? compile() : compileBeyond(NETWORKS[module - 1]));
      const text = Array.from(wasm, (byte) => String.fromCharCode((byte + SHIFT) % 256)).join('');
      return `export default ${JSON.stringify(text)};`;
    },
    handleHotUpdate({ file, server }) {
      if (!file.startsWith(SOURCES)) return;
      server.moduleGraph.invalidateAll();
      server.ws.send({ type: 'full-reload' });
    },
  };
}

/** Gives the worker of the fused kernel core.ts for TF.js's core, and unused.ts for what that needs no part of, and takes out methods that it never calls. Each worker is a build of its own, known by its entry. */
export function corePlugin(): Plugin {
  let fused = false;
  return {
    name: 'core',
    enforce: 'pre', // before Vite finds the package
    buildStart({ input }) {
      fused = Object.values(input).some((entry) => entry.endsWith('/src/engine/worker.ts'));
    },
    resolveId(id) {
      if (!fused) return undefined;
      if (id === '@tensorflow/tfjs-core') return CORE;
      return /^\.[./a-z]*\/(tape|profiler|tensor_format|complex_util|where_impl)$/.test(id) ? UNUSED : undefined;
    },
    transform(code, id) {
      const names = fused ? unusedIn(id) : undefined;
      return names && { code: without(names, code, this.parse(code)), map: null };
    },
  };
}
