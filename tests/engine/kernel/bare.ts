/* The kernel without TF.js: WebAssembly on one row of state. */
import type { Spec } from '../../../src/core/spec.ts';
import { initialState, layout } from '../../../src/engine/kernel/layout.ts';
import { numbers } from '../../../src/engine/kernel/step-table.ts';
import type { Exports } from '../../../src/engine/kernel/instantiate.ts';

export async function instantiate(wasm: Uint8Array): Promise<Exports> {
  const { instance } = await WebAssembly.instantiate(wasm as Uint8Array<ArrayBuffer>, {});
  return instance.exports as unknown as Exports;
}

/** The row of state of a spec with one instance after some steps. */
export function rowAfter(kernel: Exports, spec: Spec, steps: number): Float32Array {
  const { features, hidden, batch, output } = spec;
  kernel.memory.grow(16);
  const at = kernel.shape(features, hidden, batch, output === 'relu');
  const model = new Float32Array(kernel.memory.buffer, at, layout(spec).row);
  const table = at + model.byteLength;
  model.set(initialState(spec));
  new Float32Array(kernel.memory.buffer, table, 4 * steps).set(numbers(spec)(0, steps));
  kernel.train(at, 0, steps, table);
  return model.slice();
}
