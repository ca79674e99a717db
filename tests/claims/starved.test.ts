/*
 * The recipe that a figure offers where its batches hold too few examples, against that of the paper's notebook, at a
 * density of 0.001. It stands here, and not beside core/starved.test.ts, as it trains long runs.
 */
import { beforeAll, expect, test } from 'vitest';
import { nourishing, starvedAt } from '../../src/core/starved.ts';
import type { Spec } from '../../src/core/spec.ts';
import { fusedTrainer, startCpu } from '../../src/engine/kernel/fused-cpu.ts';
import { defaults } from '../../src/ui/settings.ts';
import pentagon from '../../src/widgets/pentagon.ts';

const SETTINGS = { features: 20, hidden: 5, sparsity: 0.999, decay: 0.7, restarts: 8 };
const poor = pentagon.spec!({ ...defaults(pentagon.settings), ...SETTINGS });
const official: Spec = { ...poor, rate: 0.001, steps: 10_000, batch: 1024, schedule: 'constant' };

/** The loss of the best of a run's restarts at its end. */
async function best(spec: Spec): Promise<number> {
  const trainer = await fusedTrainer(spec);
  await trainer.advance(spec.steps);
  const { evaluation } = await trainer.read();
  trainer.dispose();
  return Math.min(...evaluation);
}

beforeAll(startCpu);

test(
  'the recipe that a starved run is offered ends within 15 % of the official one',
  { timeout: 300_000 },
  async () => {
    expect(starvedAt(poor)).toBeCloseTo(0.001, 9);
    const aim = await best(official);
    expect(await best({ ...poor, ...nourishing(poor) })).toBeLessThan(1.15 * aim);
    expect(await best(poor)).toBeGreaterThan(2 * aim); // so there is something to offer
  },
);
