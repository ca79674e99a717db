import { beforeAll, expect, test } from 'vitest';
import { fillBatch } from '../../../src/core/random.ts';
import type { Spec } from '../../../src/core/spec.ts';
import { initialState } from '../../../src/engine/kernel/layout.ts';
import { kernel } from '../../../src/engine/kernel/wasm.ts';
import type { Kernel } from '../../../src/engine/kernel/wasm.ts';
import { specOf } from './specs.ts';

let wasm: Kernel;
beforeAll(async () => void (wasm = await kernel()));

/** The batch of one step as the kernel draws it. [sample, feature] */
function inputs({ exports, shape, floats }: Kernel, spec: Spec, step: number): number[] {
  const state = initialState(spec);
  const row = shape(spec);
  floats(row, state.length).set(state);
  const samples = Array.from({ length: spec.batch }, (_, s) => s);
  return samples.flatMap((s) => [...floats(exports.inputs(row, step, s), spec.features)]);
}

test.each([
  [0, 0, 1],
  [7, 3, 0.1],
  [2 ** 31 - 1, 199_999, 0.013],
  [123_456_789, 1, 0.999],
])('the inputs of seed %i, step %i, density %f are those of core/random.ts bit for bit', (seed, step, density) => {
  for (const features of [1, 4, 5, 81]) {
    const expected = new Float32Array(features * 9);
    fillBatch(expected, seed, step, density);
    const spec = specOf(features, 2, 9, { k: 1, seed: [seed], density: [density] });
    expect(inputs(wasm, spec, step)).toEqual([...expected]);
  }
});
