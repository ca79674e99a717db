import { beforeAll, describe, expect, test } from 'vitest';
import { evaluationSample } from '../../../src/core/evaluation/evaluation.ts';
import { evaluationLoss } from '../../../src/core/models/paper-loss.ts';
import { modelOf, parametersOf } from '../../../src/core/frame.ts';
import { importance } from '../../../src/core/feature-importance.ts';
import { fillBatch } from '../../../src/core/random.ts';
import type { Output } from '../../../src/core/spec.ts';
import { evaluator } from '../../../src/engine/frame-loss.ts';
import { batchGradient, batchLoss, initialParameters, trainReference } from './reference.ts';
import { startCpu } from '../../../src/engine/kernel/fused-cpu.ts';
import { specOf } from './specs.ts';
import { trained } from './trained.ts';

beforeAll(startCpu);

const OUTPUTS: readonly Output[] = ['relu', 'linear'];

test.each(OUTPUTS)('the reference has the gradient that finite differences give (%s)', (output) => {
  const spec = specOf(4, 3, 9, { output });
  const theta = initialParameters(spec, 1);
  const x = new Float32Array(9 * 4);
  fillBatch(x, 5, 0, 0.6);
  const gradient = batchGradient(spec, 1, theta, x);
  const nudge = (p: number, by: number) => batchLoss(spec, 1, theta.with(p, theta[p] + by), x);
  // b starts at the ReLU's kink for empty inputs, so only W is compared there.
  const compared = output === 'relu' ? 12 : 16;
  for (let p = 0; p < compared; p++) expect(gradient[p]).toBeCloseTo((nudge(p, 1e-5) - nudge(p, -1e-5)) / 2e-5, 6);
});

/** [features, hidden, batch] */
const SHAPES = [
  [1, 1, 1],
  [2, 1, 64],
  [3, 2, 17],
  [3, 2, 16],
  [4, 2, 256],
  [5, 2, 64],
  [5, 2, 63],
  [6, 2, 32],
  [7, 3, 33],
  [8, 6, 20],
  [9, 7, 21],
  [20, 5, 50],
  [13, 9, 30],
  [33, 17, 12],
] as const;

describe.each(OUTPUTS)('with %s outputs', (output) => {
  test.each(SHAPES)(
    '%i features in %i dimensions, batch %i, follow the reference for 200 steps',
    async (n, m, batch) => {
      const spec = specOf(n, m, batch, { output, k: 3 });
      const frame = await trained(spec, 200);
      for (let i = 0; i < 3; i++) {
        const { theta, loss } = trainReference(spec, i, 200);
        parametersOf(spec, frame, i).forEach((value, p) => expect(Math.abs(value - theta[p])).toBeLessThan(1e-4));
        expect(Math.abs(frame.loss[i] - loss)).toBeLessThan(1e-4 * Math.max(loss, 0.01));
      }
    },
  );
});

test.each(SHAPES)(
  '%i features in %i dimensions have at last the evaluation loss that core computes',
  async (n, m, batch) => {
    const spec = specOf(n, m, batch, { steps: 20, k: 3, density: [0.1, 1, 0.1] });
    const frame = await trained(spec, 20);
    frame.evaluation.forEach((loss, i) => {
      const exact = evaluationLoss(
        modelOf(spec, frame, i),
        importance(n, spec.decay[i]),
        evaluationSample(n, spec.density[i]),
      );
      expect(Math.abs(loss / exact - 1)).toBeLessThan(1e-4);
    });
  },
);

test.each(SHAPES)('%i features in %i dimensions have the evaluation loss that core computes', async (n, m, batch) => {
  for (const output of OUTPUTS) {
    const spec = specOf(n, m, batch, { output, k: 3 });
    const frame = await trained(spec, 100);
    const expected = evaluator(spec).quick(frame);
    frame.evaluation.forEach((loss, i) => expect(Math.abs(loss / expected[i] - 1)).toBeLessThan(1e-4));
  }
});
