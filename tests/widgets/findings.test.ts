/* What the figures of many models find by default, on the engine that trains them in the page. */
import { beforeAll, expect, test } from 'vitest';
import { bestOf, modelOf } from '../../src/core/frame.ts';
import { dimensionality, norms, REPRESENTED } from '../../src/core/geometry.ts';
import { settled } from '../../src/core/plateaus.ts';
import { instances, slice } from '../../src/core/spec.ts';
import type { Frame, Spec } from '../../src/core/spec.ts';
import { bestOfEach, groups } from '../../src/core/sweep.ts';
import { fusedTrainer, startCpu } from '../../src/engine/kernel/fused-cpu.ts';
import { defaults } from '../../src/ui/settings.ts';
import type { Values } from '../../src/ui/settings.ts';
import type { Widget } from '../../src/ui/widget.ts';
import figure from '../../src/widgets/dimensionality.ts';
import sweep from '../../src/widgets/sparsity-sweep.ts';
import training from '../../src/widgets/training.ts';

const PATIENCE = 180_000;

async function trained(spec: Spec, steps: number): Promise<Frame> {
  const trainer = await fusedTrainer(spec);
  if (steps > 0) await trainer.advance(steps);
  const frame = await trainer.read();
  trainer.dispose();
  return frame;
}
const specOf = (widget: Widget, changes: Values = {}): Spec =>
  widget.spec!({ ...defaults(widget.settings), ...changes });

beforeAll(startCpu);

test('the sweep reads two orthogonal, square, square, pentagon, pentagon', { timeout: PATIENCE }, async () => {
  const spec = specOf(sweep);
  const frame = await trained(spec, spec.steps);
  const view = { values: defaults(sweep.settings), spec, frame, newest: frame, history: [frame] };
  expect(sweep.shape(view)).toBe('orthogonal square square pentagon pentagon');
});

test(
  'the loss of each restart falls below always answering 0, by a factor of 2.5 to 20',
  { timeout: PATIENCE },
  async () => {
    const spec = specOf(training);
    const [start, end] = [await trained(spec, 0), await trained(spec, spec.steps)];
    const factors = [...start.evaluation].map((loss, i) => loss / end.evaluation[i]);
    expect(Math.min(...factors)).toBeGreaterThan(2.5);
    expect(Math.max(...factors)).toBeLessThan(20);
    expect(Math.max(...end.evaluation)).toBeLessThan(0.0273);
  },
);

test('five features in two settle at 1, 1/2 and 2/5, and share both dimensions', { timeout: PATIENCE }, async () => {
  const spec = specOf(figure);
  const frame = await trained(spec, spec.steps);
  const all = bestOfEach(spec, frame).flatMap((i) => {
    const model = modelOf(spec, frame, i);
    const shares = [...dimensionality(model)];
    expect(Math.abs(shares.reduce((a, b) => a + b) - 2)).toBeLessThan(0.04);
    return shares.filter((_, feature) => norms(model)[feature] > REPRESENTED);
  });
  expect(all.filter(settled).length / all.length).toBeGreaterThanOrEqual(0.7);
  for (const value of [1, 1 / 2, 2 / 5]) expect(all.some((share) => Math.abs(share - value) <= 0.02)).toBe(true);
});

test('eighty features in eight pair up where one in two to one in 3.5 is on', { timeout: PATIENCE }, async () => {
  const spec = specOf(figure, { features: 80, hidden: 8, decay: 1, lowest: 0.1, restarts: 1 });
  expect(instances(spec)).toBe(25);
  for (const { density, start, end } of groups(spec).filter(({ density: d }) => d <= 1 / 2 && d >= 1 / 3.5)) {
    const part = slice(spec, start, end);
    const frame = await trained(part, part.steps);
    const model = modelOf(part, frame, bestOf(frame));
    const shares = [...dimensionality(model)];
    const learned = shares.filter((_, feature) => norms(model)[feature] > 0.4);
    expect(Math.abs(shares.reduce((a, b) => a + b) - 8), `density ${density}`).toBeLessThan(0.16);
    expect(learned.filter((share) => Math.abs(share - 0.5) <= 0.01).length / learned.length).toBeGreaterThanOrEqual(
      0.8,
    );
  }
});
