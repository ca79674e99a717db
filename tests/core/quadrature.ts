/* The loss of a model over all inputs, by Gauss-Legendre quadrature: no sample is drawn. */
import { gauss } from '../../src/core/theory/ideals.ts';
import { forward } from '../../src/core/model.ts';
import type { Model } from '../../src/core/model.ts';

/** How many nodes each value has, by how many features are on: inputs with more on are rarer. */
const NODES = [1, 32, 14, 7, 4, 3];

interface Input {
  readonly x: readonly number[];
  readonly on: number;
  readonly weight: number;
}

/** Inputs for all sets of features that can be on. */
function inputs(features: number): Input[] {
  const made: Input[] = [];
  for (let set = 0; set < 1 << features; set++) {
    const on = Array.from({ length: features }, (_, i) => i).filter((i) => (set >> i) & 1);
    const nodes = gauss(NODES[on.length]);
    let rows = [{ x: Array<number>(features).fill(0), weight: 1 }];
    for (const i of on)
      rows = rows.flatMap(({ x, weight }) =>
        nodes.map((node) => ({ x: x.with(i, node.at), weight: weight * node.weight })),
      );
    made.push(...rows.map((row) => ({ ...row, on: on.length })));
  }
  return made;
}

const known = new Map<number, Input[]>();

/** Importance-weighted squared error averaged over features, at a density. */
export function exactLoss(model: Model, importance: ArrayLike<number>, density: number): number {
  const { features } = model;
  const all = known.get(features) ?? inputs(features);
  known.set(features, all);
  let sum = 0;
  for (const { x, on, weight } of all) {
    const y = forward(model, x);
    const error = x.reduce((total, value, i) => total + importance[i] * (value - y[i]) ** 2, 0);
    sum += weight * density ** on * (1 - density) ** (features - on) * error;
  }
  return sum / features;
}
