/*
 * What the page's side calls. `shape` first, then any number of the others for models of that shape. The file small.ts
 * is written by unrolled.ts when this is compiled.
 */
import { STRIDE } from './constants';
import { streamKey } from './draw';
import { draw, setThreshold } from './inputs';
import { n, on, partBytes, rowBytes, x } from './memory';
import { step } from './small';

export { evaluate } from './evaluate';
export { shape } from './memory';

/** Where a row keeps threshold, gain and seed; see layout.ts. */
@inline
function settings(row: usize): usize {
  return row + 3 * partBytes + rowBytes;
}

@inline
function seed(row: usize): i32 {
  return (<i32>load<f32>(settings(row), 8) << 16) | <i32>load<f32>(settings(row), 12);
}

/** Takes `count` steps from `first` on with one instance; `numbers` has 4 floats for each of these steps. */
export function train(row: usize, first: i32, count: i32, numbers: usize): void {
  for (let t = first; t < first + count; t++, numbers += 16) step(row, streamKey(seed(row), t), numbers);
}

/** The address of the inputs [n] of one sample of one step, until the next call. For tests. */
export function inputs(row: usize, step: i32, sample: i32): usize {
  setThreshold(load<f32>(settings(row)));
  draw(x, on, streamKey(seed(row), step) + sample * <i32>n * STRIDE, load<f32>(settings(row), 4));
  return x;
}
