import { beforeAll, describe, expect, test } from 'vitest';
import { parametersOf } from '../../../../src/core/frame.ts';
import { lawOf } from '../../../../src/core/laws/law-table.ts';
import { instances } from '../../../../src/core/spec.ts';
import type { Spec } from '../../../../src/core/spec.ts';
import { startCpu } from '../../../../src/engine/kernel/fused-cpu.ts';
import { trained } from '../trained.ts';
import { lossAndGradient } from './reference.ts';
import { autoencoders, laws, layered } from './specs.ts';

beforeAll(startCpu);

/** The evaluation loss of an instance by plain loops over its law's sample. */
function expected(spec: Spec, instance: number, parameters: Float32Array, whole: boolean): number {
  const theta = Float64Array.from(parameters);
  const { empty, parts } = lawOf(spec).sample(spec, instance, whole);
  let loss = empty * lossAndGradient(spec, instance, theta, new Float32Array(spec.features)).loss;
  for (const { inputs, weights } of parts) {
    weights.forEach((weight, s) => {
      const x = inputs.subarray(s * spec.features, (s + 1) * spec.features);
      loss += weight * lossAndGradient(spec, instance, theta, x).loss;
    });
  }
  return loss;
}

/** Evaluation losses after 20 steps are those of plain loops; after the last step, on the whole sample. */
async function expectLosses(spec: Spec): Promise<void> {
  const frame = await trained(spec, 20);
  for (let i = 0; i < instances(spec); i++) {
    const loss = expected(spec, i, parametersOf(spec, frame, i), spec.steps === 20);
    expect(Math.abs(frame.evaluation[i] / loss - 1)).toBeLessThan(1e-4);
  }
}

describe.each([undefined, 'relu-hidden', 'absolute'] as const)('network %s', (model) => {
  test.each(laws(6, 3))('%s, has the evaluation loss of its law’s sample', async (_, law) => {
    await expectLosses(layered(6, 3, 16, model, law));
  });

  test('has at last the evaluation loss of the whole sample', async () => {
    await expectLosses({ ...layered(4, 7, 16, model, laws(4, 3)[2][1]), output: 'linear', steps: 20 });
  });
});

test('autoencoders have the evaluation loss on the hidden points of the trained model’s sample, penalty and all', async () => {
  await expectLosses(autoencoders(5, 2, 7, 16));
  await expectLosses(autoencoders(6, 3, 4, 16, { steps: 20 }));
});
