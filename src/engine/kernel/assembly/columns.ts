/*
 * Backward through one sample. W is used twice, so its columns get two sums: on the way out dz_i h for each output i
 * that is open, and on the way in x_i dh, with dh = sum of dz_i W_i, for each feature i that is on.
 */
import { columnBytes, columns, gradientColumns, width } from './memory';

/** Adds one sample's gradient to `gradientColumns`. Eight hidden dimensions at a time, then four. */
export function backward(open: usize, openEnd: usize, dz: usize, on: usize, onEnd: usize, x: usize, h: usize): void {
  let d: usize = 0;
  for (; d + 16 < columnBytes; d += 32) {
    backward8(open, openEnd, dz, on, onEnd, x, h + d, columns + d, gradientColumns + d);
  }
  if (d < columnBytes) backward4(open, openEnd, dz, on, onEnd, x, h + d, columns + d, gradientColumns + d);
}

@inline
function accumulate(to: usize, factor: v128, vector: v128): void {
  v128.store(to, f32x4.add(v128.load(to), f32x4.mul(factor, vector)));
}

@inline
function backward8(
  open: usize, openEnd: usize, dz: usize, on: usize, onEnd: usize, x: usize, h: usize, columns: usize, sums: usize,
): void {
  const floats = width;
  const low = v128.load(h);
  const high = v128.load(h, 16);
  let dLow = f32x4.splat(0);
  let dHigh = f32x4.splat(0);
  for (; open < openEnd; open += 4) {
    const at = load<usize>(open);
    const slope = v128.load32_splat(dz + at);
    const column = columns + at * floats;
    dLow = f32x4.add(dLow, f32x4.mul(slope, v128.load(column)));
    dHigh = f32x4.add(dHigh, f32x4.mul(slope, v128.load(column, 16)));
    accumulate(sums + at * floats, slope, low);
    accumulate(sums + at * floats + 16, slope, high);
  }
  for (; on < onEnd; on += 4) {
    const at = load<usize>(on);
    const value = v128.load32_splat(x + at);
    accumulate(sums + at * floats, value, dLow);
    accumulate(sums + at * floats + 16, value, dHigh);
  }
}

@inline
function backward4(
  open: usize, openEnd: usize, dz: usize, on: usize, onEnd: usize, x: usize, h: usize, columns: usize, sums: usize,
): void {
  const floats = width;
  const point = v128.load(h);
  let dPoint = f32x4.splat(0);
  for (; open < openEnd; open += 4) {
    const at = load<usize>(open);
    const slope = v128.load32_splat(dz + at);
    dPoint = f32x4.add(dPoint, f32x4.mul(slope, v128.load(columns + at * floats)));
    accumulate(sums + at * floats, slope, point);
  }
  for (; on < onEnd; on += 4) {
    const at = load<usize>(on);
    accumulate(sums + at * floats, v128.load32_splat(x + at), dPoint);
  }
}
