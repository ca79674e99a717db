/*
 * The inputs of four samples, drawn as the laws of core/laws say, bit for bit.
 */
import { COINS, STRIDE, UNIT } from '../constants';
import { bits4, draw4, featureValue4 } from '../draw';
import { drawn, frozen, gains, n, oneOf, projected, raw, rowBytes, scaled, sets, settings, signed, size, thresholds } from './network-memory';

/** The values out of four draws' bits; a sign out of a bit that the draw throws away where `signs` has its bit set. */
@inline
function value4(bits: v128, threshold: v128, gain: v128, signs: v128): v128 {
  const draws = f32x4.convert_i32x4_s(i32x4.shr_u(bits, 8));
  return v128.xor(featureValue4(draws, threshold, gain), v128.and(i32x4.shl(bits, 24), signs));
}

/** The values of features that are on in any case. */
@inline
function member4(bits: v128, signs: v128): v128 {
  const size = f32x4.mul(f32x4.convert_i32x4_s(i32x4.shr_u(bits, 8)), f32x4.splat(UNIT));
  return v128.xor(size, v128.and(i32x4.shl(bits, 24), signs));
}

/** All features by one threshold and gain. Whether they are signed is known when this is compiled, as most are not. */
@inline
function alike(to: usize, row: usize, counters: v128, signs: v128, sign: bool): void {
  const threshold = v128.load32_splat(row + settings);
  const gain = v128.load32_splat(row + settings, 4);
  for (const end = to + (drawn << 4); to < end; to += 16) {
    v128.store(to, sign ? value4(bits4(counters), threshold, gain, signs) : featureValue4(draw4(counters), threshold, gain));
    counters = i32x4.add(counters, i32x4.splat(STRIDE));
  }
}

/** Each feature by its own threshold and gain. */
function unlike(to: usize, row: usize, counters: v128, signs: v128): void {
  let threshold = row + thresholds;
  let gain = row + gains;
  for (const end = threshold + (drawn << 2); threshold < end; threshold += 4, gain += 4, to += 16) {
    v128.store(to, value4(bits4(counters), v128.load32_splat(threshold), v128.load32_splat(gain), signs));
    counters = i32x4.add(counters, i32x4.splat(STRIDE));
  }
}

function independent(to: usize, row: usize, counters: v128, signs: v128): void {
  if (scaled) unlike(to, row, counters, signs);
  else if (signed) alike(to, row, counters, signs, true);
  else alike(to, row, counters, signs, false);
}

/** One coin for a set, and a value for each member. */
function together(to: usize, row: usize, counters: v128, coins: v128, signs: v128): void {
  const threshold = v128.load32_splat(row + settings);
  for (const end = to + (drawn << 4); to < end;) {
    const on = f32x4.gt(draw4(coins), threshold);
    for (const next = to + (size << 4); to < next; to += 16) {
      v128.store(to, v128.and(on, member4(bits4(counters), signs)));
      counters = i32x4.add(counters, i32x4.splat(STRIDE));
    }
    coins = i32x4.add(coins, i32x4.splat(STRIDE));
  }
}

/** How far the coins of sets lie beyond the threshold, in (0, 1]; not above 0 where a set is off. */
@inline
function share4(coins: v128, threshold: v128, gain: v128): v128 {
  return f32x4.mul(f32x4.sub(draw4(coins), threshold), gain);
}

/**
 * One coin for a set, which also says which of its members is on: the last whose place in the set is not beyond `reach`,
 * and none where that is not above 0. All members are drawn, as none then has to wait for the coin.
 */
function one(to: usize, row: usize, counters: v128, coins: v128, signs: v128): void {
  const threshold = v128.load32_splat(row + settings);
  const gain = v128.load32_splat(row + settings, 4);
  const members = f32x4.splat(<f32>size);
  const last = f32x4.splat(<f32>(size - 1));
  for (const end = to + (drawn << 4); to < end;) {
    const share = share4(coins, threshold, gain);
    const reach = f32x4.pmin(last, f32x4.mul(share, members));
    let reached = f32x4.gt(share, f32x4.splat(0));
    let place = f32x4.splat(1);
    for (const next = to + (size << 4); to < next; to += 16) {
      const further = f32x4.ge(reach, place);
      v128.store(to, v128.and(v128.andnot(reached, further), member4(bits4(counters), signs)));
      reached = further;
      place = f32x4.add(place, f32x4.splat(1));
      counters = i32x4.add(counters, i32x4.splat(STRIDE));
    }
    coins = i32x4.add(coins, i32x4.splat(STRIDE));
  }
}

/** The same for pairs, the most frequent sets: the second is on where the coin's share is 1/2 or more. */
function oneOfTwo(to: usize, row: usize, counters: v128, coins: v128, signs: v128): void {
  const threshold = v128.load32_splat(row + settings);
  const gain = v128.load32_splat(row + settings, 4);
  for (const end = to + (drawn << 4); to < end; to += 32) {
    const share = share4(coins, threshold, gain);
    const second = f32x4.ge(share, f32x4.splat(0.5));
    const first = v128.andnot(f32x4.gt(share, f32x4.splat(0)), second);
    v128.store(to, v128.and(first, member4(bits4(counters), signs)));
    v128.store(to, v128.and(second, member4(bits4(i32x4.add(counters, i32x4.splat(STRIDE))), signs)), 16);
    counters = i32x4.add(counters, i32x4.splat(2 * STRIDE));
    coins = i32x4.add(coins, i32x4.splat(STRIDE));
  }
}

/** The counters of samples `sample` to `sample` + 3, each of which takes `each` draws. */
@inline
function countersOf(key: i32, sample: i32, each: i32): v128 {
  return i32x4.add(i32x4.splat(key), i32x4.mul(i32x4.add(i32x4.splat(sample), i32x4(0, 1, 2, 3)), i32x4.splat(each * STRIDE)));
}

function drawFeatures(to: usize, row: usize, key: i32, sample: i32): void {
  const counters = countersOf(key, sample, <i32>drawn);
  const signs = i32x4.splat(signed ? i32.MIN_VALUE : 0);
  if (size == 0) return independent(to, row, counters, signs);
  const coins = countersOf(key ^ COINS, sample, <i32>sets);
  if (!oneOf) together(to, row, counters, coins, signs);
  else if (size == 2) oneOfTwo(to, row, counters, coins, signs);
  else one(to, row, counters, coins, signs);
}

/** The hidden points of what `raw` holds, by W of the row's trained model, two dimensions at a time. [n, 4] */
function project(to: usize, row: usize): void {
  for (let d: usize = 0; d < n << 2; d += 8, to += 32) {
    let h0 = f32x4.splat(0);
    let h1 = h0;
    let column = row + frozen + d;
    for (let from = raw; from < raw + (drawn << 4); from += 16, column += rowBytes) {
      const value = v128.load(from);
      h0 = f32x4.add(h0, f32x4.mul(v128.load32_splat(column), value));
      h1 = f32x4.add(h1, f32x4.mul(v128.load32_splat(column, 4), value));
    }
    v128.store(to, h0);
    v128.store(to, h1, 16);
  }
}

/** Draws four samples of the step with that key, from `sample` on. [n, 4] */
export function draw(to: usize, row: usize, key: i32, sample: i32): void {
  drawFeatures(projected ? raw : to, row, key, sample);
  if (projected) project(to, row);
}
