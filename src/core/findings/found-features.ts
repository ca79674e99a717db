/*
 * What an autoencoder has found of the model whose hidden points it reads. A feature is found where a latent that is not
 * silent points its way: their cosine is above 0.95, which is 18 degrees. Silence is judged on the cloud of these points.
 */
import { parametersOf } from '../frame.ts';
import { norms, represented } from '../geometry/geometry.ts';
import type { Columns } from '../geometry/geometry.ts';
import { cloudOf, directionsOf } from './hidden-cloud.ts';
import type { Cloud } from './hidden-cloud.ts';
import { networkOf } from '../models/model-table.ts';
import { partsOf } from '../models/parameters.ts';
import { instances } from '../spec.ts';
import type { Frame, HiddenLaw, Spec } from '../spec.ts';

const FOUND = 0.95;

/** How far along its direction a feature is in a point, and what the latents say that have found it, or else the nearest. */
export interface Reading {
  readonly truth: number;
  readonly read: number;
}

export interface Found {
  /** Whether each latent is on for no point of the cloud. [latent] */
  readonly silent: readonly boolean[];
  /** The latent nearest to each feature of those that are not silent; undefined where all are. [feature] */
  readonly nearest: readonly (number | undefined)[];
  /** The cosine between the two, -1 where there is none. [feature] */
  readonly cosines: readonly number[];
  /** The feature that each latent has found, if any. [latent] */
  readonly features: readonly (number | undefined)[];
  /** How many of the features that the model represents are found, and whether all are. */
  readonly count: number;
  readonly recovered: boolean;
  /** Of each point, for each of the represented features that is on. */
  readonly readings: readonly Reading[];
}

/** What each latent says of each point. [point, latent] */
function activations(spec: Spec, own: Float32Array, points: Float32Array): Float32Array {
  const { features: n, hidden: m } = spec;
  const { down, hiddenBias, bias } = partsOf(networkOf(spec).tensors(spec), own);
  return new Float32Array((points.length / n) * m).map((_, at) => {
    const latent = at % m;
    const point = (at - latent) / m;
    let z = hiddenBias[latent];
    for (let d = 0; d < n; d++) z += down[latent * n + d] * (points[point * n + d] - bias[d]);
    return Math.max(0, z);
  });
}

/** The cosine between each column of one matrix and each of another, which are of length 1. [column, column of the other] */
function cosinesOf(w: Columns, units: Columns): number[][] {
  return Array.from(norms(w), (norm, i) =>
    Array.from({ length: units.features }, (_, j) => {
      let sum = 0;
      for (let d = 0; d < w.hidden; d++) sum += w.weights[d * w.features + i] * units.weights[d * units.features + j];
      return sum / (norm || 1);
    }),
  );
}

/** Whether each latent says nothing of any point. [latent] */
function silentOnes(said: Float32Array, latents: number): boolean[] {
  const silent = Array<boolean>(latents).fill(true);
  said.forEach((z, at) => {
    if (z !== 0) silent[at % latents] = false;
  });
  return silent;
}

/** The readings of each feature that is on, by the latents that stand for it. [feature][latent] */
function readingsOf({ inputs }: Cloud, truth: Columns, said: Float32Array, stands: readonly number[][]): Reading[] {
  const lengths = norms(truth);
  const points = inputs.length / truth.features;
  const latents = said.length / points;
  return represented(truth).flatMap((feature) =>
    Array.from({ length: points }, (_, point) => ({
      truth: lengths[feature] * inputs[point * truth.features + feature],
      read: stands[feature].reduce((sum, latent) => sum + said[point * latents + latent], 0),
    })).filter((reading) => reading.truth > 0),
  );
}

interface Nearest {
  readonly latent: number | undefined;
  readonly cosine: number;
}

/** The best of a row of cosines, and of which latent it is. */
function nearestOf(cosines: readonly number[], living: readonly number[]): Nearest {
  const cosine = Math.max(-1, ...living.map((latent) => cosines[latent]));
  return { latent: living.find((latent) => cosines[latent] === cosine), cosine };
}

function foundBy(spec: Spec, law: HiddenLaw, own: Float32Array): Found {
  const [cloud, truth, learned] = [cloudOf(law), directionsOf(law), networkOf(spec).columns(spec, own)];
  const said = activations(spec, own, cloud.points);
  const latents = Array.from({ length: spec.hidden }, (_, latent) => latent);
  const silent = silentOnes(said, spec.hidden);
  const living = latents.filter((latent) => !silent[latent]);
  const table = cosinesOf(truth, learned);
  const best = table.map((row) => nearestOf(row, living));
  const kept = represented(truth);
  const met = kept.filter((feature) => best[feature].cosine > FOUND);
  const features = latents.map((l) => (silent[l] ? undefined : met.find((feature) => table[feature][l] > FOUND)));
  const stands = best.map(({ latent }, i) =>
    met.includes(i) ? latents.filter((l) => features[l] === i) : latents.filter((l) => l === latent),
  );
  return {
    silent,
    features,
    nearest: best.map(({ latent }) => latent),
    cosines: best.map((one) => one.cosine),
    count: met.length,
    recovered: kept.length > 0 && met.length === kept.length,
    get readings() {
      return readingsOf(cloud, truth, activations(spec, own, cloud.points), stands); // of few are they asked for
    },
  };
}

const known = new WeakMap<Frame, readonly Found[]>();

/** What each autoencoder of a frame has found. [instance] */
export function foundFeatures(spec: Spec, law: HiddenLaw, frame: Frame): readonly Found[] {
  const all =
    known.get(frame) ??
    Array.from({ length: instances(spec) }, (_, i) => foundBy(spec, law, parametersOf(spec, frame, i)));
  known.set(frame, all);
  return all;
}

/** How much of what is there all readings together give back: 1 for all of it. */
export function readBack(readings: readonly Reading[]): number {
  const sum = (pick: (reading: Reading) => number): number => readings.reduce((all, one) => all + pick(one), 0);
  return sum(({ read }) => read) / (sum(({ truth }) => truth) || 1);
}
