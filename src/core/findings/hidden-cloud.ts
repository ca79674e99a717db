/* Hidden points of a trained model as a cloud, always of the same inputs: what an autoencoder on them has to go by. */
import { modelOf } from '../frame.ts';
import type { Columns } from '../geometry/geometry.ts';
import { pointsOf } from '../laws/hidden.ts';
import { lawOf } from '../laws/law-table.ts';
import type { HiddenLaw } from '../spec.ts';

/** Points of a cloud, and the inputs drawn for them: most of these are empty, and lead to the origin. */
const POINTS = 400;
const DRAWN = 2 ** 14;

export interface Cloud {
  /** Inputs that are not empty. [point, feature] */
  readonly inputs: Float32Array;
  /** [point, hidden] */
  readonly points: Float32Array;
}

const clouds = new WeakMap<Float32Array, Cloud>();

function drawn(law: HiddenLaw): Cloud {
  const { of } = law;
  const all = new Float32Array(DRAWN * of.features);
  lawOf(of).fill(all, { ...of, seed: [0] }, 0, -1); // a step that no training has
  const kept: number[] = [];
  for (let at = 0; at < all.length && kept.length < POINTS * of.features; at += of.features) {
    const input = all.subarray(at, at + of.features);
    if (input.some((x) => x > 0)) kept.push(...input);
  }
  const inputs = Float32Array.from(kept);
  return { inputs, points: pointsOf(law, inputs) };
}

/** The cloud of a law. */
export function cloudOf(law: HiddenLaw): Cloud {
  const cloud = clouds.get(law.parameters) ?? drawn(law);
  clouds.set(law.parameters, cloud);
  return cloud;
}

/** The directions of the features in the cloud. */
export const directionsOf = ({ of, parameters }: HiddenLaw): Columns =>
  modelOf({ ...of, seed: [0] }, { parameters }, 0);
