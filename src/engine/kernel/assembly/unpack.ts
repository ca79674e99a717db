/*
 * From a row of state to the layouts that the general step reads, and from its gradients back to the order of the
 * state, which is W [hidden, feature] and then b [feature].
 */
import {
  bias,
  columnBytes,
  columns,
  gradient,
  gradientBias,
  gradientColumns,
  h,
  H,
  m,
  n,
  rowBytes,
  rows,
} from './memory';

/** Spreads W and b over `rows`, `columns` and `bias`; the padding stays 0. */
export function unpack(row: usize): void {
  memory.fill(rows, 0, columns + n * columnBytes - rows);
  memory.fill(h, 0, 4 * H);
  const bytes = (<usize>n) << 2;
  for (let d: usize = 0; d < m; d++, row += bytes) {
    memory.copy(rows + d * rowBytes, row, bytes);
    let column = columns + (d << 2);
    for (let i: usize = 0; i < bytes; i += 4, column += columnBytes) store<f32>(column, load<f32>(row + i));
  }
  memory.copy(bias, row, bytes);
}

/** Sets the gradients to 0. */
export function clearGradient(): void {
  memory.fill(gradientColumns, 0, gradient - gradientColumns);
}

/** The mean gradient in the order of the state: the sums times `scale`. */
export function packGradient(scale: f32): void {
  let to = gradient;
  for (let d: usize = 0; d < m; d++) {
    let from = gradientColumns + (d << 2);
    for (let i: usize = 0; i < n; i++, to += 4, from += columnBytes) store<f32>(to, load<f32>(from) * scale);
  }
  for (let i: usize = 0; i < n; i++, to += 4) store<f32>(to, load<f32>(gradientBias + (i << 2)) * scale);
}
