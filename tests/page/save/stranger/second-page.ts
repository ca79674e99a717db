/* The figures of the second page with the paper's network. */
import { expect } from 'vitest';
import { columnsOf, cosine, degrees, keptOf, normsOf, overlapsOf, sharedOf, sharesOf } from './arrows.ts'; // prettier-ignore
import { bestOf, expectBestOf, expectInstances, expectLosses, expectModel, expectReadouts, groupsOf, shown, solidOf, sum } from './figure.ts'; // prettier-ignore
import type { Figure } from './figure.ts';
import { expectRow, expectSaid } from './figures-say.ts';
import type { Told } from './told.ts';

function common({ data, says }: Told): void {
  expectInstances(data);
  expectLosses(data);
  expectReadouts({ data, says });
}

function manyFeatures(told: Told): void {
  common(told);
  const { data, says } = told;
  const overlaps = overlapsOf(shown(data).weights!);
  expectModel(says.rows, shown(data), (i) => sharedOf(overlaps)[i]);
  expectSaid(says.readouts['represented'], keptOf(overlaps).length);
  expectSaid(says.readouts['for each dimension'], sum(normsOf(overlaps).map((norm) => norm ** 2)) / data.spec.hidden);
}

/** The solid, and where its corners are. */
function solids(told: Told): void {
  common(told);
  const { data, says } = told;
  const overlaps = overlapsOf(shown(data).weights!);
  expectModel(says.rows, shown(data));
  const solid = solidOf(overlaps);
  const dropped = overlaps.length - keptOf(overlaps).length;
  expect(solid).toBeDefined();
  expect(says.readouts['shape']).toBe(`${solid}${dropped > 0 ? `, ${dropped} dropped` : ''}`);
}

/** The angles within sets, and which sets have collapsed to one arrow. */
function together(told: Told): void {
  common(told);
  const { data, says } = told;
  const overlaps = overlapsOf(shown(data).weights!);
  const size = data.spec.law!.size!;
  expectModel(says.rows.map((row) => row.slice(1)), shown(data)); // prettier-ignore
  const sets = Array.from({ length: overlaps.length / size }, (_, s) => Array.from({ length: size }, (_, j) => s * size + j)); // prettier-ignore
  const angles = sets.map((set) => set.flatMap((i, at) => set.slice(at + 1).map((j) => degrees(overlaps, i, j))));
  angles.flat().forEach((angle, at) => {
    expectSaid(says.readouts['angles within sets'], angle, at);
  });
  const collapsed = sets.map((set, s) => angles[s].every((angle) => angle < 12) && set.every((i) => overlaps[i][i] > 0.25 / size)); // prettier-ignore
  expect(says.shape.split(' ').map((form) => form === 'collapsed')).toEqual(collapsed);
}

/** D and the loss on the way, and at the end. */
function jumps(told: Told): void {
  common(told);
  const { data, says } = told;
  expect(says.rows.length).toBeGreaterThan(15);
  for (const row of says.rows) {
    const past = data.history!.find(({ step }) => step === Number(String(row[0]).replace(',', '')))!;
    expectRow(row.slice(1), [past.evalLoss[Number(data.best)], ...sharesOf(overlapsOf(past.weights))]);
  }
  expect(data.history!.at(-1)!.weights).toEqual(shown(data).weights);
}

/** Each feature's partner in the other set. */
function antiprism(told: Told): void {
  common(told);
  const { data, says } = told;
  const { weights, bias } = shown(data);
  const overlaps = overlapsOf(weights!);
  const partners = overlaps.map((_, i) => {
    const others = i < 3 ? [3, 4, 5] : [0, 1, 2];
    return others.reduce((a, b) => (cosine(overlaps, i, b) < cosine(overlaps, i, a) ? b : a));
  });
  says.rows.forEach((row, i) => {
    const own = [cosine(overlaps, i, partners[i]), normsOf(overlaps)[i], ...columnsOf(weights!)[i], bias[i]];
    expectRow(row, [i, i < 3 ? 1 : 2, partners[i], ...own]);
  });
  const opposite = partners.filter((j, i) => cosine(overlaps, i, j) < -0.9);
  expectSaid(says.readouts['opposite, across the sets'], opposite.length);
  expect(says.shape === 'antiprism').toBe(opposite.length === 6);
}

/** By the closed forms, for two features in one dimension. */
function byTheory(r: number, p: number): string {
  const boundary = r <= 1 ? (4 * r) / (2 + 5 * r) : 4 / (5 + 2 * r);
  if (p < boundary) return 'in superposition';
  return r < 1 ? 'not represented' : 'a dimension of its own';
}

/** What became of the last feature in each cell, in the promised order. */
function phaseDiagram({ data, says }: Told): void {
  const { cells, restarts } = data.settings;
  const last = data.spec.features - 1;
  expectInstances(data);
  expectLosses(data, bestOf(data).slice(0, 30));
  const groups = groupsOf(data, ({ importance, density }) => [importance, density]);
  expect(groups.map(({ length }) => length)).toEqual(Array(cells ** 2).fill(restarts));
  expectBestOf(data, groups);
  const phases = bestOf(data).map((i, c) => {
    const { importance, density, weights, evalLoss } = data.instances[i];
    expect(importance![last]).toBeCloseTo(0.1 * 100 ** (Math.floor(c / cells) / (cells - 1)), 9);
    expect(density).toBeCloseTo(0.01 ** ((c % cells) / (cells - 1)), 9);
    const overlaps = overlapsOf(weights!);
    const [norm, shared] = [normsOf(overlaps)[last], Math.min(1, sharedOf(overlaps)[last])];
    const phase = norm <= 0.5 ? 'not represented' : shared > 0.5 ? 'in superposition' : 'a dimension of its own';
    expect(says.rows[c][3]).toBe(phase);
    expectRow(says.rows[c].slice(4), [Math.min(1, norm), shared, evalLoss]);
    return { phase, theory: byTheory(importance![last], density) };
  });
  if (last > 1) return;
  expect(says.rows.map((row) => row[2])).toEqual(phases.map(({ theory }) => theory));
  expectSaid(says.readouts['as the formulas say'], phases.filter(({ phase, theory }) => phase === theory).length);
}

const quick = { steps: 400, batch: 64, restarts: 3 };

export const secondPage: Readonly<Record<string, Figure>> = {
  'many-features': { runs: [quick, { ...quick, output: 'linear' }], check: manyFeatures },
  'phase-diagram': {
    runs: [
      { ...quick, cells: 7 },
      { ...quick, cells: 5, size: '3-in-2' },
    ],
    check: phaseDiagram,
  },
  solids: { runs: [{ steps: 2000, restarts: 4 }, { steps: 2000, restarts: 4, features: 7, sparsity: 0.8 }], check: solids }, // prettier-ignore
  together: { runs: [quick, { ...quick, rule: 'one-of', density: 0.4 }, { ...quick, sets: 3, density: 0.5 }], check: together }, // prettier-ignore
  jumps: {
    runs: [
      { ...quick, steps: 1000 },
      { ...quick, data: 'one-hot', features: 6, hidden: 2 },
    ],
    check: jumps,
  },
  antiprism: { runs: [{ steps: 3000, restarts: 3 }, quick], check: antiprism },
};
