/*
 * What the columns of W look like: norms, angles, superposition, dimensionality, and the name of a shape.
 * Definitions are those of Elhage et al. 2022. W has shape [hidden, feature]; column i is the direction of feature i.
 */
import type { Model } from '../model.ts';

export type Columns = Pick<Model, 'features' | 'hidden' | 'weights'>;

/** A feature counts as represented when its column is longer than this. */
export const REPRESENTED = 0.5;

/** Angles and gaps of a named shape lie within this share of the ideal. */
const TOLERANCE = 0.15;

/** W_i . W_j */
export function dot({ features, hidden, weights }: Columns, i: number, j: number): number {
  let sum = 0;
  for (let d = 0; d < hidden; d++) sum += weights[d * features + i] * weights[d * features + j];
  return sum;
}

/** ||W_i||. [feature] */
export const norms = (w: Columns): Float64Array =>
  Float64Array.from({ length: w.features }, (_, i) => Math.sqrt(dot(w, i, i)));

/** Which features are represented: the indices with norm > 0.5, in order. */
export const represented = (w: Columns): number[] =>
  [...norms(w)].flatMap((norm, i) => (norm > REPRESENTED ? [i] : []));

/** sum over j of (W^_i . W_j)^2, j includes i; 0 for a zero column. */
function crowding(w: Columns, i: number, ownSquare: number): number {
  let sum = 0;
  for (let j = 0; j < w.features; j++) sum += dot(w, i, j) ** 2;
  return ownSquare > 0 ? sum / ownSquare : 0;
}

/** D_i = ||W_i||^2 / sum_j (W^_i . W_j)^2, the share of a dimension that feature i gets; 0 for a zero column. [feature] */
export const dimensionality = (w: Columns): Float64Array =>
  Float64Array.from({ length: w.features }, (_, i) => {
    const square = dot(w, i, i);
    const crowd = crowding(w, i, square);
    return crowd > 0 ? square / crowd : 0;
  });

/** Superposition of feature i: sum over j != i of (W^_i . W_j)^2; 0 when orthogonal to all others. [feature] */
export const superposition = (w: Columns): Float64Array =>
  Float64Array.from({ length: w.features }, (_, i) => {
    const square = dot(w, i, i);
    return Math.max(0, crowding(w, i, square) - square);
  });

/** ||W||_F^2 / m, how many features there are for each dimension: the paper's 1 / D*. */
export const perDimension = (w: Columns): number => norms(w).reduce((sum, norm) => sum + norm ** 2, 0) / w.hidden;

/** The angle of each represented column of a 2-D model in degrees [0, 360), with its feature, by angle. */
export function angles(w: Columns): { feature: number; degrees: number }[] {
  return represented(w)
    .map((feature) => {
      const radians = Math.atan2(w.weights[w.features + feature], w.weights[feature]);
      return { feature, degrees: ((radians * 180) / Math.PI + 360) % 360 };
    })
    .sort((a, b) => a.degrees - b.degrees);
}

/** The gaps in degrees between neighbouring represented columns of a 2-D model, once round; they add up to 360. */
export function gaps(w: Columns): number[] {
  const sorted = angles(w).map(({ degrees }) => degrees);
  return sorted.map((degrees, i) => (i + 1 < sorted.length ? sorted[i + 1] - degrees : 360 - degrees + sorted[0]));
}

const POLYGONS = ['triangle', 'square', 'pentagon', 'hexagon', 'heptagon', 'octagon'] as const;

/** The names of how columns lie in a plane; `irregular` where no other fits. */
export type Named = 'none' | 'line' | 'orthogonal' | 'antipodal' | (typeof POLYGONS)[number] | 'irregular';

/** How the represented columns of a model lie, or how many there are where no plane gives them a name. */
export type Shape = Named | `${number}-represented`;

const near = (value: number, ideal: number): boolean => Math.abs(value - ideal) <= TOLERANCE * ideal;

/** The name for two represented columns, whose smaller gap lies in [0, 180]. */
function pair(gap: number): Named {
  if (near(gap, 90)) return 'orthogonal';
  return near(gap, 180) ? 'antipodal' : 'irregular';
}

/** The shape of a model. With one hidden dimension only `line` and `antipodal` can be, with more than two only `none`. */
export function shape(w: Columns): Shape {
  const kept = represented(w);
  const count = kept.length;
  if (count === 0) return 'none';
  if (w.hidden === 1 && count === 1) return 'line';
  if (w.hidden === 1 && count === 2 && dot(w, kept[0], kept[1]) < 0) return 'antipodal';
  return w.hidden === 2 ? planar(w, count) : `${count}-represented`;
}

/** The shape of `count` represented columns in a plane. */
function planar(w: Columns, count: number): Named {
  const around = gaps(w);
  if (count === 1) return 'line';
  if (count === 2) return pair(Math.min(...around));
  const name = POLYGONS[count - 3] as Named | undefined;
  return name && around.every((gap) => near(gap, 360 / count)) ? name : 'irregular';
}
