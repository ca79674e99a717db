/*
 * The weights of a network with one hidden layer as its steps read them, and the sums of their gradients. A row of
 * state has W1 [hidden, feature], then W2 [feature, hidden] unless that is W1 turned over, then b [feature].
 */
import { adamw } from '../adamw';
import { lanes, padded } from '../lanes';
import { batch, columnBytes, m, n, partBytes, rowBytes, setSize, settings } from './network-memory';
import { TIED } from './rules';

/** The weights to and from each feature, m4 = m padded, and the biases. [n, m4], [n, m4], [n] */
export let columns: usize = 0;
export let back: usize = 0;
export let bias: usize = 0;
/** Sums of gradients in four lanes: of the weights to a feature, of those back where they are others, and of its bias. [n, sumBytes] */
export let strips: usize = 0;
export let sumBytes: usize = 0;
/** The mean gradient in the order of the state. */
let gradient: usize = 0;

/** Lays out the scratch memory and returns its end. */
export function shape(features: usize, hidden: usize, samples: usize, clip: bool): usize {
  const matrix = features * hidden;
  const start = setSize(features, hidden, samples, clip, (TIED ? matrix : 2 * matrix) + features);
  columns = start;
  back = TIED ? columns : columns + n * columnBytes;
  bias = back + n * columnBytes;
  gradient = bias + rowBytes;
  strips = gradient + partBytes;
  sumBytes = ((TIED ? m : 2 * m) + 1) << 4;
  memory.fill(start, 0, strips - start); // the padding stays 0
  return strips + n * sumBytes;
}

/** Spreads a row's weights over the scratch memory. */
export function unpack(row: usize): void {
  const bytes = n << 2;
  for (let d: usize = 0; d < m; d++, row += bytes) {
    for (let i: usize = 0, to = columns + (d << 2); i < bytes; i += 4, to += columnBytes) {
      store<f32>(to, load<f32>(row + i));
    }
  }
  if (!TIED) for (let i: usize = 0; i < n; i++, row += m << 2) memory.copy(back + i * columnBytes, row, m << 2);
  memory.copy(bias, row, bytes);
}

/** Makes ready for a step; returns where the row keeps its settings. */
export function begin(row: usize): usize {
  unpack(row);
  memory.fill(strips, 0, n * sumBytes);
  return row + settings;
}

/** Writes the loss, adds up the lanes of the gradient, and updates. */
export function finish(row: usize, loss: v128, numbers: usize): void {
  const mean: f32 = 1 / <f32>(batch * n);
  store<f32>(row + settings, lanes(loss) * mean, 16);
  const second = gradient + ((n * m) << 2);
  const biases = TIED ? second : second + ((n * m) << 2);
  for (let i: usize = 0, sum = strips; i < n; i++, sum += sumBytes) {
    for (let d: usize = 0; d < m; d++) {
      store<f32>(gradient + ((d * n + i) << 2), lanes(v128.load(sum + (d << 4))) * (2 * mean));
      if (!TIED) store<f32>(second + ((i * m + d) << 2), lanes(v128.load(sum + ((m + d) << 4))) * (2 * mean));
    }
    store<f32>(biases + (i << 2), lanes(v128.load(sum + sumBytes - 16)) * (2 * mean));
  }
  adamw(row, gradient, <i32>(partBytes >>> 2), numbers);
}
