/* Promises about how models in a plane look. */
import { columns, cross, made, pentagon, square } from '../made-runs.ts';
import type { Cases } from '../made-runs.ts';

const good = { columns: pentagon, loss: 0.001 };
const poor = { columns: square, loss: 0.002 };
const few = { columns: cross, loss: 1 };
/** What feature 1 reads of feature 0 in a pentagon. */
const leak = Math.cos((72 * Math.PI) / 180);

export const plane: readonly Cases[] = [
  {
    about: 'a pentagon',
    run: made([good, poor]),
    cases: [
      ['shape square pentagon', 1],
      ['shape square', 0],
      ['steps square to pentagon', 1],
      ['steps pentagon to square', 0],
      ['steps square to triangle', 0],
      ['shares 0.39..0.41 0.39..0.41 0.39..0.41 0.39..0.41 0.39..0.41', 1],
      ['shares 0.45', 0],
      ['kept 0 1 2 3 4', 1],
      ['kept 0 1', 0],
      ['parts pentagon', 1],
      ['parts pair pair', 0],
      ['alone none', 1],
      ['alone 0', 0],
      ['gaps 71..73', 1],
      ['gaps 73..80', 0],
      ['beside 0 71..73', 1],
      ['beside 0 60..71', 0],
      // Five columns of length 1 in two dimensions.
      ['per-dimension 2.49..2.51', 1],
      ['per-dimension 2.6', 0],
      // A pentagon of unit columns: 1 / (1 + 2 cos² 72° + 2 cos² 144°) = 2/5 for each of five features.
      ['sum-dimensionality 0.01', 1],
      ['plateaus 2/5 within 0.01 for 1', 1],
      ['plateaus 1/2 within 0.01 for 0.1', 0],
      ['plateaus 0.4 1/2 within 0.01 for 0.1', 0],
      ['plateaus 2/5 within 0.01 for 1 where 1/density 9..11', 1],
      ['plateaus 2/5 within 0.01 for 1 where 1/density 2..3.5', 0],
      ['have 5 at 0.39..0.41', 1],
      ['have 4 at 0.39..0.41', 0],
      ['neurons 4 features by 0.3', 1],
      ['neurons 5 features by 0.3', 0],
      ['monosemantic 0', 1],
      ['stand-for 4 5', 1],
      ['stand-for 5 4', 0],
      ['rests-at 0.6', 1], // all are represented
    ],
  },
  {
    about: 'a square without its fifth feature',
    run: made([poor]),
    cases: [
      ['alone none', 1],
      ['identity 2 within 0.02', 0],
      ['beside 4 0..360', 0],
      ['have 1 at 0..0.01', 1],
      ['neurons 2 features by 0.3', 1],
      ['neurons 3 features by 0.3', 0],
    ],
  },
  {
    about: 'two features at a right angle',
    run: made([{ ...few, bias: 0.5 }]),
    cases: [
      ['identity 2 within 0.02', 1],
      ['identity 1 within 0.02', 0],
      ['alone 0 1', 1],
      ['parts alone alone', 1],
      ['monosemantic 2', 1],
      ['monosemantic 1', 0],
      ['stand-for 1 1', 1],
      ['rests-at 0.45..0.55', 1],
      ['rests-at 0.6', 0],
    ],
  },
  {
    about: 'two features at nearly a right angle',
    run: made([{ columns: columns(0, 92), loss: 1 }]),
    cases: [['identity 2 within 0.02', 0]],
  },
  {
    about: 'one feature in two dimensions',
    run: made([{ columns: columns(0), loss: 1 }]),
    cases: [['sum-dimensionality 0.01', 0]],
  },
  {
    about: 'three arrows, from the right against the clock',
    run: made([{ columns: columns(0, 72, 270, undefined, undefined), loss: 1 }]),
    cases: [
      ['lengths 1..1 0.99..1.01 0.9 0..0', 1],
      ['lengths 1..1 0.99..1.01 0.9 0.1', 0],
      ['points 1 71..73', 1],
      ['points 2 269..271', 1],
      ['points 2 0..180', 0],
    ],
  },
  {
    about: 'a pentagon whose bias takes 0.2 off',
    run: made([{ ...good, bias: -0.2 }]),
    cases: [
      ['takes-off 0.1..0.3', 1],
      [`leaves 2 traces of ${(leak - 0.21).toFixed(3)}..${(leak - 0.19).toFixed(3)}`, 1],
      ['leaves 2 traces of 0.2', 0],
      ['leaves 4 traces', 0],
      ['leaves 0 traces at 0.4', 1],
      ['leaves 0 traces at 0.9', 0],
      ['answers 1 0 0 0 0 with 0.79..0.81 0.1..0.12 0..0 0..0 0.1..0.12', 1],
      ['answers 1 0 0 0 0 with 0.79..0.81', 1],
      ['answers 1 0 0 0 0 with 0.79..0.81 0..0.1', 0],
      ['answers 0 1 0 0 0 with 0.79..0.81', 0],
    ],
  },
  {
    about: 'a pentagon whose bias adds 0.2',
    run: made([{ ...good, bias: 0.2 }]),
    cases: [['takes-off 0.1..0.3', 0]],
  },
];
