/* Promises about several models at once: panels of a figure, restarts, sets, and the cells of a map. */
import { columns, cross, made, pentagon, square } from '../made-runs.ts';
import type { Cases } from '../made-runs.ts';

const good = { columns: pentagon, loss: 0.001 };
const poor = { columns: square, loss: 0.002 };
const dense = { columns: cross, loss: 1, density: 1 };

const ignored = { columns: columns(0, undefined), loss: 1 };
const dedicated = { columns: columns(0, 90), loss: 1 };
const superposed = { columns: columns(0, 180), loss: 1 };
/** Three importances, 0.1, 1 and 10, and from density 1 down three cells of each, as theory has them. */
const theory = [ignored, dedicated, dedicated].flatMap((first) => [first, superposed, superposed]);
const nine = theory.map((_, i) => i);
const values = { size: '2-in-1', cells: 3, importance: 1, density: 1 };

export const batches: readonly Cases[] = [
  {
    about: 'two panels, both squares',
    run: made([poor, poor, good], { best: [0, 1] }),
    cases: [['kept 0 1 2 3', 1]],
  },
  {
    about: 'two panels, a square and a pentagon',
    run: made([poor, poor, good], { best: [0, 2] }),
    cases: [
      ['kept 0 1 2 3', 0],
      ['plateaus 2/5 1/2 within 0.01 for 1', 1],
    ],
  },
  {
    about: 'restarts of two densities',
    run: made([good, poor, good, { ...good, density: 0.03 }]),
    cases: [
      ['restarts pentagon', 3, 4],
      ['restarts pentagon at 0.9', 2, 3],
      ['restarts square at 0.97', 0, 1],
      ['restarts pentagon at 0.97', 1, 1],
    ],
  },
  {
    about: 'restarts that keep five, four and two features',
    run: made([good, poor, dense]),
    cases: [
      ['represents 3..4', 1, 3],
      ['represents 4', 2, 3],
      ['represents 4 where 1/density 9..11', 2, 2],
    ],
  },
  {
    about: 'squares that lose more than any pentagon',
    run: made([good, poor, poor]),
    cases: [
      ['higher square than pentagon', 2, 2],
      ['higher square than hexagon', 0, 0],
    ],
  },
  {
    about: 'a square that loses less than a pentagon',
    run: made([good, poor, { ...poor, loss: 0.0005 }]),
    cases: [['higher square than pentagon', 1, 2]],
  },
  {
    about: 'a collapsed pair',
    run: made([{ columns: columns(0, 2, 90, 180), loss: 0.001 }], { law: { kind: 'sets', size: 2, rule: 'together' } }),
    cases: [
      ['collapsed 1', 1],
      ['collapsed 2', 0],
      ['within 177..180', 0],
      ['within 0..90.1', 1],
    ],
  },
  {
    about: 'two antipodal pairs',
    run: made([{ columns: columns(0, 180, 90, 270), loss: 0.002 }], {
      law: { kind: 'sets', size: 2, rule: 'one-of' },
    }),
    cases: [
      ['collapsed 0', 1],
      ['within 177..180', 1],
      ['starts-as antipodal', 1, 1],
      ['starts-as orthogonal', 0, 1],
    ],
  },
  {
    about: 'a map that is as theory has it',
    run: made(theory, { best: nine, values }),
    cases: [
      ['as-theory 1', 1],
      ['superposed-below 0.31..0.32', 1], // between densities 1 and 0.1
      ['superposed-below 0.1..0.3', 0],
      ['row ignored dedicated', 1],
      ['row dedicated', 0],
      ['row outside importance 0.1..0.5 dedicated', 1],
    ],
  },
  {
    about: 'a map with one cell that theory has otherwise',
    run: made(theory.with(4, ignored), { best: nine, values }),
    cases: [
      ['as-theory 1', 0],
      ['as-theory 0.88..0.89', 1],
    ],
  },
];
