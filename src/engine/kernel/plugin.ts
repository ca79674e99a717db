/*
 * A Vite plug-in that serves the compiled kernel as the module `virtual:kernel`, whose default export is the
 * WebAssembly as hexadecimal digits, which pack better than base64. Inline, because then it needs no second request and works alike in pages, workers and tests.
 */
import { Buffer } from 'node:buffer';
import type { Plugin } from 'vite';
import { compile, SOURCES } from './compile.ts';

const NAME = 'virtual:kernel';
const RESOLVED = `\0${NAME}`;

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
