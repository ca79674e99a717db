import { expect, test } from 'vitest';
import { foundFeatures, readBack } from '../../../src/core/findings/found-features.ts';
import { cloudOf, directionsOf } from '../../../src/core/findings/hidden-cloud.ts';
import { dictionarySpec } from '../../../src/core/batches/dictionary-spec.ts';
import type { DictionaryValues } from '../../../src/core/batches/dictionary-spec.ts';
import { afterFirst } from '../../../src/core/batches/frozen.ts';
import { firstOf } from '../../../src/core/spec.ts';
import type { Frame, HiddenLaw, Spec } from '../../../src/core/spec.ts';

const values: DictionaryValues = {
  ...{ density: 0.05, penalty: 0.2, latents: 5, resampling: 'on' as const },
  ...{ seed: 3, steps: 100, batch: 8, rate: 0.003, restarts: 2 },
};

/** The arms of a pentagon, of such a length; the others are left out. */
const arms = (length: number, kept = 5): number[] =>
  [Math.cos, Math.sin].flatMap((f) => [0, 1, 2, 3, 4].map((i) => (i < kept ? length * f((2 * Math.PI * i) / 5) : 0)));

const frame = (parameters: number[], evaluation: number[] = [1]): Frame => {
  const losses = Float32Array.from(evaluation);
  return { step: 100, loss: losses, evaluation: losses, parameters: Float32Array.from(parameters) };
};

/** Autoencoders on a pentagon, or on what is left of one. */
function on(latents: number, kept = 5): { spec: Spec; law: HiddenLaw } {
  const spec = dictionarySpec({ ...values, latents, restarts: 1 });
  const toys = Array.from({ length: 8 }, (_, i) => [...arms(i === 6 ? 1.2 : 1, i === 6 ? kept : 0), 0, 0, 0, 0, 0]);
  const joined = afterFirst(spec, frame(toys.flat(), [8, 7, 6, 5, 4, 3, 1, 2]));
  return { spec: joined, law: joined.law as HiddenLaw };
}

/** An autoencoder whose latents point that way [x, y], each on from such a length on. */
function autoencoder(directions: readonly (readonly [number, number])[], from = 0.3): number[] {
  const encoder = directions.flat();
  const decoder = [0, 1].flatMap((d) => directions.map((direction) => direction[d]));
  return [...encoder, ...decoder, ...directions.map(() => -from), 0, 0];
}
const towards = (i: number, off = 0): [number, number] => {
  const angle = (2 * Math.PI * i) / 5 + (off * Math.PI) / 180;
  return [Math.cos(angle), Math.sin(angle)];
};
const ALL = [0, 1, 2, 3, 4].map((i) => towards(i));

test('a run is made of two until the first is over, and goes on with the best of it', () => {
  const spec = dictionarySpec(values);
  expect(firstOf(spec)).toMatchObject({ features: 5, hidden: 2, density: Array<number>(8).fill(0.05) });
  expect([spec.features, spec.hidden, spec.seed.length, spec.seed[0]]).toEqual([2, 5, 2, 3]);
  const { spec: joined, law } = on(5);
  expect(firstOf(joined)).toBeUndefined();
  expect(directionsOf(law).weights).toEqual(Float32Array.from(arms(1.2)));
  expect(afterFirst(joined, frame([]))).toBe(joined);
  expect(firstOf(law.of)).toBeUndefined();
});

test('the cloud is of inputs that are not empty, and the same for the same model', () => {
  const { law } = on(5);
  const { inputs, points } = cloudOf(law);
  expect([inputs.length / 5, points.length / 2]).toEqual([400, 400]);
  for (let at = 0; at < inputs.length; at += 5) expect(inputs.subarray(at, at + 5).some((x) => x > 0)).toBe(true);
  expect(cloudOf(law)).toBe(cloudOf({ ...law }));
  expect(cloudOf(on(5).law).points).toEqual(points);
});

test('latents on the arms have found them all, and each reading falls short of what is there', () => {
  const { spec, law } = on(5);
  const [found] = foundFeatures(spec, law, frame(autoencoder(ALL)));
  expect(found).toMatchObject({ recovered: true, count: 5, features: [0, 1, 2, 3, 4], nearest: [0, 1, 2, 3, 4] });
  expect(found.silent).toEqual(Array(5).fill(false));
  for (const cosine of found.cosines) expect(cosine).toBeCloseTo(1, 6);
  const lone = found.readings.filter(({ read }) => read > 0).map(({ truth, read }) => truth - read);
  expect(lone.filter((short) => Math.abs(short - 0.3) < 1e-6).length).toBeGreaterThan(0.75 * lone.length);
  expect(readBack(found.readings)).toBeGreaterThan(0.4);
  expect(readBack(found.readings)).toBeLessThan(0.7);
});

test('18 degrees are near enough, and 20 are too far', () => {
  const { spec, law } = on(5);
  const count = (off: number): number =>
    foundFeatures(spec, law, frame(autoencoder(ALL.map((_, i) => towards(i, i === 2 ? off : 0)))))[0].count;
  expect([count(18), count(-18), count(20), count(-20)]).toEqual([5, 5, 4, 4]);
});

test('a silent latent finds nothing, wherever it points', () => {
  const { spec, law } = on(5);
  const own = autoencoder(ALL);
  own[20 + 1] = -9; // the bias of latent 1
  const [found] = foundFeatures(spec, law, frame(own));
  expect(found.silent).toEqual([false, true, false, false, false]);
  expect(found).toMatchObject({ recovered: false, count: 4, features: [0, undefined, 2, 3, 4] });
  const [dead] = foundFeatures(spec, law, frame(autoencoder(ALL, 9)));
  expect(dead).toMatchObject({ count: 0, cosines: Array(5).fill(-1), nearest: Array(5).fill(undefined) });
  expect(readBack(dead.readings)).toBe(0);
});

test('latents that share a feature add up, and a feature that the model left out need not be found', () => {
  const { spec, law } = on(6);
  const twice = foundFeatures(spec, law, frame(autoencoder([...ALL, towards(0)])))[0];
  expect(twice.features).toEqual([0, 1, 2, 3, 4, 0]);
  expect(readBack(twice.readings)).toBeGreaterThan(readBack(foundFeatures(on(5).spec, law, frame(autoencoder(ALL)))[0].readings)); // prettier-ignore
  const four = on(5, 4);
  const some = foundFeatures(four.spec, four.law, frame(autoencoder([...ALL.slice(0, 4), towards(0)])))[0];
  expect(some).toMatchObject({ recovered: true, count: 4 });
  const none = on(5, 0);
  expect(foundFeatures(none.spec, none.law, frame(autoencoder(ALL)))[0]).toMatchObject({ recovered: false, count: 0 });
});
