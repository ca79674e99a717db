import { expect, test } from 'vitest';
import {
  heard,
  leading,
  paired,
  signedNeurons,
  sortedNeurons,
  speaks,
} from '../../../src/core/findings/signed-neurons.ts';
import { restartsSpec } from '../../../src/core/batches/restarts.ts';
import type { Spec } from '../../../src/core/spec.ts';

const spec: Spec = {
  ...restartsSpec({
    features: 2,
    hidden: 5,
    steps: 1,
    batch: 1,
    rate: 0.1,
    sparsity: 0,
    decay: 1,
    seed: 0,
    restarts: 1,
  }),
  model: 'absolute',
};

/** |x0| out of neurons 1 and 3, half of |x1| and a bit of x0 out of neuron 2; 0 gives nothing, and 4 hears nothing. */
const DOWN = [[1, 1], [-0.5, 0], [0.5, 2], [4, 0], [0, 0]]; // prettier-ignore
const UP = [[0, 2, 0, 0.25, 0], [0, 0, 0.5, 0, 1]]; // prettier-ignore
const all = signedNeurons(spec, { parameters: Float32Array.from([...DOWN.flat(), ...UP.flat(), 0, 0]) }, 0);

test('what is heard is scaled to 1, and what is given the other way', () => {
  expect(all.map(({ hears }) => [...hears])).toEqual([[1, 1], [-1, 0], [0.25, 1], [1, 0], [0, 0]]); // prettier-ignore
  expect(all.slice(0, 4).map(({ gives }) => [...gives])).toEqual([[0, 0], [1, 0], [0, 1], [1, 0]]); // prettier-ignore
});

test('neurons speak, lead and hear', () => {
  expect(all.map(speaks)).toEqual([false, true, true, true, false]);
  expect(leading(all[1])).toEqual({ feature: 0, sign: -1 });
  expect(leading(all[2])).toEqual({ feature: 1, sign: 1 });
  expect(all.map(heard)).toEqual([[0, 1], [0], [1], [0], []]);
});

test('they are sorted by feature, plus before minus, the silent last', () => {
  expect(sortedNeurons(all).map(({ index }) => index)).toEqual([3, 1, 2, 0, 4]);
});

test('a feature is paired where each sign has one neuron whose product is 1', () => {
  expect(paired(all, 0.02)).toEqual([0]);
  const twice = [...all, all[3]];
  expect(paired(twice, 0.02)).toEqual([]);
  const weaker = all.map((one, j) => (j === 3 ? { ...one, gives: Float64Array.of(0.95, 0) } : one));
  expect(paired(weaker, 0.02)).toEqual([]);
  expect(paired(weaker, 0.1)).toEqual([0]);
});
