/*
 * "This run as Python", run by a Python with PyTorch: `npm run notebook` finds one and names it in NOTEBOOK_PYTHON.
 */
import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import type { Spec } from '../../src/core/spec.ts';
import { fusedTrainer, startCpu } from '../../src/engine/kernel/cpu.ts';
import { pythonScript } from '../../src/page/python/script.ts';
import { defaults, type Value } from '../../src/ui/settings.ts';
import type { Widget } from '../../src/ui/widget.ts';
import dimensionality from '../../src/widgets/dimensionality.ts';
import pentagon from '../../src/widgets/pentagon.ts';
import sweep from '../../src/widgets/sparsity-sweep.ts';

const python = process.env['NOTEBOOK_PYTHON'];

interface Line {
  readonly sparsity: number;
  readonly loss: number;
  readonly shares: readonly number[];
}

/** What the script of a figure prints about each model. */
function run(widget: Widget, changes: Readonly<Record<string, Value>>): Line[] {
  const values = { ...defaults(widget.settings), ...changes };
  const script = pythonScript(widget.title, values, widget.spec!(values));
  const env = { ...process.env, MPLBACKEND: 'agg' };
  const printed = execFileSync(python!, ['-W', 'error', '-W', 'ignore:FigureCanvasAgg', '-'], {
    input: script,
    encoding: 'utf8',
    env,
  });
  return [...printed.matchAll(/^model \d+ +S = (\S+) +loss (\S+) +D = (.+)$/gm)].map(([, sparsity, loss, shares]) => ({
    sparsity: Number(sparsity),
    loss: Number(loss),
    shares: shares.split(' ').map(Number),
  }));
}

const lowest = (losses: Iterable<number>): number => Math.min(...losses);

/** The losses of the same models in the page, at the end of the run. */
async function pageLosses(spec: Spec): Promise<Float32Array> {
  await startCpu();
  const trainer = await fusedTrainer(spec);
  await trainer.advance(spec.steps);
  const { evaluation } = await trainer.read();
  trainer.dispose();
  return evaluation;
}

/** The first figure's script and the page come to the same best loss, where each feature has this share of a dimension. */
async function sameBest(changes: Readonly<Record<string, Value>>, share: number): Promise<void> {
  const models = run(pentagon, changes);
  const aim = lowest(await pageLosses(pentagon.spec!({ ...defaults(pentagon.settings), ...changes })));
  expect(models).toHaveLength(8);
  const best = lowest(models.map(({ loss }) => loss));
  expect(best / aim).toBeGreaterThan(0.95);
  expect(best / aim).toBeLessThan(1.05);
  const { shares } = models.find(({ loss }) => loss === best)!;
  for (const one of shares) expect(one).toBeCloseTo(share, 1);
}

describe.skipIf(!python)('the script', { timeout: 120_000 }, () => {
  test('of the first figure finds its pentagon, at its loss', async () => {
    await sameBest({}, 0.4);
  });

  test('of six features in three dimensions finds three pairs, at the loss of the page', async () => {
    await sameBest({ features: 6, hidden: 3 }, 0.5);
  });

  test('of a sweep trains every restart at its own density', () => {
    const models = run(sweep, { steps: 20, restarts: 2 });
    const expected = sweep.spec!({ ...defaults(sweep.settings), restarts: 2 }).density.map((p) => 1 - p);
    expect(models.map(({ sparsity }) => sparsity)).toEqual(expected.map((s) => expect.closeTo(s, 3) as number));
  });

  test('of many features in many dimensions draws how they overlap and has a share for each', () => {
    const models = run(dimensionality, { steps: 3, restarts: 1, features: 20, hidden: 5, decay: 1 });
    expect(models).toHaveLength(25);
    for (const { shares } of models) expect(shares).toHaveLength(20);
  });
});
