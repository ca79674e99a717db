/*
 * Into the hidden space and back for four samples. `encode` goes along the list of features that are on, `decode` is a
 * dense product, 4 samples by 4 features at a time: one load of W serves four samples.
 */
import { bias, columnBytes, columns, H, h, m, rowBytes, rows, ROW, width, z } from './memory';

/** h = sum of x_i W_i over the listed features. Eight hidden dimensions at a time, then four. */
export function encode(list: usize, end: usize, x: usize, h: usize): void {
  let d: usize = 0;
  for (; d + 16 < columnBytes; d += 32) encode8(list, end, x, columns + d, h + d);
  if (d < columnBytes) encode4(list, end, x, columns + d, h + d);
}

@inline
function encode8(list: usize, end: usize, x: usize, columns: usize, h: usize): void {
  let low = f32x4.splat(0);
  let high = f32x4.splat(0);
  for (; list < end; list += 4) {
    const at = load<usize>(list);
    const value = v128.load32_splat(x + at);
    const column = columns + at * width;
    low = f32x4.add(low, f32x4.mul(value, v128.load(column)));
    high = f32x4.add(high, f32x4.mul(value, v128.load(column, 16)));
  }
  v128.store(h, low);
  v128.store(h, high, 16);
}

@inline
function encode4(list: usize, end: usize, x: usize, columns: usize, h: usize): void {
  let sum = f32x4.splat(0);
  for (; list < end; list += 4) {
    const at = load<usize>(list);
    sum = f32x4.add(sum, f32x4.mul(v128.load32_splat(x + at), v128.load(columns + at * width)));
  }
  v128.store(h, sum);
}

/** z = W^T h + b for all four samples. */
export function decode(): void {
  const end = h + (m << 2);
  for (let at: usize = 0; at < rowBytes; at += 16) {
    let z0 = v128.load(bias + at);
    let z1 = z0;
    let z2 = z0;
    let z3 = z0;
    let row = rows + at;
    for (let d = h; d < end; d += 4, row += rowBytes) {
      const w = v128.load(row);
      z0 = f32x4.add(z0, f32x4.mul(w, v128.load32_splat(d)));
      z1 = f32x4.add(z1, f32x4.mul(w, v128.load32_splat(d, H)));
      z2 = f32x4.add(z2, f32x4.mul(w, v128.load32_splat(d, 2 * H)));
      z3 = f32x4.add(z3, f32x4.mul(w, v128.load32_splat(d, 3 * H)));
    }
    v128.store(z + at, z0);
    v128.store(z + at, z1, ROW);
    v128.store(z + at, z2, 2 * ROW);
    v128.store(z + at, z3, 3 * ROW);
  }
}
