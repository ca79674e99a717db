/*
 * What the columns of W look like: norms, angles, superposition, dimensionality, and the name of a shape.
 * Definitions are those of Elhage et al. 2022. W has shape [hidden, feature]; column i is the direction of feature i.
 */
import type { Model } from './model.ts';

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

/** How the represented columns of a model lie; `irregular` where no other name fits. */
export type Shape = 'none' | 'line' | 'orthogonal' | 'antipodal' | (typeof POLYGONS)[number] | 'irregular';

const near = (value: number, ideal: number): boolean => Math.abs(value - ideal) <= TOLERANCE * ideal;

/** The name for two represented columns, whose smaller gap lies in [0, 180]. */
function pair(gap: number): Shape {
  if (near(gap, 90)) return 'orthogonal';
  return near(gap, 180) ? 'antipodal' : 'irregular';
}

/** The shape of a model with one or two hidden dimensions; in more dimensions only `none` and `line` have a meaning here. */
export function shape(w: Columns): Shape {
  const count = represented(w).length;
  if (count === 0) return 'none';
  if (count === 1) return 'line';
  if (w.hidden > 2) return 'irregular';
  const plane: Columns = w.hidden === 2 ? w : { ...w, hidden: 2, weights: inPlane(w.weights) };
  const around = gaps(plane);
  if (count === 2) return pair(Math.min(...around));
  const name = POLYGONS[count - 3] as Shape | undefined;
  return name && around.every((gap) => near(gap, 360 / count)) ? name : 'irregular';
}

/** A model on a line drawn in the plane: the second row of W is 0. */
function inPlane(weights: Float32Array): Float32Array {
  const plane = new Float32Array(weights.length * 2);
  plane.set(weights);
  return plane;
}
