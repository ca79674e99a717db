/*
 * "This run as Python", run by a Python with PyTorch: `npm run notebook` finds one and names it in NOTEBOOK_PYTHON.
 */
import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { levelOf, levels } from '../../src/core/theory/levels.ts';
import type { Spec } from '../../src/core/spec.ts';
import { fusedTrainer, startCpu } from '../../src/engine/kernel/fused-cpu.ts';
import { finishedView } from '../../src/lesson/render/still.ts';
import { pythonScript } from '../../src/page/python/script.ts';
import { defaults, type Value } from '../../src/ui/settings.ts';
import type { Widget } from '../../src/ui/widget.ts';
import absolute from '../../src/widgets/absolute.ts';
import antiprism from '../../src/widgets/antiprism.ts';
import attack from '../../src/widgets/attack.ts';
import dictionary from '../../src/widgets/dictionary.ts';
import dimensionality from '../../src/widgets/dimensionality.ts';
import jumps from '../../src/widgets/jumps.ts';
import many from '../../src/widgets/many-features.ts';
import neurons from '../../src/widgets/neurons.ts';
import pentagon from '../../src/widgets/pentagon.ts';
import phases from '../../src/widgets/phase-diagram.ts';
import solids from '../../src/widgets/solids.ts';
import sweep from '../../src/widgets/sparsity-sweep.ts';
import unequal from '../../src/widgets/unequal.ts';
import together from '../../src/widgets/together.ts';

const python = process.env['NOTEBOOK_PYTHON'];

interface Line {
  readonly sparsity: number;
  readonly loss: number;
  readonly shares: readonly number[];
}

/** What a script prints. */
function output(script: string): string {
  const env = { ...process.env, MPLBACKEND: 'agg' };
  return execFileSync(python!, ['-W', 'error', '-W', 'ignore:FigureCanvasAgg', '-'], {
    input: script,
    encoding: 'utf8',
    env,
  });
}

/** What a script prints about each model. */
const printedBy = (script: string): Line[] =>
  [...output(script).matchAll(/^model \d+ +S = (\S+) +loss (\S+) +D = (.+)$/gm)].map(([, sparsity, loss, shares]) => ({
    sparsity: Number(sparsity),
    loss: Number(loss),
    shares: shares.split(' ').map(Number),
  }));

/** What the script of a figure prints about each model. */
function run(widget: Widget, changes: Readonly<Record<string, Value>>): Line[] {
  const values = { ...defaults(widget.settings), ...changes };
  return printedBy(pythonScript(widget.title, values, widget.spec!(values)));
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

/** A figure's script and the page come to the same best loss; each feature's share of a dimension in that model. */
async function sharesAtBest(widget: Widget, changes: Readonly<Record<string, Value>>): Promise<readonly number[]> {
  const models = run(widget, changes);
  const losses = await pageLosses(widget.spec!({ ...defaults(widget.settings), ...changes }));
  expect(models).toHaveLength(losses.length);
  const best = lowest(models.map(({ loss }) => loss));
  expect(best / lowest(losses)).toBeGreaterThan(0.95);
  expect(best / lowest(losses)).toBeLessThan(1.05);
  return models.find(({ loss }) => loss === best)!.shares;
}

/** The sum of the best losses of all settings of a figure that trains each of them four times. */
const sumOfBest = (losses: readonly number[]): number =>
  losses.reduce((sum, _, i) => (i % 4 ? sum : sum + lowest(losses.slice(i, i + 4))), 0);

/** A figure's script and the page come to best losses of about the same sum. */
async function sumsAgree(widget: Widget, changes: Readonly<Record<string, Value>>): Promise<void> {
  const found = run(widget, changes).map(({ loss }) => loss);
  const aims = await pageLosses(widget.spec!({ ...defaults(widget.settings), ...changes }));
  expect(found).toHaveLength(aims.length);
  expect(Math.abs(sumOfBest(found) / sumOfBest([...aims]) - 1)).toBeLessThan(0.1);
}

describe.skipIf(!python)('the script', { timeout: 120_000 }, () => {
  test('of the first figure finds its pentagon, at its loss', async () => {
    for (const share of await sharesAtBest(pentagon, {})) expect(share).toBeCloseTo(0.4, 1);
  });

  test('of shapes in space finds the octahedron, at the loss of the page', async () => {
    for (const share of await sharesAtBest(solids, { restarts: 4, steps: 2000 })) expect(share).toBeCloseTo(0.5, 1);
  });

  test('of the map comes to the losses of the page', () => sumsAgree(phases, { cells: 5, restarts: 4, steps: 1000 }));

  test('of neurons finds one for each of the five most important features, at the loss of the page', async () => {
    const shares = await sharesAtBest(neurons, { density: 0.75, restarts: 24, steps: 2000, batch: 64 });
    for (const share of shares.slice(0, 5)) expect(share).toBeCloseTo(1, 1);
  });

  test('of twenty features in five dimensions keeps one alone and four pairs, at the loss of the page', async () => {
    const shares = await sharesAtBest(many, {});
    expect(shares[0]).toBeCloseTo(1, 1);
    for (const one of shares.slice(1, 9)) expect(Math.abs(one - 0.5)).toBeLessThan(0.1);
  });

  test('of a feature unlike the others draws it as often as the page does', () =>
    sumsAgree(unequal, { steps: 1000, restarts: 4, batch: 64 }));

  test('of absolute values finds two neurons for each feature, and loses nothing', () => {
    const losses = run(absolute, { restarts: 6, steps: 2000, batch: 128 }).map(({ loss }) => loss);
    expect(lowest(losses)).toBeLessThan(1e-4 / 3);
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

  test('of three pairs that come together finds the best model of the page', async () => {
    const changes = { sets: 3, restarts: 12, steps: 1500 };
    const aim = lowest(await pageLosses(together.spec!({ ...defaults(together.settings), ...changes })));
    const best = lowest(run(together, changes).map(({ loss }) => loss));
    expect(best / aim).toBeGreaterThan(0.95);
    expect(best / aim).toBeLessThan(1.05);
  });

  test('of two sets in space finds the antiprism, at the loss of the page', async () => {
    const changes = { restarts: 4, rate: 0.01, steps: 2000 };
    const spec = antiprism.spec!({ ...defaults(antiprism.settings), ...changes });
    const best = lowest(run(antiprism, changes).map(({ loss }) => loss));
    expect(best / lowest(await pageLosses(spec))).toBeCloseTo(1, 1);
    expect(best / (0.05 ** 2 / 6)).toBeCloseTo(1, 1); // each feature pays where both sets are on
  });

  test('of one feature at a time ends on a level of theory', () => {
    const models = run(jumps, { data: 'one-hot', features: 6, hidden: 2, rate: 0.01, steps: 2000 });
    for (const { loss } of models) expect(levelOf(loss, levels(6), 0.03)).toBeDefined();
  });

  test('of models to attack comes to losses like those of the page, at every density', async () => {
    const changes = { features: 12, hidden: 3, steps: 600 };
    const found = run(attack, changes).map(({ loss }) => loss);
    const aims = await pageLosses(attack.spec!({ ...defaults(attack.settings), ...changes }));
    expect(found).toHaveLength(aims.length);
    for (const [i, aim] of aims.entries()) expect(found[i] / aim).toBeCloseTo(1, 0);
  });

  const four = Array.from({ length: 4 });
  const base = pentagon.spec!({ ...defaults(pentagon.settings), restarts: 4, decay: 1, sparsity: 0.7 });

  test.each<[string, Partial<Spec>]>([
    [
      'features with coins and importances of their own',
      {
        law: { kind: 'independent', scale: four.map(() => [1, 1, 0.5, 0.5, 0.2]) },
        importance: four.map(() => [1, 2, 1, 0.5, 1]),
      },
    ],
    ['sets of features that come together', { features: 4, law: { kind: 'sets', rule: 'together', size: 2 } }],
    ['sets of which one comes', { features: 6, law: { kind: 'sets', rule: 'one-of', size: 3, signed: true } }],
  ])('of %s trains what the kernel does', async (title, changes) => {
    const spec = { ...base, ...changes };
    const models = printedBy(pythonScript(title, {}, spec));
    const best = lowest(models.map(({ loss }) => loss));
    const aim = lowest(await pageLosses(spec));
    expect(best).toBeGreaterThan(0.9 * aim - 1e-5); // losses are printed with six digits
    expect(best).toBeLessThan(1.1 * aim + 1e-5);
  });

  test('of autoencoders trains their model first, and they find its features as in the page', async () => {
    const values = { ...defaults(dictionary.settings), restarts: 4, steps: 12_000 };
    const printed = output(pythonScript(dictionary.title, values, dictionary.spec!(values)));
    const [, found] = /^(\d) of 4 find every feature$/m.exec(printed)!;
    expect(Number(found)).toBeGreaterThanOrEqual(3);
    const losses = [...printed.matchAll(/^autoencoder .* loss (\S+)/gm)].map(([, loss]) => Number(loss));
    const { frame } = await finishedView(dictionary, values);
    expect(losses).toHaveLength(4);
    expect(lowest(losses) / lowest(frame!.evaluation)).toBeGreaterThan(0.95);
    expect(lowest(losses) / lowest(frame!.evaluation)).toBeLessThan(1.05);
  });
});
