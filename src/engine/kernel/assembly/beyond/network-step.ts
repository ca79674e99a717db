/*
 * One training step of a network with one hidden layer of any size, four samples at a time. Hidden dimensions go by in
 * fours, of which the last may be padding, whose weights are 0:
 *
 *   encode      h = W1 x, and the activation of the hidden layer
 *   decode      z = W2 h + b, the loss, and dz, its derivative by z
 *   encodeBack  dh = dz W2
 *   accumulate  the gradient, dz h + x dh
 */
import { draw } from './law-draws';
import { batch, columnBytes, dh, dz, h, m, n, relu, rowBytes, settings, x } from './network-memory';
import { hiddenSlope, hiddenValue, target, TIED } from './rules';
import { back, begin, bias, columns, finish, strips, sumBytes } from './weights';

@inline
function add(to: usize, term: v128): void {
  v128.store(to, f32x4.add(v128.load(to), term));
}

/** weights^T values for four hidden dimensions: `weights` is the first of them in the first feature's column. [4, 4] into `to` */
@inline
function product(values: usize, weights: usize, to: usize): void {
  let s0 = f32x4.splat(0);
  let s1 = s0;
  let s2 = s0;
  let s3 = s0;
  for (const end = values + (n << 4); values < end; values += 16, weights += columnBytes) {
    const value = v128.load(values);
    s0 = f32x4.add(s0, f32x4.mul(v128.load32_splat(weights), value));
    s1 = f32x4.add(s1, f32x4.mul(v128.load32_splat(weights, 4), value));
    s2 = f32x4.add(s2, f32x4.mul(v128.load32_splat(weights, 8), value));
    s3 = f32x4.add(s3, f32x4.mul(v128.load32_splat(weights, 12), value));
  }
  v128.store(to, s0);
  v128.store(to, s1, 16);
  v128.store(to, s2, 32);
  v128.store(to, s3, 48);
}

/** The hidden points of four inputs [n, 4]. */
export function encode(inputs: usize): void {
  for (let d: usize = 0; d < columnBytes; d += 16) product(inputs, columns + d, h + (d << 2));
  for (let at = h; at < h + (m << 4); at += 16) v128.store(at, hiddenValue(v128.load(at)));
}

/** Feature i's outputs before their activation; `i` is its place in a row. */
@inline
export function output(i: usize): v128 {
  let out = v128.load32_splat(bias + i);
  let more = f32x4.splat(0);
  let weights = back + (i >>> 2) * columnBytes;
  for (let at = h; at < h + (columnBytes << 2); at += 64, weights += 16) {
    out = f32x4.add(out, f32x4.mul(v128.load32_splat(weights), v128.load(at)));
    more = f32x4.add(more, f32x4.mul(v128.load32_splat(weights, 4), v128.load(at, 16)));
    out = f32x4.add(out, f32x4.mul(v128.load32_splat(weights, 8), v128.load(at, 32)));
    more = f32x4.add(more, f32x4.mul(v128.load32_splat(weights, 12), v128.load(at, 48)));
  }
  return f32x4.add(out, more);
}

/** The loss of four samples, of which those in `within` count, and dz. */
function decode(importance: usize, within: v128): v128 {
  const floor = relu ? f32x4.splat(0) : f32x4.splat(-Infinity);
  let loss = f32x4.splat(0);
  for (let i: usize = 0; i < n << 2; i += 4) {
    const out = output(i);
    const error = f32x4.sub(f32x4.pmax(out, floor), target(v128.load(x + (i << 2))));
    const pull = v128.and(f32x4.mul(v128.load32_splat(importance + i), error), within);
    loss = f32x4.add(loss, f32x4.mul(pull, error));
    v128.store(dz + (i << 2), v128.and(pull, f32x4.gt(out, floor)));
  }
  return loss;
}

function encodeBack(): void {
  for (let d: usize = 0; d < columnBytes; d += 16) product(dz, back + d, dh + (d << 2));
  for (let at: usize = 0; at < m << 4; at += 16) {
    v128.store(dh + at, hiddenSlope(v128.load(dh + at), v128.load(h + at)));
  }
}

function accumulate(): void {
  for (let i: usize = 0, sum = strips; i < n << 4; i += 16, sum += sumBytes) {
    const value = v128.load(x + i);
    const slope = v128.load(dz + i);
    for (let d: usize = 0; d < m << 4; d += 16) {
      const out = f32x4.mul(slope, v128.load(h + d));
      const into = f32x4.mul(value, v128.load(dh + d));
      add(sum + d, TIED ? f32x4.add(out, into) : into);
      if (!TIED) add(sum + (m << 4) + d, out);
    }
    add(sum + sumBytes - 16, slope);
  }
}

/** One step of one instance: its row of state, the key of the step's draws, and shrink, pace and correction. */
export function step(row: usize, key: i32, numbers: usize): void {
  const importance = row + settings - rowBytes;
  begin(row);
  let loss = f32x4.splat(0);
  for (let s: usize = 0; s < batch; s += 4) {
    draw(x, row, key, <i32>s);
    encode(x);
    loss = f32x4.add(loss, decode(importance, i32x4.lt_u(i32x4(0, 1, 2, 3), i32x4.splat(<i32>(batch - s)))));
    encodeBack();
    accumulate();
  }
  finish(row, loss, numbers);
}
