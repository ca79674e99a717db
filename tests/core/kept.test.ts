import { expect, test } from 'vitest';
import { interleave } from '../../src/core/frame.ts';
import { keptBy } from '../../src/core/kept.ts';
import { restartsSpec } from '../../src/core/restarts.ts';

test('restarts are counted by what they keep, the commonest choice first', () => {
  const common = { features: 2, hidden: 1, steps: 1, batch: 1, rate: 1, sparsity: 0, decay: 1, seed: 0, restarts: 4 };
  const frame = {
    step: 1,
    loss: new Float32Array(4),
    evaluation: new Float32Array(4),
    parameters: interleave(4, Float32Array.of(0.9, 0.1, 0, -1, 0.2, 0.8, 0.1, 0.1), new Float32Array(8)),
  };
  expect(keptBy(restartsSpec(common), frame)).toEqual([
    { features: [1], restarts: 2 },
    { features: [0], restarts: 1 },
    { features: [], restarts: 1 },
  ]);
});
