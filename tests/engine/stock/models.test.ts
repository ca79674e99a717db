import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import 'virtual:stock-ops?backend=cpu';
import { parametersOf } from '../../../src/core/frame.ts';
import { lawOf } from '../../../src/core/laws/law-table.ts';
import { sampleLoss } from '../../../src/core/models/loss.ts';
import { partsOf } from '../../../src/core/models/parameters.ts';
import { networkOf } from '../../../src/core/models/model-table.ts';
import { slice } from '../../../src/core/spec.ts';
import type { Frame, Law, Spec } from '../../../src/core/spec.ts';
import { stockTrainer } from '../../../src/engine/stock/stock-trainer.ts';
import { SPECS } from '../../core/models/specs.ts';

beforeAll(() => tf.setBackend('cpu'));

async function frameAfter(spec: Spec, ...cuts: number[]): Promise<Frame> {
  const trainer = stockTrainer(spec);
  for (const steps of cuts) await trainer.advance(steps);
  const frame = await trainer.read();
  trainer.dispose();
  return frame;
}

const laws: Readonly<Record<string, Law>> = {
  scaled: {
    kind: 'independent',
    scale: [
      [1, 0.5, 0.2, 1],
      [0.3, 1, 1, 1],
    ],
  },
  signed: { kind: 'independent', signed: true },
  together: { kind: 'sets', size: 2, rule: 'together', signed: true },
  'one of a set': { kind: 'sets', size: 2, rule: 'one-of' },
};

/** Two instances that differ in all that instances may. */
const two = (spec: Spec): Spec => ({ ...spec, density: [0.5, 0.3], decay: [1, 0.8], seed: [3, 4] });

const cases = [undefined, 'relu-hidden', 'absolute'].flatMap((model) =>
  Object.entries(laws).map(([name, law]) => ({
    name: `${model ?? 'the paper’s model'}, ${name}`,
    spec: two({
      ...{ ...SPECS.paper, features: 4, hidden: 3, batch: 16, steps: 60, law },
      ...(model && { model: model as 'absolute' }),
      importance: [
        [1, 1, 1, 0.5],
        [1, 0.5, 0.25, 2],
      ],
    }),
  })),
);
cases.push({ name: 'sae, hidden points', spec: { ...two(SPECS.sae), batch: 16, steps: 60 } });

test.each(cases)(
  '$name learns and is evaluated on its law’s sample, each instance as if it were alone',
  async ({ spec }) => {
    const [start, end] = [await frameAfter(spec), await frameAfter(spec, 60)];
    const alone = await frameAfter(slice(spec, 1, 2), 7, 53);
    expect(parametersOf(spec, end, 1)).toEqual(alone.parameters);
    expect(end.evaluation[1]).toBe(alone.evaluation[0]);
    for (const [frame, whole] of [
      [start, false],
      [end, true],
    ] as const) {
      const exact = sampleLoss(spec, 1, parametersOf(spec, frame, 1), lawOf(spec).sample(spec, 1, whole));
      expect(frame.evaluation[1]).toBeCloseTo(exact, 6);
    }
    end.evaluation.forEach((loss, i) => expect(loss).toBeLessThan(start.evaluation[i]));
  },
);

describe('an autoencoder', () => {
  const penalty = 2; // so dear that no latent pays
  const spec = { ...SPECS.sae, batch: 2, steps: 5000, rate: 0.02, autoencoder: { penalty, resampling: true } };
  const parts = (frame: Frame): ReturnType<typeof partsOf> => partsOf(networkOf(spec).tensors(spec), frame.parameters);

  test('keeps its directions at length 1', async () => {
    const { up } = parts(await frameAfter(spec, 20));
    for (let latent = 0; latent < 4; latent++) expect(Math.hypot(up[latent], up[4 + latent])).toBeCloseTo(1, 6);
  });

  test('gives silent latents new directions right before the update after step 2,500, with its tensors let go', async () => {
    const before = tf.memory().numTensors;
    const trainer = stockTrainer(spec);
    await trainer.advance(2500);
    const tensors = tf.memory().numTensors;
    const silent = parts(await trainer.read());
    await trainer.advance(1);
    const { up, down } = parts(await trainer.read());
    expect(tf.memory().numTensors).toBe(tensors);
    for (let latent = 0; latent < 4; latent++) {
      expect(
        Math.abs(up[latent] - silent.up[latent]) + Math.abs(up[4 + latent] - silent.up[4 + latent]),
      ).toBeGreaterThan(0.05);
      expect(Math.hypot(...down.subarray(2 * latent, 2 * latent + 2))).toBeCloseTo(0.5, 1);
    }
    trainer.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });
});

test('features that do not go into sets are refused in words', () => {
  const spec: Spec = { ...SPECS.paper, law: { kind: 'sets', size: 2, rule: 'together' } };
  expect(() => stockTrainer(spec)).toThrow('3 features cannot stand in sets of 2');
});
