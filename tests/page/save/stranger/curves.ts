/* The figures of the second page that set many models side by side along a line. */
import { expect } from 'vitest';
import { gapsOf, normsOf, overlapsOf, shapeOf } from './arrows.ts';
import { bestOf, expectBestOf, expectInstances, expectLosses, groupsOf, leastOf, shown, sum } from './figure.ts';
import type { Figure } from './figure.ts';
import { expectRow, expectSaid } from './figures-say.ts';
import { branchesOf } from './first-page.ts';
import { answersOf, inputsOf } from './population.ts';
import type { Data, Matrix, Told } from './told.ts';

/** The last feature of five. */
const VARIED = 4;

/** The angles on both sides of a represented arrow among others. */
function besideOf(weights: Matrix): number[] {
  const all = gapsOf(weights);
  const at = all.findIndex(({ feature }) => feature === VARIED);
  return at < 0 || all.length < 2 ? [] : [all[at].gap, all.at(at - 1).gap];
}

/** Where the lowest curve first gives way to another, on a logarithmic axis. */
function takeover(told: Told, groups: readonly (readonly number[])[], values: readonly number[]): number | undefined {
  const all = branchesOf(told, groups);
  const at = (group: number, kept: number) => all.find((one) => one.group === group && one.kept === kept)?.share;
  const lowest = groups.map((_, g) => all.filter(({ group }) => group === g).reduce((a, b) => (b.share < a.share ? b : a)).kept); // prettier-ignore
  for (let g = 1; g < lowest.length; g++) {
    const [from, to] = [lowest[g - 1], lowest[g]];
    const [a, b, c, d] = [at(g - 1, from), at(g - 1, to), at(g, from), at(g, to)];
    if (from === to || a === undefined || b === undefined || c === undefined || d === undefined) continue;
    const way = (b - a) / (b - a + (c - d));
    return values[g - 1] * (values[g] / values[g - 1]) ** way;
  }
  return undefined;
}

/** What becomes of the feature that is not like the others, at each rarity. */
function unequal(told: Told): void {
  const { data, says } = told;
  const scale = data.spec.law!.scale!;
  expectInstances(data);
  const groups = groupsOf(data, (_, i) => scale[i][VARIED]);
  const values = groups.map(([first]) => scale[first][VARIED]);
  const best = groups.map((group) => leastOf(data, group));
  expectLosses(data, best);
  expect(best).toContain(data.best);
  best.forEach((i, g) => {
    const { weights, evalLoss, density } = data.instances[i];
    const [value, chance, , loss, norm, beside] = says.rows[g];
    expectRow([value, loss, norm], [values[g], evalLoss, normsOf(overlapsOf(weights!))[VARIED]]);
    expect(Number(chance)).toBeCloseTo(Math.min(1, values[g] * density), 3);
    const gaps = besideOf(weights!);
    if (gaps.length === 0) expect(beside).toBe('given up');
    gaps.forEach((gap, at) => {
      expectSaid(beside, gap, at);
    });
  });
  expectSaid(says.readouts['loss'], shown(data).evalLoss);
  const found = takeover(told, groups, values);
  const text = found === undefined ? '–' : `${Number(found.toPrecision(2))} times as often`;
  expect(says.readouts['they cost the same at']).toBe(text);
}

/** By how much the worst nudges along rows of W^T W raise a model's error, in units of their square. */
function damageOf(data: Data, i: number): number {
  const [one, draw] = [data.instances[i], inputsOf(data.spec, i)];
  const answers = answersOf(data.spec, one);
  const inputs = Array.from({ length: 300 }, () => draw().x);
  const eps = (data.settings['budget'] * sum(inputs.map((x) => Math.hypot(...x)))) / inputs.length;
  const nudges = overlapsOf(one.weights!).flatMap((row) => {
    const length = Math.hypot(...row);
    return length > 1e-6 ? [eps, -eps].map((by) => row.map((value) => (by * value) / length)) : [];
  });
  const raised = inputs.map((x) => {
    const error = (nudge: readonly number[]): number =>
      sum(answers(x.map((value, f) => value + (nudge[f] ?? 0))).map((y, f) => (y - x[f]) ** 2));
    const before = error([]);
    return Math.max(0, ...nudges.map((nudge) => error(nudge) - before));
  });
  return sum(raised) / inputs.length / eps ** 2;
}

const ranksOf = (all: readonly number[]): number[] => all.map((one) => all.filter((other) => other < one).length);

/** The rank correlation of lists without ties. */
function correlation(one: readonly number[], other: readonly number[]): number {
  const [a, b] = [ranksOf(one), ranksOf(other)];
  const n = a.length;
  return 1 - (6 * sum(a.map((rank, i) => (rank - b[i]) ** 2))) / (n * (n ** 2 - 1));
}

/** How features for each dimension, and the damage of nudges, rise as features grow rare. */
function attack({ data, says }: Told): void {
  expectInstances(data);
  expectLosses(data);
  expectBestOf(data, groupsOf(data, ({ density }) => density)); // prettier-ignore
  const crowds = bestOf(data).map((i) => {
    const norms = normsOf(overlapsOf(data.instances[i].weights!));
    return sum(norms.map((norm) => norm ** 2)) / data.spec.hidden;
  });
  const damages = bestOf(data).map((i) => damageOf(data, i));
  bestOf(data).forEach((i, g) => {
    const [density, , crowd, damage, loss] = says.rows[g];
    const one = data.instances[i];
    expectRow([density, crowd, loss], [one.density, crowds[g], one.evalLoss]);
    expect(Math.abs(Number(damage) / damages[g] - 1)).toBeLessThan(0.12); // each has inputs of its own
  });
  expect(Math.abs(Number(says.readouts['rank correlation']) - correlation(damages, crowds))).toBeLessThan(0.05);
  expect(says.shape.split(' ')).toEqual(bestOf(data).map((i) => shapeOf(data.instances[i].weights!)));
}

export const curves: Readonly<Record<string, Figure>> = {
  unequal: { runs: [{ steps: 800, batch: 128, restarts: 4 }], check: unequal },
  attack: { runs: [{ steps: 400, batch: 64, features: 20, hidden: 3 }], check: attack },
};
