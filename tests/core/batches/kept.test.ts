import { expect, test } from 'vitest';
import { interleave } from '../../../src/core/frame.ts';
import { weighed } from '../../../src/core/feature-importance.ts';
import { keptBy, keptIn, lossOfKeeping } from '../../../src/core/batches/kept.ts';
import { restartsSpec } from '../../../src/core/batches/restarts.ts';

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

const own = { features: 3, hidden: 2, steps: 1, batch: 1, rate: 1, sparsity: 0.7, decay: 1, seed: 0, restarts: 2 };
const spec = {
  ...restartsSpec(own),
  importance: [
    [1, 0, 4],
    [1, 1, 1],
  ],
};

test('what weighs nothing is not kept, feature by feature of each instance', () => {
  const arrows = Float32Array.of(1, 0, 0, 0, 1, 1, 1, 0, 0, 0, 1, 1);
  const frame = {
    step: 1,
    loss: new Float32Array(2),
    evaluation: new Float32Array(2),
    parameters: interleave(2, arrows, new Float32Array(6)),
  };
  expect(weighed(spec)).toEqual([0, 2]);
  expect(keptIn(spec, frame, 0)).toEqual([0, 2]);
  expect(keptIn(spec, frame, 1)).toEqual([0, 1, 2]);
});

test('a model that answers 0 loses what each feature that it drops weighs, times a third of the density', () => {
  expect(lossOfKeeping([], spec, 0)).toBeCloseTo((5 * 0.1) / 3, 6);
  expect(lossOfKeeping([0, 1], spec, 0)).toBeCloseTo((4 * 0.1) / 3, 6);
});

test('where features are on unequally often, each of those dropped loses by its own density', () => {
  const law = { kind: 'independent', scale: [[1, 1, 0.5], [1, 1, 100]] } as const; // prettier-ignore
  expect(lossOfKeeping([0, 1], { ...spec, law }, 0)).toBeCloseTo((4 * 0.05) / 3, 6);
  expect(lossOfKeeping([0, 1], { ...spec, law }, 1)).toBeCloseTo(1 / 3 / 3, 6); // never on more often than always
});
