/*
 * Counter-based draws: each number is a pure function of (seed, step, sample, feature), so it does not matter which
 * machine asks for it, in which order, or how a run is cut into pieces. Only 32-bit integer arithmetic and correctly
 * rounded float operations are used, and these give the same bits in JavaScript, WebAssembly and WGSL.
 *
 * The mixing constants are those of the "lowbias32" integer hash (C. Wellons, hash-prospector).
 */

/** Odd multiplier that sets neighbouring counters far apart: 2^32 divided by the golden ratio, made odd. */
export const STRIDE = 0x9e3779b1;
export const MIX_1 = 0x7feb352d;
export const MIX_2 = 0x846ca68b;

/** What a key is crossed with for the coins of sets, so that they are a stream apart from the values of features. */
export const COINS = 0x5bf03635;

/** Draws carry 24 bits: as many as a 32-bit float holds exactly. */
export const DRAW_RANGE = 2 ** 24;

/** A bijection of 32-bit integers that scatters its input. */
function mix(x: number): number {
  x = Math.imul(x ^ (x >>> 16), MIX_1);
  x = Math.imul(x ^ (x >>> 15), MIX_2);
  return (x ^ (x >>> 16)) >>> 0;
}

/** The key of one step's draws, an unsigned 32-bit integer. Training uses steps >= 0; negative ones are free for other purposes. */
export const streamKey = (seed: number, step: number): number => mix((mix(seed) + step) | 0);

/** The 32 bits of a draw. */
function bits(key: number, counter: number): number {
  let x = (Math.imul(counter, STRIDE) + key) | 0;
  x = Math.imul(x ^ (x >>> 16), MIX_1);
  return Math.imul(x ^ (x >>> 15), MIX_2);
}

/** The `counter`-th draw under a key: a whole number from 0 to 2^24 - 1. */
export const draw = (key: number, counter: number): number => bits(key, counter) >>> 8;

/** The sign that goes with a draw: the highest of the eight bits that the draw itself leaves out, so a magnitude is the same with a sign or without. */
export const drawSign = (key: number, counter: number): 1 | -1 => (bits(key, counter) & 0x80 ? -1 : 1);

/** The two numbers, both exact in 32-bit floats, that turn a draw into a feature's value. */
export interface Coin {
  /** A feature is on where its draw exceeds this. */
  readonly threshold: number;
  /** Scales what exceeds the threshold to (0, 1]. */
  readonly gain: number;
}

/** The coin for a density in (0, 1]. */
export const coin = (density: number): Coin => ({
  threshold: Math.fround((1 - density) * DRAW_RANGE),
  gain: Math.fround(1 / (density * DRAW_RANGE)),
});

/**
 * A feature's value from one draw, which is coin and value in one: with u = bits / 2^24, the feature is on if
 * u > S and then has the value (u - S) / (1 - S), uniform in (0, 1]; otherwise it is exactly 0.
 */
export const featureValue = (bits: number, { threshold, gain }: Coin): number =>
  Math.max(0, Math.fround(Math.fround(bits - threshold) * gain));

/** E[x^2] of a feature that is on with that probability, whether it is signed or not. */
export const meanSquare = (density: number): number => density / 3;

/** Fills `x` [sample, feature] with the batch of one step. */
export function fillBatch(x: Float32Array, seed: number, step: number, density: number): void {
  const key = streamKey(seed, step);
  const flip = coin(density);
  for (let i = 0; i < x.length; i++) x[i] = featureValue(draw(key, i), flip);
}

/** The seed of restart r of a seed: restart 0 keeps the seed itself, so that any restart can be run alone by its own. */
export const restartSeed = (seed: number, restart: number): number => (seed + Math.imul(restart, STRIDE)) & 0x7fffffff;
