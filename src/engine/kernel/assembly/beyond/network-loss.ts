/* The evaluation loss of a network with one hidden layer: forward only, over a table of inputs and their weights. */
import { lanes } from '../lanes';
import { encode, output } from './network-step';
import { n, relu, rowBytes, settings } from './network-memory';
import { target } from './rules';
import { unpack } from './weights';

/** sum of I_i (y_i - y'_i)^2 of four samples. */
function squares(inputs: usize, importance: usize): v128 {
  const floor = relu ? f32x4.splat(0) : f32x4.splat(-Infinity);
  let sum = f32x4.splat(0);
  for (let i: usize = 0; i < n << 2; i += 4, inputs += 16) {
    const error = f32x4.sub(f32x4.pmax(output(i), floor), target(v128.load(inputs)));
    sum = f32x4.add(sum, f32x4.mul(v128.load32_splat(importance + i), f32x4.mul(error, error)));
  }
  return sum;
}

/** Loss of one instance on `count` inputs [count / 4, n, 4], a multiple of 4, with their weights [count]. */
export function evaluate(row: usize, inputs: usize, weights: usize, count: usize): f32 {
  const importance = row + settings - rowBytes;
  unpack(row);
  let sum = f32x4.splat(0);
  for (const end = weights + (count << 2); weights < end; weights += 16, inputs += n << 4) {
    encode(inputs);
    sum = f32x4.add(sum, f32x4.mul(v128.load(weights), squares(inputs, importance)));
  }
  return lanes(sum) / <f32>n;
}
