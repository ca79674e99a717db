/* Promises about a phase diagram: what becomes of the last feature, cell by cell. */
import {
  grid,
  lastFeature,
  nearest,
  phaseByTheory,
  phaseOf,
  type Cell,
  type Phase,
  type PhaseSize,
} from '../../../core/theory/phases.ts';
import { inside, type Range } from '../range.ts';
import { best, type Keeps, type Run } from '../run.ts';

interface Judged extends Cell {
  readonly phase: Phase;
}

/** The cells with what training made of each; `side` of them stand in a column. */
function cells(run: Run): { side: number; all: Judged[]; chosen: number } {
  const { cells: side, importance: r, density: p } = run.view.values as Record<string, number>;
  const phases = best(run).map((i) => phaseOf(lastFeature(run.spec, run.frame, i)));
  const all = grid(side).map((cell, c) => ({ ...cell, phase: phases[c] }));
  return { side, all, chosen: nearest(side, { r, p }) };
}

/** In the chosen cell's column, superposition begins once on the way down, between two cells around such a density, and stays. */
export function superposedBelow(density: Range): Keeps {
  return (run) => {
    const { side, all, chosen } = cells(run);
    const from = side * Math.floor(chosen / side);
    const column = all.slice(from, from + side);
    const first = column.findIndex(({ phase }) => phase === 'superposed');
    if (first < 1 || column.slice(first).some(({ phase }) => phase !== 'superposed')) return false;
    return inside(density, Math.sqrt(column[first - 1].p * column[first].p));
  };
}

/** In the chosen cell's row these phases follow each other from left to right; cells of some importance may be anything. */
export function rowOf(but: Range | null, phases: readonly string[]): Keeps {
  return (run) => {
    const { side, all, chosen } = cells(run);
    const row = all.filter((cell, c) => c % side === chosen % side && !(but && inside(but, cell.r)));
    const order = row.map(({ phase }) => phase).filter((phase, i, before) => phase !== before[i - 1]);
    return order.join(' ') === phases.join(' ');
  };
}

/** Training does as the closed forms say in such a share of the cells. */
export function asTheory(share: Range): Keeps {
  return (run) => {
    const { all } = cells(run);
    const size = run.view.values['size'] as PhaseSize;
    const agree = all.filter(({ phase, ...cell }) => phaseByTheory(size, cell) === phase).length;
    return inside(share, agree / all.length);
  };
}
