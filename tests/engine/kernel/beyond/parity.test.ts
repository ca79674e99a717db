import { beforeAll, describe, expect, test } from 'vitest';
import { parametersOf } from '../../../../src/core/frame.ts';
import { lawOf } from '../../../../src/core/laws/law-table.ts';
import { initialParameters } from '../../../../src/core/models/start.ts';
import { instances } from '../../../../src/core/spec.ts';
import type { Spec } from '../../../../src/core/spec.ts';
import { startCpu } from '../../../../src/engine/kernel/fused-cpu.ts';
import { trained } from '../trained.ts';
import { lossAndGradient, trainReference } from './reference.ts';
import { autoencoders, laws, layered } from './specs.ts';

beforeAll(startCpu);

const NETWORKS = [undefined, 'relu-hidden', 'absolute'] as const;

describe.each([...NETWORKS, 'sae' as const])('network %s', (model) => {
  test('the reference has the gradient that finite differences give', () => {
    const spec = model === 'sae' ? autoencoders(5, 2, 4, 9) : layered(4, 3, 9, model, laws(4, 3)[1][1]);
    // Away from the start, where some numbers lie on a kink.
    const theta = Float64Array.from(initialParameters(spec, 1), (value, p) => value + 0.05 * Math.sin(1 + p));
    const x = new Float32Array(9 * spec.features);
    lawOf(spec).fill(x, spec, 1, 0);
    const { gradient } = lossAndGradient(spec, 1, theta, x);
    const nudged = (p: number, by: number) => lossAndGradient(spec, 1, theta.with(p, theta[p] + by), x).loss;
    gradient.forEach((g, p) => expect(g).toBeCloseTo((nudged(p, 1e-6) - nudged(p, -1e-6)) / 2e-6, 6));
  });
});

/** All parameters and losses after 200 steps within 1e-4. */
async function expectParity(spec: Spec): Promise<void> {
  const frame = await trained(spec, 200);
  for (let i = 0; i < instances(spec); i++) {
    const { theta, loss } = trainReference(spec, i, 200);
    const gaps = [...parametersOf(spec, frame, i)].map((value, p) => Math.abs(value - theta[p]));
    expect(gaps).toHaveLength(theta.length);
    expect(Math.max(...gaps)).toBeLessThan(1e-4);
    expect(Math.abs(frame.loss[i] - loss)).toBeLessThan(1e-4 * Math.max(loss, 0.01));
  }
}

/** [features, hidden, batch] */
const SHAPES = [
  [2, 1, 64],
  [3, 6, 17],
  [6, 2, 33],
  [6, 5, 16],
  [4, 9, 31],
  [12, 10, 20],
] as const;

describe.each(SHAPES)('%i features in %i dimensions, batch %i', (n, m, batch) => {
  test.each(laws(n, 3))('%s, follow the reference for 200 steps in every network', async (_, law) => {
    for (const model of NETWORKS) await expectParity(layered(n, m, batch, model, law));
  });

  test('follow the reference with linear outputs', async () => {
    for (const model of NETWORKS)
      await expectParity({ ...layered(n, m, batch, model, laws(n, 3)[1][1]), output: 'linear' });
  });
});

test.each([
  [5, 2, 5, 64],
  [5, 2, 12, 31],
  [7, 3, 8, 20],
  [4, 1, 2, 17],
  [20, 9, 30, 8],
])(
  'autoencoders on %i features in %i dimensions with %i latents, batch %i, follow the reference',
  async (n, m, l, b) => {
    await expectParity(autoencoders(n, m, l, b));
    await expectParity(autoencoders(n, m, l, b, { output: 'relu', decay: [0.9, 0.5, 1] }));
  },
);

test('each feature may have an importance of its own', async () => {
  const importance = [
    [1, 0.2, 5, 0],
    [0.3, 3, 1, 1],
    [1, 1, 1, 1],
  ];
  await expectParity({ ...layered(4, 2, 32, 'relu-hidden', laws(4, 3)[0][1]), importance });
});
