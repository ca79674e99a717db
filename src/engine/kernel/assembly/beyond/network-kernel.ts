/*
 * What the page's side calls: `law` and `shape` first, then any number of the others for models of that law and shape.
 * The files network.ts and small.ts are written when this is compiled.
 */
import { streamKey } from '../draw';
import { draw } from './law-draws';
import { settings, x } from './network-memory';
import { step } from './small';

export { evaluate, shape } from './network';
export { setLaw as law } from './network-memory';

@inline
function key(row: usize, step: i32): i32 {
  const seed = row + settings;
  return streamKey((<i32>load<f32>(seed, 8) << 16) | <i32>load<f32>(seed, 12), step);
}

/** Takes `count` steps from `first` on with one instance; `numbers` has 4 floats for each of these steps. */
export function train(row: usize, first: i32, count: i32, numbers: usize): void {
  for (let t = first; t < first + count; t++, numbers += 16) step(row, key(row, t), numbers);
}

/** The address of the inputs [n, 4] of four samples of one step, until the next call. For tests. */
export function inputs(row: usize, step: i32, sample: i32): usize {
  draw(x, row, key(row, step), sample);
  return x;
}
