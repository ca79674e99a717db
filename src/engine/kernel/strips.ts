/*
 * Writes the training step for few hidden dimensions and any number of features as AssemblyScript. As in
 * specialise.ts lanes are samples and the hidden dimensions are spelled out, so that h and dh of four samples stay in
 * registers; but the features go by in three loops, with their weights and sums of gradients in memory:
 *
 *   1. draw x, h = W x    2. z = W^T h + b, dz and dh = W dz from it    3. the gradient, dz h + x dh
 *
 * Nothing depends on which inputs are zero. With so few dimensions that is faster than lists of those that are not.
 */

const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

/** The name of the step for m hidden dimensions. */
export const stripName = (hidden: number): string => `stepIn${hidden}`;

/** The step for m hidden dimensions, with the signature of general.ts's. */
export function writeStrip(hidden: number): string {
  const lines = (indent: number, line: (d: number) => string): string =>
    range(hidden).map(line).join(`\n${' '.repeat(indent)}`);
  const weight = (d: number): string => `v128.load32_splat(column, ${4 * d})`;
  return `
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
    ${lines(4, (d) => `let h${d} = f32x4.splat(0);`)}
    let column = columns;
    for (let i: usize = 0; i < end; i += 16, column += columnBytes) {
      const xi = featureValue4(draw4(counters), threshold, gain);
      counters = i32x4.add(counters, i32x4.splat(STRIDE));
      v128.store(x + i, xi);
      ${lines(6, (d) => `h${d} = f32x4.add(h${d}, f32x4.mul(${weight(d)}, xi));`)}
    }
    counters = i32x4.add(counters, nextGroup);

    const within = i32x4.lt_u(i32x4(0, 1, 2, 3), i32x4.splat(<i32>(batch - s)));
    ${lines(4, (d) => `let dh${d} = f32x4.splat(0);`)}
    column = columns;
    for (let i: usize = 0; i < end; i += 16, column += columnBytes) {
      let zi = v128.load32_splat(bias + (i >>> 2));
      ${lines(6, (d) => `zi = f32x4.add(zi, f32x4.mul(${weight(d)}, h${d}));`)}
      const error = f32x4.sub(f32x4.pmax(zi, floor), v128.load(x + i));
      const pull = v128.and(f32x4.mul(v128.load32_splat(importance + (i >>> 2)), error), within);
      loss = f32x4.add(loss, f32x4.mul(pull, error));
      const dz = v128.and(pull, f32x4.gt(zi, floor));
      v128.store(z + i, dz);
    }
    column = columns;
    for (let i: usize = 0; i < end; i += 16, column += columnBytes) {
      const dz = v128.load(z + i);
      ${lines(6, (d) => `dh${d} = f32x4.add(dh${d}, f32x4.mul(${weight(d)}, dz));`)}
    }

    let sum = strips;
    ${[range(Math.ceil(hidden/2)), range(hidden).slice(Math.ceil(hidden/2))].map((ds, part) => `
    sum = strips;
    for (let i: usize = 0; i < end; i += 16, sum += ${16 * (hidden + 1)}) {
      const xi = v128.load(x + i);
      const dz = v128.load(z + i);
      ${ds.map((d) => `v128.store(sum, f32x4.add(v128.load(sum, ${16 * d}), f32x4.add(f32x4.mul(dz, h${d}), f32x4.mul(xi, dh${d}))), ${16 * d});`).join('\n')}
      ${part==0?`v128.store(sum, f32x4.add(v128.load(sum, ${16 * hidden}), dz), ${16 * hidden});`:''}
    }`).join('\n')}
  }
  finish(row, loss, numbers);
}`;
}
