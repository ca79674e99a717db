/* The figures of the first page. */
import { expect } from 'vitest';
import { keptOf, normsOf, overlapsOf, shapeOf, sharesOf } from './arrows.ts';
import { arrowsOf, bestOf, expectBestOf, expectInstances, expectLosses, expectModel, expectReadouts, groupsOf, leastOf, shown, sum } from './figure.ts'; // prettier-ignore
import type { Figure } from './figure.ts';
import { expectRow, expectSaid } from './figures-say.ts';
import { importanceOf } from './population.ts';
import type { Told } from './told.ts';

const quick = { steps: 400, batch: 64, restarts: 3 };

/** A figure of one model, whose table begins with its numbers. */
function oneModel({ data, says }: Told): void {
  expectInstances(data);
  expectLosses(data);
  expectBestOf(data, [data.instances.map((_, i) => i)]);
  expectReadouts({ data, says });
  expect(says.shape).toBe(shapeOf(shown(data).weights!));
}

function pentagon(told: Told): void {
  oneModel(told);
  expectModel(told.says.rows, shown(told.data));
}

function importance(told: Told): void {
  oneModel(told);
  const one = shown(told.data);
  expectModel(told.says.rows, one, (i) => importanceOf(one)[i]);
}

/** What each output reads of the inputs that are set. */
function interference(told: Told): void {
  oneModel(told);
  const { data, says } = told;
  const { weights, bias } = shown(data);
  const inputs = bias.map((_, i) => data.settings[`x${i}`]);
  overlapsOf(weights!).forEach((row, i) => {
    const read = sum(row.map((one, j) => one * inputs[j]));
    const answer = Math.max(0, read + bias[i]);
    expectRow(says.rows[i].slice(0, 6), [i, inputs[i], read, bias[i], read + bias[i], answer]);
  });
}

/** The learning rate and the loss of each restart on the way. */
function training(told: Told): void {
  oneModel(told);
  const { data, says } = told;
  for (const row of says.rows) {
    const step = Number(String(row[0]).replace(',', ''));
    const rate = (data.spec.rate * (1 + Math.cos((Math.PI * step) / data.spec.steps))) / 2;
    expectRow(row, [step, rate, ...data.history!.find((past) => past.step === step)!.evalLoss]);
  }
  expect(data.history!.at(-1)!.weights).toEqual(shown(data).weights);
}

/** A figure of the best model of each density. */
function sweep({ data, says }: Told): void {
  expectInstances(data);
  expectLosses(data);
  expectBestOf(data, groupsOf(data, ({ density }) => density)); // prettier-ignore
  expect(says.shape.split(' ')).toEqual(bestOf(data).map((i) => shapeOf(data.instances[i].weights!)));
}

function sparsitySweep(told: Told): void {
  sweep(told);
  const { data, says } = told;
  const n = data.spec.features;
  bestOf(data).forEach((i, g) => {
    const rows = says.rows.slice(g * n, (g + 1) * n);
    for (const row of rows) expectSaid(row[3], data.instances[i].evalLoss);
    expectModel(rows.map((row) => row.slice(4)), data.instances[i]); // prettier-ignore
  });
}

/** Of each density how the represented features share the dimensions. */
function dimensionality(told: Told): void {
  sweep(told);
  const { data, says } = told;
  bestOf(data).forEach((i, g) => {
    const overlaps = overlapsOf(data.instances[i].weights!);
    const [, , , kept, total, each] = says.rows[g];
    expect(kept).toBe(keptOf(overlaps).length);
    expectSaid(total, sum(sharesOf(overlaps)));
    expectSaid(each, data.spec.hidden / sum(normsOf(overlaps).map((norm) => norm ** 2)));
  });
}

/** For each number of represented features, and at each density, the best that keep so many. */
export function branchesOf(
  { data }: Told,
  groups: readonly (readonly number[])[],
): { kept: number; group: number; i: number; share: number; of: number }[] {
  // prettier-ignore
  const found = groups.flatMap((all, group) => {
    const counts = [...new Set(all.map((i) => data.instances[i].represented))];
    return counts.map((kept) => {
      const those = all.filter((i) => data.instances[i].represented === kept);
      const i = leastOf(data, those);
      const one = data.instances[i];
      const chance = (f: number): number => (data.spec.law?.scale?.[i][f] ?? 1) * one.density;
      const silence = sum(importanceOf(one).map((weight, f) => (weight * Math.min(1, chance(f))) / 3)) / one.bias.length;
      return { kept, group, i, share: one.evalLoss / silence, of: those.length };
    });
  });
  return found.sort((a, b) => a.kept - b.kept || a.group - b.group);
}

function crossing(told: Told): void {
  sweep(told);
  const { data, says } = told;
  const found = branchesOf(told, groupsOf(data, ({ density }) => density)); // prettier-ignore
  expect(says.rows.length).toBe(found.length);
  found.forEach(({ kept, i, share, of }, at) => {
    const [many, density, loss, percent, , some] = says.rows[at];
    const one = data.instances[i];
    expectRow([many, density, loss, percent, some], [kept, one.density, one.evalLoss, 100 * share, of]);
    expect(one.shape).toBe(shapeOf(arrowsOf(one)));
  });
}

export const firstPage: Readonly<Record<string, Figure>> = {
  pentagon: { runs: [{ ...quick, steps: 1500 }, { ...quick, features: 7, hidden: 3 }, { ...quick, hidden: 1 }], check: pentagon }, // prettier-ignore
  importance: { runs: [quick], check: importance },
  interference: { runs: [{ ...quick, x1: 0.7, x4: 0.2 }], check: interference },
  training: { runs: [{ ...quick, restarts: 2 }], check: training },
  'sparsity-sweep': { runs: [quick], check: sparsitySweep },
  dimensionality: { runs: [quick, { ...quick, features: 8, hidden: 3, restarts: 1 }], check: dimensionality },
  crossing: { runs: [quick], check: crossing },
};
