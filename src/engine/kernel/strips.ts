/*
 * Writes the training step for few hidden dimensions and any number of features as AssemblyScript. As in
 * specialise.ts lanes are samples and the hidden dimensions are spelled out, so that h and dh of four samples stay in
 * registers; but the features go by in loops, with their weights and sums of gradients in memory. Each loop holds few
 * enough numbers for a browser's 16 registers:
 *
 *   encode      draw x, h = W x
 *   decode      z = W^T h + b, the loss, and dz, its derivative by z
 *   encodeBack  dh = W dz
 *   accumulate  the gradient, dz h + x dh
 *
 * Nothing depends on which inputs are zero. With so few dimensions that is faster than lists of those that are not,
 * which general.ts keeps.
 */

const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

/** A line for each hidden dimension. */
const each = (hidden: number, line: (d: number) => string): string => range(hidden).map(line).join('\n      ');

/** W[d][i] of the feature at hand in all lanes. */
const weight = (d: number): string => `v128.load32_splat(column, ${4 * d})`;

/** A loop over the features: i is a feature's place in `x` and `z`, `column` its column of W. */
const overFeatures = (body: string): string => `
    for (let i: usize = 0, column = columns; i < end; i += 16, column += columnBytes) {
      ${body}
    }`;

const encode = (hidden: number): string =>
  overFeatures(`const value = featureValue4(draw4(counters), threshold, gain);
      counters = i32x4.add(counters, i32x4.splat(STRIDE));
      v128.store(x + i, value);
      ${each(hidden, (d) => `h${d} = f32x4.add(h${d}, f32x4.mul(${weight(d)}, value));`)}`);

const decode = (hidden: number): string =>
  overFeatures(`let out = v128.load32_splat(bias + (i >>> 2));
      ${each(hidden, (d) => `out = f32x4.add(out, f32x4.mul(${weight(d)}, h${d}));`)}
      const error = f32x4.sub(f32x4.pmax(out, floor), v128.load(x + i));
      const pull = v128.and(f32x4.mul(v128.load32_splat(importance + (i >>> 2)), error), within);
      loss = f32x4.add(loss, f32x4.mul(pull, error));
      v128.store(z + i, v128.and(pull, f32x4.gt(out, floor)));`);

const encodeBack = (hidden: number): string =>
  overFeatures(`const dz = v128.load(z + i);
      ${each(hidden, (d) => `dh${d} = f32x4.add(dh${d}, f32x4.mul(${weight(d)}, dz));`)}`);

/** Adds to one of the sums of the feature at hand. */
const accumulateAt = (place: number, term: string): string =>
  `v128.store(sum, f32x4.add(v128.load(sum, ${16 * place}), ${term}), ${16 * place});`;

const accumulate = (hidden: number): string =>
  overFeatures(`const value = v128.load(x + i);
      const dz = v128.load(z + i);
      ${each(hidden, (d) => accumulateAt(d, `f32x4.add(f32x4.mul(dz, h${d}), f32x4.mul(value, dh${d}))`))}
      ${accumulateAt(hidden, 'dz')}
      sum += ${16 * (hidden + 1)};`);

/** The name of the step for m hidden dimensions. */
export const stripName = (hidden: number): string => `stepIn${hidden}`;

/** The step for m hidden dimensions, with the signature of general.ts's. */
export const writeStrip = (hidden: number): string => `
export function ${stripName(hidden)}(row: usize, key: i32, numbers: usize): void {
  const settings = begin(row);
  const importance = row + 3 * partBytes;
  const threshold = v128.load32_splat(settings);
  const gain = v128.load32_splat(settings, 4);
  const floor = relu ? f32x4.splat(0) : f32x4.splat(-Infinity);
  const end = n << 4;
  const nextGroup = i32x4.splat(3 * <i32>n * STRIDE);
  let counters = i32x4.add(i32x4.splat(key), i32x4.mul(i32x4(0, 1, 2, 3), i32x4.splat(<i32>n * STRIDE)));
  let loss = f32x4.splat(0);
  for (let s: usize = 0; s < batch; s += 4) {
    const within = i32x4.lt_u(i32x4(0, 1, 2, 3), i32x4.splat(<i32>(batch - s)));
    let sum = strips;
    ${each(hidden, (d) => `let h${d} = f32x4.splat(0), dh${d} = f32x4.splat(0);`)}
    ${encode(hidden)}
    ${decode(hidden)}
    ${encodeBack(hidden)}
    ${accumulate(hidden)}
    counters = i32x4.add(counters, nextGroup);
  }
  finish(row, loss, numbers);
}`;
