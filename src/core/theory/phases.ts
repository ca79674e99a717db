/*
 * Phase diagrams: what becomes of the last feature of a small model as its importance beside the others' and the density
 * of all features change. The closed forms are the paper's: a feature that is given up costs its variance, since its bias
 * says its mean, and each of two features that share a line costs something only where both are on.
 */
import { modelOf } from '../frame.ts';
import { norms, REPRESENTED, superposition } from '../geometry/geometry.ts';
import { restartSeed } from '../random.ts';
import type { Frame, Spec } from '../spec.ts';

/** Features in dimensions; all but the last feature have importance 1. */
export type PhaseSize = '2-in-1' | '3-in-2';

/** What becomes of the last feature. */
export type Phase = 'ignored' | 'dedicated' | 'superposed';

/** Relative importance r of the last feature, and density p of all. */
export interface Cell {
  readonly r: number;
  readonly p: number;
}

/** Both axes are logarithmic: r from 0.1 to 10, p from 1 down to 0.01. */
const R = [0.1, 10] as const;
const P = [1, 0.01] as const;

const between = ([from, to]: readonly [number, number], share: number): number => from * (to / from) ** share;
const share = ([from, to]: readonly [number, number], value: number): number =>
  Math.log(value / from) / Math.log(to / from);

/** Where r and p lie on the axes, from 0 to 1. */
export const place = ({ r, p }: Cell): readonly [x: number, y: number] => [share(R, r), share(P, p)];

/** Cells of a grid of c x c, one value of r after the other, from density 1 down. */
export const grid = (c: number): Cell[] =>
  Array.from({ length: c * c }, (_, i) => ({
    r: between(R, Math.floor(i / c) / (c - 1)),
    p: between(P, (i % c) / (c - 1)),
  }));

/** The index of the cell nearest to r and p in a grid of c x c. */
export function nearest(c: number, cell: Cell): number {
  const [column, row] = place(cell).map((at) => Math.round(Math.min(1, Math.max(0, at)) * (c - 1)));
  return column * c + row;
}

/** E[(x - E[x])^2] = p/3 - p^2/4, the loss of a feature that is given up. */
const givenUp = (p: number): number => p / 3 - (p * p) / 4;

/** p^2 E[min(u, v)^2] = p^2/6, the loss of each of two features on one line. */
const paired = (p: number): number => (p * p) / 6;

/** The least loss, summed over features, with the last feature in each phase: closed forms for columns of length 1. */
export const phaseLosses = (size: PhaseSize, { r, p }: Cell): Readonly<Record<Phase, number>> => ({
  ignored: r * givenUp(p),
  dedicated: size === '2-in-1' ? givenUp(p) : Math.min(givenUp(p), 2 * paired(p)),
  superposed: (1 + r) * paired(p),
});

/** The phase with the least loss by the closed forms. */
export function phaseByTheory(size: PhaseSize, cell: Cell): Phase {
  const { ignored, dedicated, superposed } = phaseLosses(size, cell);
  if (superposed < Math.min(ignored, dedicated)) return 'superposed';
  return ignored < dedicated ? 'ignored' : 'dedicated';
}

/** The density p* = 4r / (2 + 5r) below which a pair costs less than giving up the feature of importance r <= 1. */
const pairsBelow = (r: number): number => (4 * r) / (2 + 5 * r);

/**
 * The lines between the phases. With two features the curve mirrors at r = 1, as the two change places; with three, the
 * first two pair up where the last one matters more.
 */
export function boundaries(size: PhaseSize): Cell[][] {
  const rising = Array.from({ length: 33 }, (_, i) => R[0] ** (1 - i / 32)).map((r) => ({ r, p: pairsBelow(r) }));
  const falling = rising.map(({ r, p }) => ({ r: 1 / r, p })).reverse();
  const apex = { r: 1, p: pairsBelow(1) };
  return size === '2-in-1'
    ? [
        [...rising, ...falling],
        [apex, { r: 1, p: P[0] }],
      ]
    : [
        rising,
        [
          { r: 1, p: P[1] },
          { r: 1, p: P[0] },
        ],
      ];
}

export interface PhaseRun extends Pick<Spec, 'steps' | 'batch' | 'rate'> {
  readonly size: PhaseSize;
  readonly cells: number;
  readonly seed: number;
  readonly restarts: number;
}

/** The models of all cells in the grid's order, restarts of a cell together. Cells share their seeds. */
export function phaseSpec({ size, cells, seed, restarts, steps, batch, rate }: PhaseRun): Spec {
  const [features, hidden] = size === '2-in-1' ? [2, 1] : [3, 2];
  const all = grid(cells).flatMap(({ r, p }) => {
    const importance = Array.from({ length: features }, (_, i) => (i + 1 < features ? 1 : r));
    return Array.from({ length: restarts }, (_, restart) => ({ p, importance, restart }));
  });
  return {
    ...{ features, hidden, steps, batch, rate },
    schedule: 'cosine',
    output: 'relu',
    density: all.map(({ p }) => p),
    decay: all.map(() => 1),
    importance: all.map(({ importance }) => importance),
    seed: all.map(({ restart }) => restartSeed(seed, restart)),
  };
}

/** The norm of the last feature's column and its superposition, both at most 1. */
export interface LastFeature {
  readonly norm: number;
  readonly superposition: number;
}

/** How the last feature of instance i came out. */
export function lastFeature(spec: Spec, frame: Frame, i: number): LastFeature {
  const model = modelOf(spec, frame, i);
  const last = spec.features - 1;
  return { norm: Math.min(1, norms(model)[last]), superposition: Math.min(1, superposition(model)[last]) };
}

/** The phase that a trained feature is in. */
export function phaseOf({ norm, superposition }: LastFeature): Phase {
  if (norm <= REPRESENTED) return 'ignored';
  return superposition > 0.5 ? 'superposed' : 'dedicated';
}
