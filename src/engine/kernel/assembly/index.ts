/*
 * What the page's side calls. `shape` first, then any number of the others for models of that shape.
 */
import { streamKey } from './draw';
import { partBytes, rowBytes } from './memory';
import { step } from './general';

export { evaluate } from './evaluate';
export { shape } from './memory';

/** Takes `count` steps from `first` on with one instance; `numbers` has 4 floats for each of these steps. */
export function train(row: usize, first: i32, count: i32, numbers: usize): void {
  const settings = row + 3 * partBytes + rowBytes;
  const seed = (<i32>load<f32>(settings, 8) << 16) | <i32>load<f32>(settings, 12);
  for (let t = first; t < first + count; t++, numbers += 16) step(row, streamKey(seed, t), numbers);
}
