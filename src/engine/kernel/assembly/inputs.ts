/*
 * The inputs of one sample, in the padded form that the general step reads, and the list of the features that are on.
 */
import { STRIDE } from './constants';
import { draw4, featureValue4 } from './draw';
import { n, rowBytes, thresholds } from './memory';
import { append } from './sparse';

/** No draw reaches this, so a feature with this threshold is never on. */
const OUT_OF_REACH: f32 = 2 ** 25;

/** Sets the threshold of every feature, and that of the padding out of reach. */
export function setThreshold(threshold: f32): void {
  for (let i: usize = 0; i < rowBytes; i += 4) store<f32>(thresholds + i, i < n << 2 ? threshold : OUT_OF_REACH);
}

/** Draws one sample into `x`, from `first` = key + counter * STRIDE on; lists the features that are on and returns the list's end. */
export function draw(x: usize, list: usize, first: i32, gain: f32): usize {
  let counters = i32x4.add(i32x4.splat(first), i32x4.mul(i32x4(0, 1, 2, 3), i32x4.splat(STRIDE)));
  for (let at: usize = 0; at < rowBytes; at += 16) {
    const value = featureValue4(draw4(counters), v128.load(thresholds + at), f32x4.splat(gain));
    v128.store(x + at, value);
    list = append(list, f32x4.gt(value, f32x4.splat(0)), at);
    counters = i32x4.add(counters, i32x4.splat(4 * STRIDE));
  }
  return list;
}
