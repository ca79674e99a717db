/*
 * Where things lie. `shape` is told the size of the models and lays out the scratch memory for them; the caller puts
 * its rows of state and its tables behind. Four samples are worked on at a time, so what belongs to a sample exists
 * four times, ROW or H bytes apart. Features are padded to a multiple of 4 (n4), hidden dimensions too (m4).
 */
import { padded } from './lanes';

/** Bytes from one sample's values to the next one's: room for 256 features, and a little more against cache conflicts. */
export const ROW: usize = 1024 + 64;
/** Bytes from one sample's hidden point to the next one's: room for 64 dimensions. */
export const H: usize = 256 + 64;

/** Inputs. [4, ROW] */
export const x: usize = memory.data(4 * 1088, 16);
/** W^T h + b, then the loss's derivative by it. [4, ROW] */
export const z: usize = memory.data(4 * 1088, 16);
/** Hidden points. [4, H] */
export const h: usize = memory.data(4 * 320, 16);
/** The list of the features that are on. [4, ROW] */
export const on: usize = memory.data(4 * 1088, 16);
/** Where each of those lists ends. [4] */
export const onEnd: usize = memory.data(16, 16);
/** The list of one sample's outputs with a derivative that is not 0. [ROW] */
export const open: usize = memory.data(1088, 16);
/** Threshold per feature, out of reach for padding. [n4] */
export const thresholds: usize = memory.data(1024, 16);

export let n: usize = 0;
export let m: usize = 0;
export let batch: usize = 0;
export let relu: bool = false;
/** Bytes of a row of W, of a column of W, and of a third of the state that AdamW works on. */
export let rowBytes: usize = 0;
export let columnBytes: usize = 0;
export let partBytes: usize = 0;
/** m4, to get from a feature's place in a row to its column. */
export let width: usize = 0;

/** W by rows [m, n4], by columns [n, m4], the gradient by columns [n, m4], that of b [n4], and all as in the state. */
export let rows: usize = 0;
export let columns: usize = 0;
export let gradientColumns: usize = 0;
export let gradientBias: usize = 0;
export let bias: usize = 0;
export let gradient: usize = 0;
/** Sums of gradients in four lanes, W's column and b for each feature. [n, m + 1, 4] */
export let strips: usize = 0;

/** Lays out the scratch memory and returns its end. */
export function shape(features: usize, hidden: usize, samples: usize, clip: bool): usize {
  n = features;
  m = hidden;
  batch = samples;
  relu = clip;
  rowBytes = padded(n);
  columnBytes = padded(m);
  width = columnBytes >>> 2;
  partBytes = padded(n * m + n);
  rows = (__heap_base + 15) & ~15;
  bias = rows + m * rowBytes;
  columns = bias + rowBytes;
  gradientColumns = columns + n * columnBytes;
  gradientBias = gradientColumns + n * columnBytes;
  gradient = gradientBias + rowBytes;
  strips = gradient + partBytes;
  // A step writes the parameters' gradients only; this keeps the padding of the state at 0.
  memory.fill(gradient, 0, partBytes);
  return strips + ((n * (m + 1)) << 4);
}
