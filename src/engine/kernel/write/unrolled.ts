/*
 * Writes the training step for a small shape as AssemblyScript with everything spelled out: weights, sums of gradients
 * and the activations of four samples are local variables, which the browser keeps in registers, and the only loop
 * left is the one over groups of four samples. Lanes are samples. It does the same as general.ts; a test holds the loop
 * for one feature in one dimension, which is the quickest way to see the idea.
 *
 * Names in that text: w0_3 is W[0][3] and g0_3 the sum of its gradient, b and s the same for the bias, i importance,
 * e an output's error, p that times importance, dz and dh derivatives of the loss (less the factor 2).
 */
import { stripName, writeStrip } from './looped.ts';

/** A shape for which a step is written out. */
export interface SmallShape {
  readonly features: number;
  readonly hidden: number;
}

const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

const add = (terms: readonly string[]): string => terms.reduce((sum, term) => `f32x4.add(${sum}, ${term})`);
const mul = (a: string, b: string): string => `f32x4.mul(${a}, ${b})`;

/** The body of the loop: one group of four samples. */
function group({ features, hidden }: SmallShape): string[] {
  const I = range(features);
  const D = range(hidden);
  return [
    ...I.map(
      (i) => `const x${i} = featureValue4(draw4(i32x4.add(counters, i32x4.splat(${i} * STRIDE))), threshold, gain);`,
    ),
    `counters = i32x4.add(counters, i32x4.splat(${4 * features} * STRIDE));`,
    ...D.map((d) => `const h${d} = ${add(I.map((i) => mul(`w${d}_${i}`, `x${i}`)))};`),
    ...I.flatMap((i) => [
      `const z${i} = ${add([`b${i}`, ...D.map((d) => mul(`w${d}_${i}`, `h${d}`))])};`,
      `const e${i} = f32x4.sub(f32x4.pmax(z${i}, floor), x${i});`,
      `const p${i} = ${mul(`i${i}`, `e${i}`)};`,
      `loss = ${add(['loss', mul(`p${i}`, `e${i}`)])};`,
      `const dz${i} = v128.and(p${i}, f32x4.gt(z${i}, floor));`,
      `s${i} = ${add([`s${i}`, `dz${i}`])};`,
    ]),
    ...D.map((d) => `const dh${d} = ${add(I.map((i) => mul(`w${d}_${i}`, `dz${i}`)))};`),
    ...D.flatMap((d) =>
      I.map((i) => `g${d}_${i} = ${add([`g${d}_${i}`, add([mul(`dz${i}`, `h${d}`), mul(`x${i}`, `dh${d}`)])])};`),
    ),
  ];
}

/** The name of a shape's step. */
const nameOf = ({ features, hidden }: SmallShape): string => `step${features}in${hidden}`;

/** The step for one shape, with the signature of general.ts's. */
function writeStep(shape: SmallShape): string {
  const { features, hidden } = shape;
  const I = range(features);
  const W = range(hidden).flatMap((d) => I.map((i) => ({ name: `${d}_${i}`, at: 4 * (d * features + i) })));
  const bias = 4 * hidden * features;
  return `
export function ${nameOf(shape)}(row: usize, key: i32, numbers: usize): void {
  const importance = row + 3 * partBytes;
  const settings = importance + rowBytes;
  const threshold = v128.load32_splat(settings);
  const gain = v128.load32_splat(settings, 4);
  const floor = relu ? f32x4.splat(0) : f32x4.splat(-Infinity);
  ${W.map(({ name, at }) => `const w${name} = v128.load32_splat(row, ${at});`).join('\n  ')}
  ${I.map((i) => `const b${i} = v128.load32_splat(row, ${bias + 4 * i});`).join('\n  ')}
  ${I.map((i) => `const i${i} = v128.load32_splat(importance, ${4 * i});`).join('\n  ')}
  ${W.map(({ name }) => `let g${name} = f32x4.splat(0);`).join('\n  ')}
  ${I.map((i) => `let s${i} = f32x4.splat(0);`).join('\n  ')}
  let loss = f32x4.splat(0);
  let counters = i32x4.add(i32x4.splat(key), i32x4(0, ${features} * STRIDE, ${2 * features} * STRIDE, ${3 * features} * STRIDE));
  for (let rest: usize = batch; rest > 0; rest -= 4) {
    ${group(shape).join('\n    ')}
  }
  const mean: f32 = 1 / <f32>(batch * ${features});
  store<f32>(settings, lanes(loss) * mean, 16);
  ${W.map(({ name, at }) => `store<f32>(gradient, lanes(g${name}) * (2 * mean), ${at});`).join('\n  ')}
  ${I.map((i) => `store<f32>(gradient, lanes(s${i}) * (2 * mean), ${bias + 4 * i});`).join('\n  ')}
  adamw(row, gradient, <i32>(partBytes >>> 2), numbers);
}`;
}

/** A source file with steps for small shapes and for few hidden dimensions, and `step`, which picks the one to take. */
export function specialise(shapes: readonly SmallShape[], hidden: readonly number[]): string {
  const small = shapes.map(
    (shape) => `if (n == ${shape.features} && m == ${shape.hidden}) return ${nameOf(shape)}(row, key, numbers);`,
  );
  const few = hidden.map((d) => `if (m == ${d}) return ${stripName(d)}(row, key, numbers);`);
  return `
import { adamw } from './adamw';
import { STRIDE } from './constants';
import { draw4, featureValue4 } from './draw';
import { step as general } from './general';
import { lanes } from './lanes';
import { batch, bias, columnBytes, columns, gradient, m, n, partBytes, relu, rowBytes, strips, x, z } from './memory';
import { begin, finish } from './strips';
${shapes.map(writeStep).join('\n')}
${hidden.map((d) => writeStrip(d)).join('\n')}

export function step(row: usize, key: i32, numbers: usize): void {
  if (batch % 4 == 0) {
    ${small.join('\n    ')}
  }
  ${few.join('\n  ')}
  general(row, key, numbers);
}
`;
}
