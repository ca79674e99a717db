/*
 * The evaluation loss of core/evaluation.ts: forward only, over a table of inputs and their weights. Lanes are samples,
 * and hidden dimensions go by in pairs; with an odd number of them the last pair has padding, which is 0.
 */
import { bias, columnBytes, columns, h, m, n, partBytes, relu } from './memory';
import { lanes } from './lanes';
import { unpack } from './unpack';

/** h = W x of four samples. */
function encode(inputs: usize): void {
  for (let d: usize = 0; d < m; d += 2) {
    let h0 = f32x4.splat(0);
    let h1 = h0;
    let column = columns + (d << 2);
    for (let x = inputs; x < inputs + (n << 4); x += 16, column += columnBytes) {
      const value = v128.load(x);
      h0 = f32x4.add(h0, f32x4.mul(v128.load32_splat(column), value));
      h1 = f32x4.add(h1, f32x4.mul(v128.load32_splat(column, 4), value));
    }
    v128.store(h + (d << 4), h0);
    v128.store(h + (d << 4), h1, 16);
  }
}

/** sum of I_i (x_i - x'_i)^2 of four samples. */
function squares(inputs: usize, importance: usize): v128 {
  const floor = relu ? f32x4.splat(0) : f32x4.splat(-Infinity);
  const end = h + (m << 4);
  let sum = f32x4.splat(0);
  for (let i: usize = 0, column = columns; i < n << 2; i += 4, inputs += 16, column += columnBytes) {
    let out = v128.load32_splat(bias + i);
    for (let at = h, w = column; at < end; at += 32, w += 8) {
      out = f32x4.add(out, f32x4.mul(v128.load32_splat(w), v128.load(at)));
      out = f32x4.add(out, f32x4.mul(v128.load32_splat(w, 4), v128.load(at, 16)));
    }
    const error = f32x4.sub(f32x4.pmax(out, floor), v128.load(inputs));
    sum = f32x4.add(sum, f32x4.mul(v128.load32_splat(importance + i), f32x4.mul(error, error)));
  }
  return sum;
}

/**
 * Loss of one instance on `count` inputs [count / 4, n, 4], a multiple of 4, with their weights [count]. The table also
 * holds the empty input, like any other.
 */
export function evaluate(row: usize, inputs: usize, weights: usize, count: usize): f32 {
  const importance = row + 3 * partBytes;
  unpack(row);
  let sum = f32x4.splat(0);
  for (const end = weights + (count << 2); weights < end; weights += 16, inputs += n << 4) {
    encode(inputs);
    sum = f32x4.add(sum, f32x4.mul(v128.load(weights), squares(inputs, importance)));
  }
  return lanes(sum) / <f32>n;
}
