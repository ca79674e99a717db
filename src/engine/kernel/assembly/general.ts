/*
 * One training step for any shape, four samples at a time:
 *
 *   draw        the inputs, and the list of features that are on
 *   encode      h = sum of x_i W_i over that list, lanes along the hidden dimensions
 *   decode      z = W^T h + b, dense, lanes along the features
 *   compare     the loss, its derivative by z, and the list of outputs where that is not 0
 *   backward    the gradient of the listed columns of W
 */
import { adamw } from './adamw';
import { backward } from './columns';
import { STRIDE } from './constants';
import { decode, encode } from './forward';
import { draw, setThreshold } from './inputs';
import {
  batch,
  gradient,
  gradientBias,
  H,
  h,
  n,
  on,
  onEnd,
  open,
  partBytes,
  relu,
  ROW,
  rowBytes,
  x,
  z,
} from './memory';
import { lanes } from './lanes';
import { append } from './sparse';
import { clearGradient, packGradient, unpack } from './unpack';

let loss: v128 = f32x4.splat(0);
let openEnd: usize = 0;

/** Turns z into the derivative of the loss by it (less the factor 2), adds that to b's gradient, and lists it. */
function compare(z: usize, x: usize, importance: usize): void {
  const floor = relu ? f32x4.splat(0) : f32x4.splat(-Infinity);
  let sum = loss;
  let end = open;
  for (let at: usize = 0; at < rowBytes; at += 16) {
    const out = v128.load(z + at);
    const error = f32x4.sub(f32x4.pmax(out, floor), v128.load(x + at));
    const pull = f32x4.mul(v128.load(importance + at), error);
    sum = f32x4.add(sum, f32x4.mul(pull, error));
    const derivative = v128.and(pull, f32x4.gt(out, floor));
    v128.store(z + at, derivative);
    v128.store(gradientBias + at, f32x4.add(v128.load(gradientBias + at), derivative));
    end = append(end, f32x4.ne(derivative, f32x4.splat(0)), at);
  }
  loss = sum;
  openEnd = end;
}

/** The sum of the gradients of four samples, or of fewer at the end of the batch. */
function group(samples: usize, first: i32, gain: f32, importance: usize): void {
  for (let r: usize = 0; r < samples; r++) {
    const list = on + r * ROW;
    const end = draw(x + r * ROW, list, first + <i32>(r * n) * STRIDE, gain);
    store<usize>(onEnd + (r << 2), end);
    encode(list, end, x + r * ROW, h + r * H);
  }
  decode();
  for (let r: usize = 0; r < samples; r++) {
    compare(z + r * ROW, x + r * ROW, importance);
    backward(open, openEnd, z + r * ROW, on + r * ROW, load<usize>(onEnd + (r << 2)), x + r * ROW, h + r * H);
  }
}

/** One step of one instance: its row of state, the key of the step's draws, and shrink, pace and correction. */
export function step(row: usize, key: i32, numbers: usize): void {
  const importance = row + 3 * partBytes;
  const settings = importance + rowBytes;
  const gain = load<f32>(settings, 4);
  setThreshold(load<f32>(settings));
  unpack(row);
  clearGradient();
  loss = f32x4.splat(0);
  for (let s: usize = 0; s < batch; s += 4) group(min(4, batch - s), key + <i32>(s * n) * STRIDE, gain, importance);
  const mean: f32 = 1 / <f32>(batch * n);
  store<f32>(settings, lanes(loss) * mean, 16);
  packGradient(2 * mean);
  adamw(row, gradient, <i32>(partBytes >>> 2), numbers);
}
