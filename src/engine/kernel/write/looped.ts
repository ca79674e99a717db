/*
 * Writes the training step for few hidden dimensions and any number of features as AssemblyScript. As in
 * unrolled.ts lanes are samples and the hidden dimensions are spelled out, so that h and dh of four samples stay in
 * registers; but the features go by in loops, with their weights and sums of gradients in memory. Each loop holds few
 * enough numbers for a browser's 16 registers:
 *
 *   encode      draw x, h = W x
 *   decode      z = W^T h + b, the loss, and dz, its derivative by z
 *   encodeBack  dh = W dz
 *   accumulate  the gradient, dz h + x dh
 *
 * Nothing depends on which inputs are zero. With so few dimensions that is faster than lists of those that are not,
 * which general.ts keeps. The kernels beyond the paper's differ from it in the lines of `Lines` only.
 */

/** The lines of a step that are not the same for all laws and networks. */
export interface Lines {
  /** What a step begins with, and what stands before and after each four samples. */
  readonly begin: string;
  readonly before: string;
  readonly after: string;
  /** The input `value` of the feature at hand. */
  readonly value: string;
  /** Whether functions say what becomes of h and dh in the hidden layer, and what the target is for an input. */
  readonly functions: boolean;
  /** Whether W is used down and up. */
  readonly tied: boolean;
}

const BOUNDS = `const floor = relu ? f32x4.splat(0) : f32x4.splat(-Infinity);
  const end = n << 4;`;

/** The paper's model, whose inputs are drawn as they are needed. */
export const PAPER: Lines = {
  begin: `const threshold = v128.load32_splat(settings);
  const gain = v128.load32_splat(settings, 4);
  ${BOUNDS}
  const nextGroup = i32x4.splat(3 * <i32>n * STRIDE);
  let counters = i32x4.add(i32x4.splat(key), i32x4.mul(i32x4(0, 1, 2, 3), i32x4.splat(<i32>n * STRIDE)));`,
  before: '',
  after: 'counters = i32x4.add(counters, nextGroup);',
  value: `const value = featureValue4(draw4(counters), threshold, gain);
      counters = i32x4.add(counters, i32x4.splat(STRIDE));
      v128.store(x + i, value);`,
  functions: false,
  tied: true,
};

/** A network whose inputs are drawn ahead, four samples at a time. */
export const drawnAhead = (tied: boolean): Lines => ({
  begin: BOUNDS,
  before: 'draw(x, row, key, <i32>s);',
  after: '',
  value: 'const value = v128.load(x + i);',
  functions: true,
  tied,
});

const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

/** A line for each hidden dimension. */
const each = (hidden: number, line: (d: number) => string): string => range(hidden).map(line).join('\n      ');

/** A weight of the feature at hand, from or to hidden dimension d, in all lanes. */
const weight = (d: number): string => `v128.load32_splat(column, ${4 * d})`;

/** A loop over the features: i is a feature's place in `x` and `z`, `column` its column of W or what stands for it on the way back. */
const overFeatures = (body: string, columns = 'columns'): string => `
    for (let i: usize = 0, column = ${columns}; i < end; i += 16, column += columnBytes) {
      ${body}
    }`;

/** Where the weights on the way back lie. */
const back = ({ tied }: Lines): string => (tied ? 'columns' : 'back');

const encode = (hidden: number, { value, functions }: Lines): string =>
  overFeatures(`${value}
      ${each(hidden, (d) => `h${d} = f32x4.add(h${d}, f32x4.mul(${weight(d)}, value));`)}`) +
  (functions ? `\n      ${each(hidden, (d) => `h${d} = hiddenValue(h${d});`)}` : '');

const pullBack = (d: number): string => `dh${d} = f32x4.add(dh${d}, f32x4.mul(${weight(d)}, dz));`;

/** Whether h and dh find room in the registers together, so that one loop does for both. */
const joined = (hidden: number, { functions }: Lines): boolean => functions && hidden <= 4;

const decode = (hidden: number, lines: Lines): string =>
  overFeatures(
    `let out = v128.load32_splat(bias + (i >>> 2));
      ${each(hidden, (d) => `out = f32x4.add(out, f32x4.mul(${weight(d)}, h${d}));`)}
      const error = f32x4.sub(f32x4.pmax(out, floor), ${lines.functions ? 'target(v128.load(x + i))' : 'v128.load(x + i)'});
      const pull = v128.and(f32x4.mul(v128.load32_splat(importance + (i >>> 2)), error), within);
      loss = f32x4.add(loss, f32x4.mul(pull, error));
      const dz = v128.and(pull, f32x4.gt(out, floor));
      v128.store(z + i, dz);
      ${joined(hidden, lines) ? each(hidden, (d) => pullBack(d)) : ''}`,
    back(lines),
  );

const encodeBack = (hidden: number, lines: Lines): string =>
  (joined(hidden, lines)
    ? ''
    : overFeatures(
        `const dz = v128.load(z + i);
      ${each(hidden, pullBack)}`,
        back(lines),
      )) + (lines.functions ? `\n      ${each(hidden, (d) => `dh${d} = hiddenSlope(dh${d}, h${d});`)}` : '');

/** Adds to one of the sums of the feature at hand. */
const accumulateAt = (place: number, term: string): string =>
  `v128.store(sum, f32x4.add(v128.load(sum, ${16 * place}), ${term}), ${16 * place});`;

const OUT = (d: number): string => `f32x4.mul(dz, h${d})`;
const INTO = (d: number): string => `f32x4.mul(value, dh${d})`;

/** The sums of one feature: of the weights to it, of those back where they are others, and of its bias. */
const accumulateAll = (hidden: number, { tied }: Lines): string[] =>
  tied
    ? range(hidden).map((d) => accumulateAt(d, `f32x4.add(${OUT(d)}, ${INTO(d)})`))
    : range(hidden).flatMap((d) => [accumulateAt(d, INTO(d)), accumulateAt(hidden + d, OUT(d))]);

const accumulate = (hidden: number, lines: Lines): string => {
  const weights = accumulateAll(hidden, lines);
  return overFeatures(`const value = v128.load(x + i);
      const dz = v128.load(z + i);
      ${weights.join('\n      ')}
      ${accumulateAt(weights.length, 'dz')}
      sum += ${16 * (weights.length + 1)};`);
};

/** The name of the step for m hidden dimensions. */
export const stripName = (hidden: number): string => `stepIn${hidden}`;

/** The step for m hidden dimensions, with the signature of general.ts's. */
export const writeStrip = (hidden: number, lines = PAPER): string => `
export function ${stripName(hidden)}(row: usize, key: i32, numbers: usize): void {
  const settings = begin(row);
  const importance = row + 3 * partBytes;
  ${lines.begin}
  let loss = f32x4.splat(0);
  for (let s: usize = 0; s < batch; s += 4) {
    const within = i32x4.lt_u(i32x4(0, 1, 2, 3), i32x4.splat(<i32>(batch - s)));
    let sum = strips;
    ${each(hidden, (d) => `let h${d} = f32x4.splat(0), dh${d} = f32x4.splat(0);`)}
    ${lines.before}
    ${encode(hidden, lines)}
    ${decode(hidden, lines)}
    ${encodeBack(hidden, lines)}
    ${accumulate(hidden, lines)}
    ${lines.after}
  }
  finish(row, loss, numbers);
}`;
