/* A module of WebAssembly, as all kernels use it. */
import { store } from './run-memory.ts';
import type { Store } from './run-memory.ts';
import { bytesOf } from './text.ts';

/** What the module exports; see assembly/index.ts. Addresses are in bytes. */
export interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly shape: (features: number, hidden: number, batch: number, relu: boolean) => number;
  readonly train: (row: number, first: number, count: number, numbers: number) => void;
  readonly inputs: (row: number, step: number, sample: number) => number;
  readonly evaluate: (row: number, inputs: number, weights: number, count: number) => number;
}

/** What a module of WebAssembly is to all kernels. */
export interface Instance<E extends Exports = Exports> {
  readonly exports: E;
  readonly store: Store;
  /** Floats of the kernel's memory. Taken anew after anything that may grow the memory. */
  readonly floats: (start: number, length: number) => Float32Array;
}

/** Starts a module that came as text. Rejects where the browser has no WebAssembly SIMD. */
export async function instantiate<E extends Exports>(text: string, workspace?: number): Promise<Instance<E>> {
  const { instance } = await WebAssembly.instantiate(bytesOf(text), {});
  const exports = instance.exports as unknown as E;
  return {
    exports,
    store: store(exports.memory, workspace),
    floats: (start, length) => new Float32Array(exports.memory.buffer, start, length),
  };
}
