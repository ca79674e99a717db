/* What a model makes of its features: names of shapes, and what is kept. */
import type { Named, Shape } from '../../core/geometry/geometry.ts';
import { plural } from './counts.ts';

/** The names of what arrows form. */
export const shapes: Readonly<Record<Named, string>> = {
  none: 'none',
  line: 'line',
  orthogonal: 'orthogonal',
  antipodal: 'antipodal',
  triangle: 'triangle',
  square: 'square',
  pentagon: 'pentagon',
  hexagon: 'hexagon',
  heptagon: 'heptagon',
  octagon: 'octagon',
  irregular: 'irregular',
};

/** Shapes that are not counted as things: "2 orthogonal", but "2 squares". */
const NO_NOUN = /al$|ar$|none/;

export const hasName = (shape: Shape): shape is Named => shape in shapes;
/** "pentagon", or "6 represented" where no plane gives it a name. */
export const shapeName = (shape: Shape): string => (hasName(shape) ? shapes[shape] : shape.replace('-', ' '));
/** How often a shape came: "5 pentagon", or "5 keep 6". */
export const ofShape = (times: number, shape: Shape): string =>
  hasName(shape)
    ? plural(times, shapes[shape], NO_NOUN.test(shape) ? shapes[shape] : undefined)
    : keep(times, String(parseInt(shape)));
/** `features` is "0 and 1", or "nothing". */
export const keep = (restarts: number, features: string): string =>
  `${restarts} keep${restarts > 1 ? '' : 's'} ${features}`;
