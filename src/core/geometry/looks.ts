/* Norms and dimensionality of a frame's models, worked out once per frame: pictures of hundreds of models ask often. */
import { modelOf } from '../frame.ts';
import { dimensionality, norms } from './geometry.ts';
import type { Frame, Spec } from '../spec.ts';

export interface Look {
  /** ||W_i||. [feature] */
  readonly norms: Float64Array;
  /** D_i. [feature] */
  readonly dimensionality: Float64Array;
}

const known = new WeakMap<Frame, Map<number, Look>>();

/** How instance i of a frame looks. */
export function look(spec: Spec, frame: Frame, i: number): Look {
  const looks = known.get(frame) ?? new Map<number, Look>();
  known.set(frame, looks);
  const found = looks.get(i);
  if (found) return found;
  const model = modelOf(spec, frame, i);
  const made = { norms: norms(model), dimensionality: dimensionality(model) };
  looks.set(i, made);
  return made;
}

/** ||W||_F^2 of instance i: how many arrows of length 1 its arrows come to. */
export const squaredLength = (spec: Spec, frame: Frame, i: number): number =>
  look(spec, frame, i).norms.reduce((sum, norm) => sum + norm ** 2, 0);

/** D* = m / ||W||_F^2 of instance i, hidden dimensions per feature; infinite where all columns are zero. */
export const perFeature = (spec: Spec, frame: Frame, i: number): number => spec.hidden / squaredLength(spec, frame, i);
