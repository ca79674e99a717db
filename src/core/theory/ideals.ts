/*
 * What ideal arrangements lose, exactly: parts at right angles to each other, each regular, with one length and one bias
 * for all its features, and both the best there are. Losses are integrals over all inputs, by Gauss-Legendre quadrature.
 */
import { PARTS } from '../geometry/arrangements.ts';
import type { PartName } from '../geometry/arrangements.ts';
import { importanceOf } from '../feature-importance.ts';
import { lossOfKeeping } from '../batches/kept.ts';
import type { Spec } from '../spec.ts';

export interface Node {
  readonly at: number;
  readonly weight: number;
}

/** Nodes and weights on [0, 1], by Newton's method on the Legendre polynomial of degree n. */
export function gauss(n: number): Node[] {
  return Array.from({ length: n }, (_, i) => {
    let x = Math.cos((Math.PI * (i + 0.75)) / (n + 0.5));
    let slope = 1;
    for (let round = 0; round < 40; round++) {
      let [before, now] = [1, x];
      for (let k = 2; k <= n; k++) [before, now] = [now, ((2 * k - 1) * x * now - (k - 1) * before) / k];
      slope = (n * (x * now - before)) / (x * x - 1);
      x -= now / slope;
    }
    return { at: (x + 1) / 2, weight: 1 / ((1 - x * x) * slope * slope) };
  });
}

/** How many nodes each value has, by how many features are on: inputs with more on are rarer. */
const NODES = [1, 32, 12, 5, 3, 2];

/** The parts that have few enough features, with the hidden dimensions that each fills. */
const USED = (Object.keys(PARTS) as PartName[])
  .map((name) => ({ name, vectors: PARTS[name] as readonly (readonly number[])[] }))
  .map(({ name, vectors }) => ({
    name,
    size: vectors.length,
    hidden: vectors[0].filter((_, d) => vectors.some((vector) => vector[d] !== 0)).length,
  }))
  .filter(({ size }) => size < NODES.length);

interface Input {
  /** The first feature's value, and its reading where all arrows have length 1. */
  readonly value: number;
  readonly reading: number;
  readonly on: number;
  readonly weight: number;
}

/** Inputs of a part, for all sets of its features that can be on. */
function inputsOf(name: PartName): Input[] {
  const vectors: readonly (readonly number[])[] = PARTS[name];
  const cosines = vectors.map((v) => v.reduce((sum, value, d) => sum + value * vectors[0][d], 0));
  return Array.from({ length: 1 << vectors.length }, (_, set) => {
    const on = cosines.flatMap((_, i) => ((set >> i) & 1 ? i : []));
    const nodes = gauss(NODES[on.length]);
    const start: Input = { value: 0, reading: 0, on: on.length, weight: 1 };
    const add = (row: Input, i: number): Input[] =>
      nodes.map(({ at, weight }) => ({
        value: i === 0 ? at : row.value,
        reading: row.reading + cosines[i] * at,
        on: row.on,
        weight: row.weight * weight,
      }));
    return on.reduce((rows, i) => rows.flatMap((row) => add(row, i)), [start]);
  }).flat();
}

/** The least mean squared error of one feature of a part at a density, over lengths and biases in ever finer steps. */
function leastError(name: PartName, density: number): number {
  const inputs = inputsOf(name).map((input) => ({
    ...input,
    weight: input.weight * density ** input.on * (1 - density) ** (PARTS[name].length - input.on),
  }));
  const error = (square: number, bias: number): number =>
    inputs.reduce((sum, { value, reading, weight }) => sum + weight * (value - Math.max(0, square * reading + bias)) ** 2, 0); // prettier-ignore
  let best = { square: 1, bias: 0, error: error(1, 0) };
  for (let step = 0.1; step > 0.004;) {
    const around = [[step, 0], [-step, 0], [0, step], [0, -step], [step, -step], [-step, step]] as const; // prettier-ignore
    const tried = around.map(([s, b]) => ({ square: best.square + s, bias: best.bias + b }));
    const next = tried
      .map(({ square, bias }) => ({ square, bias, error: error(square, bias) }))
      .reduce((a, b) => (b.error < a.error ? b : a), best);
    if (next === best) step /= 2;
    best = next;
  }
  return best.error;
}

const known = new Map<string, number>();

/** The same, worked out once. */
export function partError(name: PartName, density: number): number {
  const key = `${name} ${density}`;
  const error = known.get(key) ?? leastError(name, density);
  known.set(key, error);
  return error;
}

/** All ways to make up so many features of parts that fit into so many dimensions. */
function partitions(kept: number, hidden: number, from = 0): PartName[][] {
  if (kept === 0) return [[]];
  return USED.slice(from).flatMap(({ name, size, hidden: own }, i) =>
    size <= kept && own <= hidden ? partitions(kept - size, hidden - own, from + i).map((rest) => [name, ...rest]) : [],
  );
}

/**
 * The least loss of an ideal arrangement that keeps the most important so many features of instance i, as a share of
 * what always answering 0 costs; undefined where no parts of known shape fit. The rest answer with their averages.
 */
export function idealShare(kept: number, spec: Spec, i: number): number | undefined {
  const density = spec.density[i];
  const importance = Array.from(importanceOf(spec, i)).sort((a, b) => b - a);
  const dropped = density / 3 - density ** 2 / 4;
  const losses = partitions(kept, spec.hidden).map((parts) => {
    const errors = parts.flatMap((name) => PARTS[name].map(() => partError(name, density))).sort((a, b) => a - b);
    return importance.reduce((sum, weight, k) => sum + weight * (errors[k] ?? dropped), 0) / spec.features;
  });
  return losses.length > 0 ? Math.min(...losses) / lossOfKeeping([], spec, i) : undefined;
}
