/* Fresh inputs by the law that the JSON tells, and what a model loses on them. */
import { expect } from 'vitest';
import type { Autoencoder, Data, Instance, Matrix, Model } from './told.ts';

/** Numbers in [0, 1), always the same. */
function dice(): () => number {
  let state = 12_345;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** An input, and how much it weighs among those that are drawn: rare features are drawn more often than they are on. */
interface Drawn {
  readonly x: readonly number[];
  readonly weight: number;
}

type Draw = () => Drawn;

/** A coin that falls with a chance, and is thrown at `often` instead; tells what that outcome weighs. */
const coinOf = (roll: () => number, chance: number, often: number) => (): { on: boolean; weight: number } => {
  const on = roll() < often;
  return { on, weight: on ? chance / often : often < 1 ? (1 - chance) / (1 - often) : 1 };
};

/** What the coins of all features or sets give together. */
const together = (parts: readonly Drawn[]): Drawn => ({
  x: parts.flatMap(({ x }) => x),
  weight: parts.reduce((product, { weight }) => product * weight, 1),
});

/** Draws inputs of instance i, in which one of so many features or sets is on at least. */
export function inputsOf({ law = { kind: 'independent' }, features, density }: Model, i: number, least = 0): Draw {
  const roll = dice();
  const value = law.signed ? () => 2 * roll() - 1 : roll;
  const size = law.size ?? 1;
  const coins = Array.from({ length: features / size }, (_, f) => {
    const chance = Math.min(1, (law.scale?.[i][f] ?? 1) * density[i]);
    return coinOf(roll, chance, Math.max(chance, least));
  });
  return () =>
    together(
      coins.map((coin) => {
        const { on, weight } = coin();
        const only = law.rule === 'one-of' ? Math.floor(size * roll()) : undefined;
        const x = Array.from({ length: size }, (_, j) => (on && (only === undefined || only === j) ? value() : 0));
        return { x, weight };
      }),
    );
}

const relu = (z: number): number => Math.max(0, z);
const times = (matrix: Matrix, x: readonly number[]): number[] =>
  matrix.map((row) => row.reduce((sum, w, i) => sum + w * x[i], 0));
const transposed = (matrix: Matrix): number[][] => matrix[0].map((_, i) => matrix.map((row) => row[i]));

/** A model as a function of its inputs. */
export function answersOf(
  spec: Model,
  { weights, encoder, decoder, bias }: Instance,
): (x: readonly number[]) => number[] {
  const [down, up] = weights ? [weights, transposed(weights)] : [encoder!, decoder!];
  const middle = spec.model === undefined ? (z: number) => z : relu;
  const end = spec.output === 'relu' ? relu : (z: number) => z;
  return (x) => times(up, times(down, x).map(middle)).map((z, i) => end(z + bias[i]));
}

export const importanceOf = ({ importance, decay, bias }: Instance): readonly number[] =>
  importance ?? bias.map((_, i) => decay ** i);

/** The mean of a loss over fresh inputs is what the JSON says, as far as so many can tell. */
function expectMean(loss: () => number, said: number, count: number): void {
  const all = Array.from({ length: count }, loss);
  const mean = all.reduce((a, b) => a + b, 0) / count;
  const spread = Math.sqrt(all.reduce((sum, one) => sum + (one - mean) ** 2, 0) / count);
  expect(Math.abs(mean - said), `${mean} and ${said}`).toBeLessThan((4 * spread) / Math.sqrt(count) + 0.01 * said);
}

/** What instance i loses on fresh inputs is its `evalLoss`. */
export function expectLoss({ spec, instances }: Data, i: number, count = 6000): void {
  const one = instances[i];
  const draw = inputsOf(spec, i, Math.min(0.5, 2 / spec.features));
  const [answers, weigh] = [answersOf(spec, one), importanceOf(one)];
  const target = spec.model === 'absolute' ? Math.abs : (value: number) => value;
  const loss = (): number => {
    const { x, weight } = draw();
    return (weight * answers(x).reduce((sum, y, f) => sum + weigh[f] * (target(x[f]) - y) ** 2, 0)) / x.length;
  };
  expectMean(loss, one.evalLoss, count);
}

/** What the latents of an autoencoder say of a point. */
export const latentsOf = (one: Autoencoder, point: readonly number[]): number[] =>
  times(one.encoder, point.map((h, d) => h - one.decoderBias[d])).map((z, l) => relu(z + one.encoderBias[l])); // prettier-ignore

/** A hidden point of the model that autoencoders read, and the inputs that led there. */
export function pointsOf({ spec, model }: Data): () => { x: readonly number[]; point: number[] } {
  const draw = inputsOf(spec.law!.of!, 0);
  return () => {
    const { x } = draw();
    return { x, point: times(model!.weights, x) };
  };
}

/** The same for an autoencoder: squared error a dimension, and the penalty on its latents. */
export function expectAutoencoderLoss(data: Data, one: Autoencoder, count = 10_000): void {
  const draw = pointsOf(data);
  const loss = (): number => {
    const { point } = draw();
    const latents = latentsOf(one, point);
    const error = times(one.decoder, latents).reduce((sum, y, d) => sum + (y + one.decoderBias[d] - point[d]) ** 2, 0);
    return error / point.length + data.spec.autoencoder!.penalty * latents.reduce((a, b) => a + b, 0);
  };
  expectMean(loss, one.evalLoss, count);
}
