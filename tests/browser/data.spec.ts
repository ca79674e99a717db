/*
 * "Data (JSON)": all fields of the page's contract, and each derived number computed again here from the weights, in
 * other words than the page's own.
 */
import { data, expect, open, pentagon, test } from './lesson.ts';
import type { Instance } from './lesson.ts';

const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);

/** A generator of uniform numbers in [0, 1) from a seed ("mulberry32"). */
function uniform(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Importance-weighted loss on a million fresh inputs. Features come oftener than they should, and count for less. */
function populationLoss({ weights, bias, density, decay }: Instance): number {
  const random = uniform(1);
  const samples = 1e6;
  let total = 0;
  const often = Math.max(density, 0.3);
  const x = bias.map(() => 0);
  for (let s = 0; s < samples; s++) {
    let counts = 1;
    for (let i = 0; i < x.length; i++) {
      const on = random() < often;
      x[i] = on ? random() : 0;
      counts *= on ? density / often : often < 1 ? (1 - density) / (1 - often) : 0;
    }
    const h = weights.map((row) => {
      let point = 0;
      for (let i = 0; i < x.length; i++) point += row[i] * x[i];
      return point;
    });
    for (let i = 0; i < x.length; i++) {
      let z = bias[i];
      for (let j = 0; j < h.length; j++) z += weights[j][i] * h[j];
      total += counts * decay ** i * (x[i] - Math.max(0, z)) ** 2;
    }
  }
  return total / samples / x.length;
}

const columns = ({ weights }: Instance): number[][] => weights[0].map((_, i) => weights.map((row) => row[i]));
const dot = (a: readonly number[], b: readonly number[]): number => sum(a.map((value, i) => value * b[i]));

function dimensionality(instance: Instance): number[] {
  const all = columns(instance);
  return all.map((column) => {
    const norm = Math.hypot(...column);
    const unit = column.map((value) => value / norm);
    return norm ** 2 / sum(all.map((other) => dot(unit, other) ** 2));
  });
}

const represented = (instance: Instance): number[][] =>
  columns(instance).filter((column) => Math.hypot(...column) > 0.5);

/** The name of a shape with three or more directions, or with two at a right angle. */
function shape(instance: Instance): string {
  const turns = represented(instance)
    .map(([x, y]) => Math.atan2(y, x) / (2 * Math.PI))
    .sort((a, b) => a - b);
  const gaps = turns.map((turn, i) => (turns[i + 1] ?? turns[0] + 1) - turn);
  if (gaps.length === 2 && Math.abs(Math.min(...gaps) - 1 / 4) < 0.15 / 4) return 'orthogonal';
  const even = gaps.every((gap) => Math.abs(gap * gaps.length - 1) < 0.15);
  return (even && ['triangle', 'square', 'pentagon'][gaps.length - 3]) || 'irregular';
}

test('the data has every field of the contract', async ({ page }) => {
  await open(page, '?pentagon.seed=11&pentagon.restarts=3');
  const { widget, settings, spec, engine, step, instances, best, ...rest } = await data(page);
  expect(rest).toEqual({});
  expect({ widget, engine, step }).toEqual({ widget: 'pentagon', engine: 'cpu', step: 3000 });
  const asked = { sparsity: 0.9, decay: 0.9, seed: 11, features: 5, hidden: 2, steps: 3000, restarts: 3 };
  expect(settings).toMatchObject({ ...asked, batch: 256, rate: 0.01 });
  expect(spec).toMatchObject({ features: 5, hidden: 2, steps: 3000, batch: 256, rate: 0.01, decay: [0.9, 0.9, 0.9] });
  expect(spec.seed).toEqual(instances.map(({ seed }) => seed));
  expect(instances).toHaveLength(3);
  expect(new Set(spec.seed).size).toBe(3);
  const fields = 'bias decay density dimensionality evalLoss loss represented seed shape weights';
  for (const instance of instances) {
    expect(Object.keys(instance).sort().join(' ')).toBe(fields);
    expect(instance.weights.map((row) => row.length)).toEqual([5, 5]);
    expect(instance.bias).toHaveLength(5);
    expect(instance.decay).toBe(0.9);
    expect(instance.density).toBeCloseTo(0.1, 12);
  }
  expect(best).toBeGreaterThanOrEqual(0);
});

test('the file is named after its figure', async ({ page }) => {
  await open(page);
  await pentagon(page).getByText('Save or share', { exact: true }).click();
  const coming = page.waitForEvent('download');
  await pentagon(page).getByRole('button', { name: 'Data (JSON)' }).click();
  expect((await coming).suggestedFilename()).toBe('pentagon.json');
});

for (const query of [
  '',
  '?pentagon.sparsity=0',
  '?pentagon.sparsity=0.8&pentagon.seed=3',
  '?pentagon.sparsity=0.99&pentagon.decay=1&pentagon.restarts=2',
  '?pentagon.features=7&pentagon.hidden=3&pentagon.sparsity=0.7&pentagon.steps=500&pentagon.restarts=2',
]) {
  test(`its numbers are right for ${query || 'the lesson’s settings'}`, async ({ page }) => {
    await open(page, query);
    const { instances, best, settings } = await data(page);
    const losses = instances.map(({ evalLoss }) => evalLoss);
    expect(best).toBe(losses.indexOf(Math.min(...losses)));
    for (const instance of instances) {
      const expected = dimensionality(instance);
      instance.dimensionality.forEach((d, i) => expect(d).toBeCloseTo(expected[i], 5));
      expect(instance.represented).toBe(represented(instance).length);
      if (settings['hidden'] === 2) expect(instance.shape).toBe(shape(instance));
    }
    const shown = instances[best];
    const population = populationLoss(shown);
    expect(Math.abs(shown.evalLoss / population - 1)).toBeLessThan(0.03);
    // The last batch is a sample of the same loss; it is small, and at the end the models hardly move.
    expect(shown.loss).toBeGreaterThan(population / 5);
    expect(shown.loss).toBeLessThan(population * 5);
  });
}

test('the numbers under the picture and in the table are those of the data', async ({ page }) => {
  await open(page);
  await pentagon(page).getByText('The numbers as a table').click();
  const { instances, best } = await data(page);
  const { weights, bias } = instances[best];
  const rows = pentagon(page).locator('.numbers .scroll tbody tr');
  await expect(rows).toHaveCount(5);
  for (let i = 0; i < 5; i++) {
    const cells = await rows.nth(i).locator('td').allTextContents();
    const norm = Math.hypot(weights[0][i], weights[1][i]);
    const d = dimensionality(instances[best])[i];
    const shown = [norm, d, weights[0][i], weights[1][i], bias[i]].map((value) => value.toFixed(3).replace('-', '−'));
    expect(cells).toEqual([String(i), ...shown]);
  }
  const mantissa = instances[best].evalLoss.toExponential(2).split('e')[0];
  await expect(pentagon(page).locator('.readouts')).toContainText(`${mantissa} × 10⁻`);
});
