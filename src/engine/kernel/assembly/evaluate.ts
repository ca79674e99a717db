/*
 * The evaluation loss of core/evaluation.ts: forward only, over a table of inputs and their weights.
 */
import { encode, decode } from './forward';
import { bias, H, h, ROW, relu, rowBytes, partBytes, n, on, x, z } from './memory';
import { append } from './sparse';
import { lanes } from './lanes';
import { unpack } from './unpack';

/** Lists the features that are on in one input, and returns the list's end. */
function list(input: usize, list: usize): usize {
  for (let at: usize = 0; at < rowBytes; at += 16) {
    list = append(list, f32x4.gt(v128.load(input + at), f32x4.splat(0)), at);
  }
  return list;
}

/** sum of I_i (x_i - x'_i)^2, in four parts. */
function squares(z: usize, x: usize, importance: usize): v128 {
  const floor = relu ? f32x4.splat(0) : f32x4.splat(-Infinity);
  let sum = f32x4.splat(0);
  for (let at: usize = 0; at < rowBytes; at += 16) {
    const error = f32x4.sub(f32x4.pmax(v128.load(z + at), floor), v128.load(x + at));
    sum = f32x4.add(sum, f32x4.mul(v128.load(importance + at), f32x4.mul(error, error)));
  }
  return sum;
}

/** Loss of one instance on `count` inputs [count, n4], a multiple of 4, with their weights [count], and on the empty input. */
export function evaluate(row: usize, inputs: usize, weights: usize, count: usize, empty: f32): f32 {
  const importance = row + 3 * partBytes;
  unpack(row);
  memory.fill(x, 0, rowBytes);
  let sum = f32x4.mul(f32x4.splat(empty), squares(bias, x, importance));
  for (let s: usize = 0; s < count; s += 4, inputs += 4 * rowBytes, weights += 16) {
    for (let r: usize = 0; r < 4; r++) {
      const input = inputs + r * rowBytes;
      encode(on, list(input, on), input, h + r * H);
    }
    decode();
    for (let r: usize = 0; r < 4; r++) {
      const error = squares(z + r * ROW, inputs + r * rowBytes, importance);
      sum = f32x4.add(sum, f32x4.mul(v128.load32_splat(weights + (r << 2)), error));
    }
  }
  return lanes(sum) / <f32>n;
}
