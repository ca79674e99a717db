import { expect, test } from 'vitest';
import {
  above,
  byMonosemantic,
  featuresOfNeurons,
  inOrder,
  monosemantic,
} from '../../../src/core/findings/neuron-features.ts';
import { restartsSpec } from '../../../src/core/batches/restarts.ts';

const columns = (...rows: number[][]) => ({
  features: rows[0].length,
  hidden: rows.length,
  weights: Float32Array.from(rows.flat()),
});

test('a neuron stands for the features whose weights count, whatever their sign', () => {
  const w = columns([0, 0.9, 0], [0.7, 0.2, -0.7], [0.25, -0.25, 0], [0, 0, -1]);
  expect(featuresOfNeurons(w)).toEqual([[1], [0, 2], [], [2]]);
  expect(monosemantic(w)).toBe(2);
});

test('neurons of one feature come first, those of none last', () => {
  expect(inOrder([[], [3, 4], [2], [0, 5, 6], [1], []])).toEqual([4, 2, 3, 1, 0, 5]);
});

test('restarts are sorted by how many of their neurons stand for one feature, each number with its best', () => {
  const spec = restartsSpec({ features: 2, hidden: 2, steps: 1, batch: 1, rate: 0.1, sparsity: 0, decay: 1, seed: 0, restarts: 4 }); // prettier-ignore
  const [both, one, none] = [[1, 0, 0, 1], [1, 0, 1, 1], [0, 0, 1, 1]]; // prettier-ignore
  const frame = {
    step: 1,
    loss: new Float32Array(4),
    evaluation: Float32Array.from([0.3, 0.2, 0.5, 0.25]),
    parameters: Float32Array.from([both, one, none, one].flatMap((weights) => [...weights, 0, 0])),
  };
  expect(byMonosemantic(spec, frame, frame)).toEqual([
    { alone: 0, count: 1, best: 2 },
    { alone: 1, count: 2, best: 1 },
    { alone: 2, count: 1, best: 0 },
  ]);
  const later = { ...frame, evaluation: Float32Array.from([0.3, 0.2, 0.5, 0.1]) };
  expect(byMonosemantic(spec, frame, later)[1].best).toBe(3);
  expect(above(frame, 1)).toBe(0);
  expect(above(frame, 0)).toBeCloseTo(0.5, 6);
});
