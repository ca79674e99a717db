/*
 * The counter-based draws of core/random.ts, four at a time, and a test compares the bits: a draw is
 * mix(key + counter * STRIDE) without its lowest 8 bits.
 */
import { MIX_1, MIX_2 } from './constants';

function mix(x: i32): i32 {
  x = (x ^ (x >>> 16)) * MIX_1;
  x = (x ^ (x >>> 15)) * MIX_2;
  return x ^ (x >>> 16);
}

/** The key of one step's draws: core's streamKey. */
export function streamKey(seed: i32, step: i32): i32 {
  return mix(mix(seed) + step);
}

/** The bits of four draws, with the 8 that a draw throws away; lanes of `x` are key + counter * STRIDE. */
@inline
export function bits4(x: v128): v128 {
  x = i32x4.mul(v128.xor(x, i32x4.shr_u(x, 16)), i32x4.splat(MIX_1));
  return i32x4.mul(v128.xor(x, i32x4.shr_u(x, 15)), i32x4.splat(MIX_2));
}

/** Four draws as floats, from 0 to 2^24 - 1. */
@inline
export function draw4(x: v128): v128 {
  return f32x4.convert_i32x4_s(i32x4.shr_u(bits4(x), 8));
}

/** core's featureValue: 0 up to the threshold, uniform in (0, 1] above it. The larger of x and 0 by one instruction. */
@inline
export function featureValue4(draws: v128, threshold: v128, gain: v128): v128 {
  return f32x4.pmax(f32x4.splat(0), f32x4.mul(f32x4.sub(draws, threshold), gain));
}
