/*
 * The kernel of this thread in WebAssembly: instantiated once and shared by all runs.
 */
import wasm from 'virtual:kernel';
import type { Spec } from '../../core/spec.ts';
import { store } from './memory.ts';
import type { Store } from './memory.ts';
import { bytesOf } from './text.ts';

/** What the module exports; see assembly/index.ts. Addresses are in bytes. */
export interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly shape: (features: number, hidden: number, batch: number, relu: boolean) => number;
  readonly train: (row: number, first: number, count: number, numbers: number) => void;
  readonly inputs: (row: number, step: number, sample: number) => number;
  readonly evaluate: (row: number, inputs: number, weights: number, count: number) => number;
}

/** What a model's size and kind come to, as far as the kernel asks. */
export type Shape = Pick<Spec, 'features' | 'hidden' | 'batch' | 'output'>;

export interface Kernel {
  readonly exports: Exports;
  readonly store: Store;
  /** Lays out the scratch space for a shape; returns where it ends. Needed before the other calls. */
  readonly shape: (shape: Shape) => number;
  /** Floats of the kernel's memory. Taken anew after anything that may grow the memory. */
  readonly floats: (start: number, length: number) => Float32Array;
}

async function instantiate(): Promise<Kernel> {
  const { instance } = await WebAssembly.instantiate(bytesOf(wasm), {});
  const exports = instance.exports as unknown as Exports;
  return {
    exports,
    store: store(exports.memory),
    shape: ({ features, hidden, batch, output }) => exports.shape(features, hidden, batch, output === 'relu'),
    floats: (start, length) => new Float32Array(exports.memory.buffer, start, length),
  };
}

let kept: Promise<Kernel> | undefined;

/** The kernel. Rejects where the browser has no WebAssembly SIMD. */
export const kernel = (): Promise<Kernel> => (kept ??= instantiate());
