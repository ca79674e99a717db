/* What claims count, on models made by hand. */
import { expect, test } from 'vitest';
import { promise } from '../../src/lesson/claims/promise.ts';
import type { Tally } from '../../src/lesson/claims/kinds.ts';
import type { Frame, Law, Spec } from '../../src/core/spec.ts';
import { widget } from '../../src/ui/widget.ts';

type Column = readonly [number, number];

/** Unit columns at these angles, in degrees; undefined is a dropped feature. */
const columns = (...degrees: (number | undefined)[]): Column[] =>
  degrees.map((d) => (d === undefined ? [0, 0] : [Math.cos((d * Math.PI) / 180), Math.sin((d * Math.PI) / 180)]));

const pentagon = columns(0, 72, 144, 216, 288);
const square = columns(0, 90, 180, 270, undefined);
const cross = columns(0, 90, undefined, undefined, undefined);

interface Made {
  readonly columns: readonly Column[];
  readonly loss: number;
  readonly density?: number;
  readonly bias?: number;
}

function spec(models: readonly Made[], law?: Law): Spec {
  const { length: features } = models[0].columns;
  const all = { features, hidden: 2, steps: 10, batch: 1, rate: 0.1, schedule: 'cosine', output: 'relu' } as const;
  const density = models.map(({ density = 0.1 }) => density);
  return { ...all, density, decay: models.map(() => 0.9), seed: models.map((_, i) => i), ...(law && { law }) };
}

const frame = (models: readonly Made[], times = 1): Frame => ({
  step: times === 1 ? 10 : 0,
  loss: Float32Array.from(models, () => 0),
  evaluation: Float32Array.from(models, ({ loss }) => loss * times),
  parameters: Float32Array.from(
    models.flatMap(({ columns, bias = 0 }) => [
      ...[0, 1].flatMap((row) => columns.map((c) => c[row])),
      ...columns.map(() => bias),
    ]),
  ),
});

/** How a figure with these models keeps a promise; `best` are the ones it shows. */
function count(text: string, models: readonly Made[], best: readonly number[] = [0], past = true, law?: Law): Tally {
  const shown = widget({
    name: 'toy',
    title: '',
    settings: {},
    best: () => best,
    draw: () => undefined,
    describe: () => '',
    shape: () => 'square pentagon',
    readouts: () => [],
    table: () => ({ columns: [], rows: [] }),
  });
  const last = frame(models);
  const history = past ? [frame(models, 100), last] : [last];
  const about = { spec: spec(models, law), frame: last };
  return promise(text).count({ widget: shown, view: { values: {}, ...about, newest: last, history }, ...about });
}

const [good, poor] = [
  { columns: pentagon, loss: 0.001 },
  { columns: square, loss: 0.002 },
];

test.each([
  ['shape square pentagon', 1],
  ['shape square', 0],
  ['steps square to pentagon', 1],
  ['steps pentagon to square', 0],
  ['steps square to triangle', 0],
  ['shares 0.39..0.41 0.39..0.41 0.39..0.41 0.39..0.41 0.39..0.41', 1],
  ['shares 0.45', 0],
  ['kept 0 1 2 3 4', 1],
  ['kept 0 1', 0],
  ['parts pentagon', 1],
  ['parts pair pair', 0],
  ['alone none', 1],
  ['alone 0', 0],
  ['gaps 71..73', 1],
  ['gaps 73..80', 0],
  ['beside 0 71..73', 1],
  ['beside 0 60..71', 0],
  // Five columns of length 1 in two dimensions.
  ['per-dimension 2.49..2.51', 1],
  ['per-dimension 2.6', 0],
  ['loss-falls 99', 1],
  ['loss-falls 101', 0],
  ['loss-falls 99..101', 1],
  ['loss-falls 2..99', 0],
  // A pentagon of unit columns: 1 / (1 + 2 cos² 72° + 2 cos² 144°) = 2/5 for each of five features.
  ['sum-dimensionality 0.01', 1],
  ['plateaus 2/5 within 0.01 for 1', 1],
  ['plateaus 1/2 within 0.01 for 0.1', 0],
  ['plateaus 0.4 1/2 within 0.01 for 0.1', 0],
  ['plateaus 2/5 within 0.01 for 1 where 1/density 9..11', 1],
  ['plateaus 2/5 within 0.01 for 1 where 1/density 2..3.5', 0],
])('one pentagon: %s', (text, hits) => {
  expect(count(text, [good, poor])).toEqual({ hits, of: 1 });
});

test('a figure of several panels keeps a promise only where all of them do', () => {
  expect(count('kept 0 1 2 3', [poor, poor, good], [0, 1])).toEqual({ hits: 1, of: 1 });
  expect(count('kept 0 1 2 3', [poor, poor, good], [0, 2])).toEqual({ hits: 0, of: 1 });
  expect(count('plateaus 2/5 1/2 within 0.01 for 1', [poor, good], [0, 1])).toEqual({ hits: 1, of: 1 });
});

test('a sum of dimensionalities that is not m breaks its promise', () => {
  expect(count('sum-dimensionality 0.01', [{ columns: columns(0), loss: 1 }])).toEqual({ hits: 0, of: 1 });
});

test('the first features stand alone where W^T W is the identity on them and nothing else', () => {
  expect(count('identity 2 within 0.02', [{ columns: cross, loss: 1 }])).toEqual({ hits: 1, of: 1 });
  expect(count('identity 2 within 0.02', [{ columns: columns(0, 92), loss: 1 }])).toEqual({ hits: 0, of: 1 });
  expect(count('identity 2 within 0.02', [poor])).toEqual({ hits: 0, of: 1 });
  expect(count('identity 1 within 0.02', [{ columns: cross, loss: 1 }])).toEqual({ hits: 0, of: 1 });
});

test('what has a dimension of its own is told from what shares one', () => {
  const model = { columns: cross, loss: 1 };
  expect(count('alone 0 1', [model])).toEqual({ hits: 1, of: 1 });
  expect(count('parts alone alone', [model])).toEqual({ hits: 1, of: 1 });
  expect(count('alone none', [poor])).toEqual({ hits: 1, of: 1 });
  expect(count('beside 4 0..360', [poor])).toEqual({ hits: 0, of: 1 }); // it is given up
});

test('restarts are counted one by one, at one sparsity where one is named', () => {
  const models = [good, poor, good, { ...good, density: 0.03 }];
  expect(count('restarts pentagon', models)).toEqual({ hits: 3, of: 4 });
  expect(count('restarts pentagon at 0.9', models)).toEqual({ hits: 2, of: 3 });
  expect(count('restarts square at 0.97', models)).toEqual({ hits: 0, of: 1 });
});

test('one shape has a higher loss than another where each of its starts does', () => {
  expect(count('higher square than pentagon', [good, poor, poor])).toEqual({ hits: 2, of: 2 });
  expect(count('higher square than pentagon', [good, poor, { ...poor, loss: 0.0005 }])).toEqual({ hits: 1, of: 2 });
  expect(count('higher square than hexagon', [good, poor])).toEqual({ hits: 0, of: 0 });
});

test('what the bias takes off counts for represented features', () => {
  expect(count('takes-off 0.1..0.3', [{ ...good, bias: -0.2 }])).toEqual({ hits: 1, of: 1 });
  expect(count('takes-off 0.1..0.3', [{ ...good, bias: 0.2 }])).toEqual({ hits: 0, of: 1 });
});

test('a feature alone leaves its traces on its neighbours', () => {
  const leak = Math.cos((72 * Math.PI) / 180) - 0.2;
  const model = [{ ...good, bias: -0.2 }];
  expect(count(`leaves 2 traces of ${(leak - 0.01).toFixed(3)}..${(leak + 0.01).toFixed(3)}`, model).hits).toBe(1);
  expect(count('leaves 2 traces of 0.2', model).hits).toBe(0);
  expect(count('leaves 4 traces', model).hits).toBe(0);
  expect(count('leaves 0 traces at 0.4', model).hits).toBe(1);
  expect(count('leaves 0 traces at 0.9', model).hits).toBe(0);
});

test('answers to inputs are compared one by one, as far as they are named', () => {
  const model = [{ ...good, bias: -0.2 }];
  expect(count('answers 1 0 0 0 0 with 0.79..0.81 0.1..0.12 0..0 0..0 0.1..0.12', model).hits).toBe(1);
  expect(count('answers 1 0 0 0 0 with 0.79..0.81', model).hits).toBe(1);
  expect(count('answers 1 0 0 0 0 with 0.79..0.81 0..0.1', model).hits).toBe(0);
  expect(count('answers 0 1 0 0 0 with 0.79..0.81', model).hits).toBe(0);
});

test('arrows have lengths, and directions from the right against the clock', () => {
  const model = [{ columns: columns(0, 72, 270, undefined, undefined), loss: 1 }];
  expect(count('lengths 1..1 0.99..1.01 0.9 0..0', model).hits).toBe(1);
  expect(count('lengths 1..1 0.99..1.01 0.9 0.1', model).hits).toBe(0);
  expect(count('points 1 71..73', model).hits).toBe(1);
  expect(count('points 2 269..271', model).hits).toBe(1);
  expect(count('points 2 0..180', model).hits).toBe(0);
});

test('each neuron of a pentagon fires for four features or more, and of a cross for two', () => {
  expect(count('neurons 4 features by 0.3', [good]).hits).toBe(1);
  expect(count('neurons 5 features by 0.3', [good]).hits).toBe(0);
  expect(count('neurons 2 features by 0.3', [poor]).hits).toBe(1);
  expect(count('neurons 3 features by 0.3', [poor]).hits).toBe(0);
});

test('neurons for one feature only are counted', () => {
  expect(count('monosemantic 0', [good]).hits).toBe(1);
  expect(count('monosemantic 2', [{ columns: cross, loss: 1 }]).hits).toBe(1);
  expect(count('monosemantic 1', [{ columns: cross, loss: 1 }]).hits).toBe(0);
  expect(count('stand-for 1 1', [{ columns: cross, loss: 1 }]).hits).toBe(1);
  expect(count('stand-for 4 5', [good]).hits).toBe(1);
  expect(count('stand-for 5 4', [good]).hits).toBe(0);
});

test('keeping only some features costs what the others weigh', () => {
  // (0.81 + 0.729 + 0.6561) x 0.1 / (3 x 5) = 0.014634 without features 2, 3 and 4.
  expect(count('keeping-only 0 1 costs 14.6..14.7', [good]).hits).toBe(1);
  expect(count('keeping-only 0 1 2 3 4 costs 0.001', [{ columns: cross, loss: 0.001 }]).hits).toBe(0);
});

test('answering 0 always costs what all features weigh', () => {
  // (1 + 0.9 + 0.81 + 0.729 + 0.6561) x 0.1 / (3 x 5) = 0.0273.
  expect(count('keeping-only none costs 27.3..27.4', [good]).hits).toBe(1);
  expect(count('keeping-only none costs 14.6..14.7', [good]).hits).toBe(0);
});

test('what is not represented spends its part of the loss', () => {
  // Of 0.81 + 0.729 + 0.6561, all that the cross loses, 0.369 are of feature 2.
  const model = [{ columns: cross, loss: 1 }];
  expect(count('spends 0.36..0.38 on 2', model).hits).toBe(1);
  expect(count('spends 0..0.001 on 0', model).hits).toBe(1);
  expect(count('spends 0.36..0.38 on 4', model).hits).toBe(0);
});

test('what is not represented rests at its bias', () => {
  const model = [{ columns: cross, loss: 1, bias: 0.5 }];
  expect(count('rests-at 0.45..0.55', model).hits).toBe(1);
  expect(count('rests-at 0.6', model).hits).toBe(0);
  expect(count('rests-at 0.6', [{ columns: pentagon, loss: 1, bias: 0.5 }]).hits).toBe(1);
});

test('each start is judged by how many features it represents', () => {
  const models = [good, poor, { columns: cross, loss: 1, density: 1 }];
  expect(count('represents 3..4', models)).toEqual({ hits: 1, of: 3 });
  expect(count('represents 4', models)).toEqual({ hits: 2, of: 3 });
  expect(count('represents 4 where 1/density 9..11', models)).toEqual({ hits: 2, of: 2 });
});

test('sets are judged by the angles within them and by what became of them', () => {
  const pairs: Law = { kind: 'sets', size: 2, rule: 'together' };
  const models = [
    { columns: columns(0, 2, 90, 180), loss: 0.001 },
    { columns: columns(0, 180, 90, 270), loss: 0.002 },
  ];
  const hits = (text: string, best = 0): number => count(text, models, [best], true, pairs).hits;
  expect([hits('collapsed 1'), hits('collapsed 2'), hits('collapsed 0', 1)]).toEqual([1, 0, 1]);
  expect([hits('within 177..180', 1), hits('within 177..180'), hits('within 0..90.1')]).toEqual([1, 0, 1]);
  expect(count('starts-as antipodal', models, [0], true, pairs)).toEqual({ hits: 1, of: 2 });
  expect([hits('loses 0..0.0011'), hits('loses 0.002')]).toEqual([1, 0]);
  expect(() => count('collapsed 1', models)).toThrow('the figure toy has no sets of features');
});

test('places that are lost, shares at the end and levels are counted', () => {
  const hits = (text: string, models: readonly Made[]): number => count(text, models).hits;
  expect([hits('have 5 at 0.39..0.41', [good]), hits('have 4 at 0.39..0.41', [good])]).toEqual([1, 0]);
  expect(hits('have 1 at 0..0.01', [poor])).toBe(1);
  expect([hits('lose-places 0', [good]), hits('lose-places 1', [good])]).toEqual([1, 0]);
  // Four of five features: 1 / (3 x 5 x 5). Nothing lies a tenth above it.
  const four = { columns: square, loss: 1 / 75 };
  expect(count('on-levels within 0.02', [four, { ...four, loss: 1.1 / 75 }])).toEqual({ hits: 1, of: 2 });
});

test('how early the loss falls is told by the last frame before a step', () => {
  expect(count('falls-early 1 by 10', [good]).hits).toBe(1);
  expect(count('falls-early 0.1 by 9', [good]).hits).toBe(0);
});

test('a fall of the loss needs a figure that keeps its past', () => {
  expect(() => count('falls-early 0.5 by 10', [good], [0], false)).toThrow('keeps no frames but the last');
  expect(() => count('loss-falls 2', [good], [0], false)).toThrow('the figure toy keeps no frames but the last');
});

test.each([
  ['shape Pentagon', 'is not "shape WORD…"'],
  ['kept', 'is not "kept FEATURE…"'],
  ['kept 0 1 and more', 'is not "kept FEATURE…"'],
  ['leaves 2 traces at', 'is not "leaves COUNT traces [of SIZE] [at VALUE]"'],
  ['leaves 2 traces at 0.5 of 0.1', 'is not "leaves COUNT traces [of SIZE] [at VALUE]"'],
  ['keeping-only some costs 2', 'is not "keeping-only FEATURE… costs TIMES"'],
  ['plateaus 2/5 within 0.01', 'is not "plateaus VALUE… within TOLERANCE for SHARE [where 1/density RANGE]"'],
  ['lengths 1..', '"1.." is neither a number'],
])('"%s" is refused, and how it is written told', (text, told) => {
  expect(() => promise(text)).toThrow(told);
});
