/* Promises about what models cost, on the way and at the end. */
import { columns, cross, made, pentagon, square } from '../made-runs.ts';
import type { Cases, Made } from '../made-runs.ts';

const good = { columns: pentagon, loss: 0.001 };
const few = { columns: cross, loss: 1 };
/** Four of five features, one at a time: 1 / (3 x 5 x 5). Nothing lies a tenth above it. */
const four = { columns: square, loss: 1 / 75 };

/** The best square and the best pentagon of a density. */
const at = (density: number, squares: number, pentagons: number): Made[] => [
  { columns: square, loss: squares, density },
  { columns: pentagon, loss: pentagons, density },
];

export const losses: readonly Cases[] = [
  {
    about: 'a loss that falls to a hundredth',
    run: made([good]),
    cases: [
      ['loss-falls 99', 1],
      ['loss-falls 101', 0],
      ['loss-falls 99..101', 1],
      ['loss-falls 2..99', 0],
      ['falls-early 1 by 10', 1], // the last frame
      ['falls-early 0.1 by 9', 0], // the first one
      ['loses 0..0.0011', 1],
      ['loses 0.002', 0],
      // (0.81 + 0.729 + 0.6561) x 0.1 / (3 x 5) = 0.014634 without features 2, 3 and 4.
      ['keeping-only 0 1 costs 14.6..14.7', 1],
      // (1 + 0.9 + 0.81 + 0.729 + 0.6561) x 0.1 / (3 x 5) = 0.0273 for answering 0 always.
      ['keeping-only none costs 27.3..27.4', 1],
      ['keeping-only none costs 14.6..14.7', 0],
      ['lose-places 0', 1],
      ['lose-places 1', 0],
    ],
  },
  {
    about: 'two features of five',
    run: made([{ ...few, loss: 0.001 }]),
    cases: [
      ['keeping-only 0 1 2 3 4 costs 0.001', 0],
      // Of 0.81 + 0.729 + 0.6561, all that is lost, 0.369 are of feature 2.
      ['spends 0.36..0.38 on 2', 1],
      ['spends 0..0.001 on 0', 1],
      ['spends 0.36..0.38 on 4', 0],
    ],
  },
  {
    about: 'a feature that had a place and lost it',
    run: made([{ columns: columns(0, 90, undefined), loss: 1 }], {
      before: [[few], [{ columns: columns(0, undefined, 90), loss: 2 }]],
    }),
    cases: [['lose-places 1..1', 1]],
  },
  {
    about: 'starts on a level of theory and above it',
    run: made([four, { ...four, loss: 1.1 / 75 }]),
    cases: [['on-levels within 0.02', 1, 2]],
  },
  { about: 'a start on a level of theory', run: made([four]), cases: [['on-levels within 0.02', 1, 1]] },
  {
    about: 'squares that cost more than pentagons, and then less',
    run: made([...at(1, 0.2, 0.3), ...at(0.25, 0.06, 0.04)]),
    cases: [
      ['crosses 4 with 5 at 0.25..1', 1],
      ['crosses 4 with 5 at 0.1..0.2', 0],
      ['crosses 3 with 5 at 0.25..1', 0],
    ],
  },
  {
    about: 'models with and without superposition under attack',
    run: made([few, { ...few, columns: square }, good], { best: [0, 1, 2], values: { budget: 0.1 } }),
    cases: [
      // Without it a nudge adds its own square, and that is the measure.
      ['damage 0.99..1.01 where per-dimension 1..1', 1],
      ['damage 1.1 where per-dimension 1..1', 0],
      ['damage 1 where per-dimension 7', 0], // there is no such model
      ['damage-tracks 0.99', 1],
      ['damage-tracks 0..0.9', 0],
    ],
  },
];
