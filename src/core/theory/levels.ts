/*
 * The exact loss of a model in a plane when one feature at a time is on (Chen et al. 2023, arXiv 2310.06301), and the
 * levels at which its training comes to rest: some features spread evenly as a polygon, the others left out, each of
 * which may answer with its average, or with nothing where its bias has fallen below 0.
 */
import { dot, norms } from '../geometry/geometry.ts';
import type { Model } from '../model.ts';

/** What output i costs when feature j is on, of overlap `a` with it: the integral of ReLU(a x + b)^2 over x from 0 to 1, times 3. */
function leak(a: number, b: number): number {
  const end = a + b;
  if (a === 0) return 3 * Math.max(0, b) ** 2;
  return (Math.max(0, end) ** 3 - Math.max(0, b) ** 3) / a;
}

/** What feature i on itself costs, of squared norm `s`: the integral of (x - ReLU(s x + b))^2 over x from 0 to 1, times 3. */
function own(s: number, b: number): number {
  const from = s > 0 ? Math.max(0, Math.min(1, -b / s)) : b > 0 ? 0 : 1; // where the output is on
  const cube = (x: number): number => ((1 - s) * x - b) ** 3;
  const on = s === 1 ? 3 * b * b * (1 - from) : (cube(1) - cube(from)) / (1 - s);
  return from ** 3 + on;
}

/** The loss of a ReLU output model if exactly one feature, evenly chosen, is on, averaged over features and inputs. */
export function oneHotLoss(model: Pick<Model, 'features' | 'hidden' | 'weights' | 'bias'>): number {
  const lengths = norms(model);
  let sum = 0;
  for (let i = 0; i < model.features; i++) {
    sum += own(lengths[i] ** 2, model.bias[i]);
    for (let j = 0; j < model.features; j++) if (j !== i) sum += leak(dot(model, i, j), model.bias[i]);
  }
  return sum / (3 * model.features ** 2);
}

/** The least of a function with one valley, between two ends. */
function least(of: (x: number) => number, low: number, high: number): number {
  const golden = (Math.sqrt(5) - 1) / 2;
  let [from, to] = [low, high];
  for (let i = 0; i < 40; i++) {
    const [a, b] = [to - golden * (to - from), from + golden * (to - from)];
    if (of(a) < of(b)) to = b;
    else from = a;
  }
  return of((from + to) / 2);
}

/** What a polygon of k features costs at its best size and bias, as a sum over outputs and features that are on, times 3. */
function polygonCost(k: number): number {
  const cost = (length: number, bias: number): number => {
    let sum = own(length ** 2, bias);
    for (let j = 1; j < k; j++) sum += leak(length ** 2 * Math.cos((2 * Math.PI * j) / k), bias);
    return k * sum;
  };
  return least((length) => least((bias) => cost(length, bias), -1.5, 0.5), 0.8, 1.7);
}

/** A level: how many features are kept, and how many of the others answer with their average. */
export interface Level {
  readonly kept: number;
  readonly raised: number;
  /** As the page has it: averaged over features and inputs. */
  readonly loss: number;
}

/** Polygons that come to rest where all of their features have one length and one bias. */
const POLYGONS = [4, 5, 6, 7].map((kept) => ({ kept, cost: polygonCost(kept) }));

/** The levels of so many features in a plane, the highest first: each feature left out costs 1, and its average saves 3 / (4 features) of it. */
export const levels = (features: number): Level[] =>
  POLYGONS.filter(({ kept }) => kept <= features)
    .flatMap(({ kept, cost }) =>
      Array.from({ length: features - kept + 1 }, (_, raised) => ({
        kept,
        raised,
        loss: (cost + features - kept - (0.75 * raised) / features) / (3 * features ** 2),
      })),
    )
    .sort((a, b) => b.loss - a.loss);

/** The level that a loss lies on, if it is within a share of one. */
export const levelOf = (loss: number, all: readonly Level[], tolerance: number): Level | undefined =>
  all.find((level) => Math.abs(loss - level.loss) <= tolerance * level.loss);
