/*
 * What the steps written by looped.ts begin and end with. Their sums of gradients lie feature by feature: those of the
 * feature's column of W, then that of its bias, each in four lanes.
 */
import { adamw } from './adamw';
import { lanes } from './lanes';
import { batch, gradient, m, n, partBytes, rowBytes, strips } from './memory';
import { unpack } from './unpack';

/** Makes ready for a step; returns where the row keeps threshold, gain and loss. */
export function begin(row: usize): usize {
  unpack(row);
  memory.fill(strips, 0, (n * (m + 1)) << 4);
  return row + 3 * partBytes + rowBytes;
}

/** Writes the loss, adds up the lanes of the gradient, and updates. */
export function finish(row: usize, loss: v128, numbers: usize): void {
  const mean: f32 = 1 / <f32>(batch * n);
  store<f32>(row + 3 * partBytes + rowBytes, lanes(loss) * mean, 16);
  let sum = strips;
  for (let i: usize = 0; i < n; i++) {
    let to = gradient + (i << 2);
    for (let d: usize = 0; d <= m; d++, sum += 16, to += n << 2) store<f32>(to, lanes(v128.load(sum)) * (2 * mean));
  }
  adamw(row, gradient, <i32>(partBytes >>> 2), numbers);
}
