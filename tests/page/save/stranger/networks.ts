/* The figures of the second page with other networks than the paper's. */
import { expect } from 'vitest';
import { columnsOf, keptOf, overlapsOf, shapeOf } from './arrows.ts';
import { expectInstances, expectLosses, expectModel, expectReadouts, shown, sum } from './figure.ts';
import type { Figure } from './figure.ts';
import { expectRow, expectSaid } from './figures-say.ts';
import { expectAutoencoderLoss, latentsOf, pointsOf } from './population.ts';
import type { Autoencoder, Data, Told } from './told.ts';

function common({ data, says }: Told): void {
  expectInstances(data);
  expectLosses(data);
  expectReadouts({ data, says });
}

const counted = (row: readonly number[], over: number): number[] =>
  row.flatMap((w, i) => (Math.abs(w) > over ? [i] : []));

/** Which features each neuron stands for. */
function neurons(told: Told): void {
  common(told);
  const { data, says } = told;
  const weights = shown(data).weights!;
  const stands = weights.map((row) => counted(row, 0.25));
  says.rows.forEach((row, j) => {
    expect(row[1]).toBe(stands[j].join(' ') || '–');
    expectRow(row.slice(2), weights[j]);
  });
  expect(says.shape).toBe(`${stands.filter(({ length }) => length === 1).length}-monosemantic`);
  expectSaid(says.readouts['features represented'], keptOf(overlapsOf(weights)).length);
}

/** The products of what a feature gives a neuron and what this gives back, by the sign it hears. */
function productsOf(
  { encoder, decoder }: { encoder: Data['instances'][0]['encoder']; decoder: Data['instances'][0]['decoder'] },
  f: number,
  sign: number,
): number[] {
  // prettier-ignore
  return encoder!.flatMap((row, j) => {
    const product = sign * Math.sign(row[f]) * Math.abs(row[f] * decoder![f][j]);
    return product > 0.1 ? [product] : [];
  });
}

/** What each neuron hears and gives, and which features have a neuron for each sign. */
function absolute(told: Told): void {
  common(told);
  const { data, says } = told;
  const { encoder, decoder, bias } = shown(data);
  for (const [j, stands, ...weights] of says.rows) {
    const hears = encoder![Number(j)];
    const scale = Math.max(...hears.map(Math.abs));
    expect(stands).toBe(counted(hears, 0.25 * scale).join(' ') || '–');
    expectRow(weights, [...hears.map((w) => w / scale), ...bias.map((_, f) => scale * decoder![f][Number(j)])]);
  }
  const one = (f: number, sign: number): boolean => {
    const products = productsOf({ encoder, decoder }, f, sign);
    return products.length === 1 && Math.abs(products[0] - 1) <= 0.1;
  };
  expect(says.shape).toBe(`${bias.filter((_, f) => one(f, 1) && one(f, -1)).length}-paired`);
}

const length = (a: readonly number[]): number => Math.hypot(...a);
const cosine = (a: readonly number[], b: readonly number[]): number =>
  sum(a.map((value, d) => value * b[d])) / (length(a) * length(b));

/** The cosine of each latent to each feature, -1 where it is silent. [feature][latent] */
const cosinesOf = ({ model }: Data, { decoder, silent }: Autoencoder): number[][] =>
  columnsOf(model!.weights).map((feature) =>
    columnsOf(decoder).map((latent, l) => (silent.includes(l) ? -1 : cosine(feature, latent))),
  );

/** The latents that stand for each feature that the model represents: all that have found it, or else the nearest. */
function standingFor(data: Data, one: Autoencoder): number[][] {
  const table = cosinesOf(data, one);
  const first = one.encoderBias.map((_, l) => table.findIndex((row) => row[l] > 0.95));
  return table.map((row, i) => {
    const found = first.flatMap((feature, l) => (feature === i ? [l] : []));
    return found.length > 0 ? found : [row.indexOf(Math.max(...row))];
  });
}

/** How much of what is there the latents give back on fresh points, and how often each of them is on. */
function readBack(data: Data, one: Autoencoder): { given: number; on: number[] } {
  const [draw, stands] = [pointsOf(data), standingFor(data, one)];
  const lengths = columnsOf(data.model!.weights).map(length);
  let [truth, read] = [0, 0];
  const on = one.encoderBias.map(() => 0);
  for (let k = 0; k < 8000; k++) {
    const { x, point } = draw();
    const latents = latentsOf(one, point);
    if (x.some((value) => value > 0)) latents.forEach((z, l) => (on[l] += z > 0 ? 1 : 0));
    x.forEach((value, i) => {
      truth += value * lengths[i];
      if (value > 0) read += sum(stands[i].map((l) => latents[l]));
    });
  }
  return { given: read / truth, on };
}

/** Which features of the frozen model the latents of one autoencoder have found. */
function expectFound(data: Data, one: Autoencoder): void {
  for (const latent of columnsOf(one.decoder)) expect(length(latent)).toBeCloseTo(1, 5);
  const cosines = cosinesOf(data, one).map((row) => Math.max(-1, ...row));
  cosines.forEach((value, i) => {
    expect(one.cosines[i]).toBeCloseTo(value, 5);
  });
  const { on } = readBack(data, one);
  for (const l of one.silent) expect(on[l]).toBeLessThan(20);
  expect(one.recovered).toBe(cosines.every((value) => value > 0.95));
  expectAutoencoderLoss(data, one);
}

function dictionary({ data, says }: Told): void {
  const lengths = columnsOf(data.model!.weights).map(length);
  expect(lengths.every((norm) => norm > 0.5)).toBe(true); // all five are there to be found
  for (const one of data.autoencoders!) expectFound(data, one);
  const own = data.autoencoders![Number(data.best)];
  says.rows.forEach(([, norm, , cosine], i) => {
    expectRow([norm, cosine], [lengths[i], own.cosines[i]]);
  });
  expectSaid(says.readouts['loss'], own.evalLoss);
  expectSaid(says.readouts['silent latents'], own.silent.length);
  expectSaid(says.readouts['find all'], data.autoencoders!.filter(({ recovered }) => recovered).length);
  expect(Math.abs(parseFloat(says.readouts['given back']) / 100 / readBack(data, own).given - 1)).toBeLessThan(0.1);
}

/** A reader's own model, of any network. */
function playground(told: Told): void {
  common(told);
  const { data, says } = told;
  const one = shown(data);
  expectModel(says.rows, one);
  expect(says.shape).toBe(shapeOf(one.weights ?? one.encoder!));
  expect(data.history!.at(-1)!.evalLoss).toEqual(data.instances.map(({ evalLoss }) => evalLoss));
}

const quick = { steps: 400, batch: 64, restarts: 3 };

export const networks: Readonly<Record<string, Figure>> = {
  neurons: { runs: [{ ...quick, restarts: 8 }], check: neurons },
  absolute: {
    runs: [
      { ...quick, steps: 2000 },
      { ...quick, features: 4, hidden: 5, density: 0.3 },
    ],
    check: absolute,
  },
  dictionary: {
    runs: [
      { steps: 5000, restarts: 4 },
      { steps: 2000, restarts: 3, latents: 8, penalty: 0.6, resampling: 'off' },
    ],
    check: dictionary,
  },
  playground: {
    runs: [
      quick,
      {
        ...quick,
        features: 6,
        hidden: 3,
        output: 'linear',
        sign: 'signed',
        importances: 'zzzkfa',
        densities: 'zpkfaz',
      },
      { ...quick, features: 6, rule: 'one-of', size: 3, density: 0.6, network: 'relu-hidden' },
      {
        ...quick,
        features: 4,
        hidden: 3,
        rule: 'together',
        size: 2,
        density: 0.5,
        network: 'absolute',
        sign: 'signed',
      },
    ],
    check: playground,
  },
};
