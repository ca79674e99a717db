/* What the figures that train are there to show, over many seeds, beyond what the lesson's claims promise. */
import { beforeAll, describe, expect, test } from 'vitest';
import { probeInputs, fate, squaredError } from '../../src/core/findings/readings.ts';
import { bestOf, modelOf } from '../../src/core/frame.ts';
import { represented, shape } from '../../src/core/geometry/geometry.ts';
import type { Model } from '../../src/core/model.ts';
import { finishedView } from '../../src/lesson/render/still.ts';
import { defaults } from '../../src/ui/settings.ts';
import type { Values } from '../../src/ui/settings.ts';
import type { Widget } from '../../src/ui/widget.ts';
import importance from '../../src/widgets/importance.ts';
import interference from '../../src/widgets/interference.ts';
import training from '../../src/widgets/training.ts';

/** Training 160 models takes a second or two; on a busy machine many. */
const PATIENCE = 120_000;
const SEEDS = Array.from({ length: 20 }, (_, seed) => seed);

async function bestModels(widget: Widget, changes: Values = {}): Promise<Model[]> {
  const models: Model[] = [];
  for (const seed of SEEDS) {
    const { spec, frame } = await finishedView(widget, { ...defaults(widget.settings), ...changes, seed });
    models.push(modelOf(spec!, frame!, bestOf(frame!)));
  }
  return models;
}

describe('interference', () => {
  let models: Model[] = [];
  beforeAll(async () => {
    models = await bestModels(interference);
  }, PATIENCE);

  test('one feature on leaks into its two neighbours, and the ReLU clips the two far ones', () => {
    const pentagons = models.filter((model) => shape(model) === 'pentagon');
    expect(pentagons.length).toBeGreaterThanOrEqual(19);
    for (const model of pentagons) {
      const { readings } = probeInputs(model, [1, 0, 0, 0, 0]);
      expect(readings.map(fate).sort()).toEqual(['clipped', 'clipped', 'kept', 'leak', 'leak']);
    }
  });

  test('the dense input comes back far worse than the sparse one', () => {
    for (const model of models) {
      const [sparse, dense] = [probeInputs(model, [0.9, 0, 0, 0, 0]), probeInputs(model, [0.9, 0.5, 0.7, 0.3, 0.8])];
      expect(squaredError(dense)).toBeGreaterThan(10 * squaredError(sparse));
    }
  });
});

describe('importance', { timeout: PATIENCE }, () => {
  test.each([0.3, 0.95])('at decay %d a dense model keeps features 0 and 1', async (decay) => {
    for (const model of await bestModels(importance, { decay })) expect(represented(model)).toEqual([0, 1]);
  });

  test('at decay 1 seeds differ in what is kept', async () => {
    const kept = new Set((await bestModels(importance, { decay: 1 })).map((model) => represented(model).join()));
    expect(kept.size).toBeGreaterThan(5);
  });
});

test('the loss of each restart of the training falls by a factor of 2.5 to 20', { timeout: PATIENCE }, async () => {
  const { history, frame } = await finishedView(training, defaults(training.settings));
  const factors = Array.from(history[0].evaluation, (loss, i) => loss / frame!.evaluation[i]);
  expect(Math.min(...factors)).toBeGreaterThan(2.5);
  expect(Math.max(...factors)).toBeLessThan(20);
  expect(Math.max(...frame!.evaluation)).toBeLessThan(0.0273);
});
