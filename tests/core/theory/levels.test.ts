import { expect, test } from 'vitest';
import { levelOf, levels, oneHotLoss } from '../../../src/core/theory/levels.ts';
import { forward } from '../../../src/core/model.ts';
import type { Model } from '../../../src/core/model.ts';
import { draw, DRAW_RANGE } from '../../../src/core/random.ts';

const polygon = (kept: number, features: number, length: number, bias: number, others: number): Model => {
  const row = (along: (angle: number) => number): number[] =>
    Array.from({ length: features }, (_, i) => (i < kept ? length * along((2 * Math.PI * i) / kept) : 0));
  return {
    features,
    hidden: 2,
    output: 'relu',
    weights: Float32Array.from([...row(Math.cos), ...row(Math.sin)]),
    bias: Float32Array.from({ length: features }, (_, i) => (i < kept ? bias : others)),
  };
};

/** The loss on inputs with one feature on, its value from the middles of so many equal parts of (0, 1). */
function measured(model: Model, parts = 2000): number {
  const { features } = model;
  let sum = 0;
  for (let on = 0; on < features; on++) {
    for (let t = 0; t < parts; t++) {
      const x = Array.from({ length: features }, (_, i) => (i === on ? (t + 0.5) / parts : 0));
      sum += forward(model, x).reduce((all, y, i) => all + (y - x[i]) ** 2, 0);
    }
  }
  return sum / parts / features ** 2;
}

test('the levels of six features are those of the paper, in its unit', () => {
  const found = levels(6).map(({ kept, raised, loss }) => [
    `${kept}${'+'.repeat(raised)}`,
    Number((6 * loss).toFixed(5)),
  ]);
  expect(found).toEqual([['4', 0.11111], ['4+', 0.10417], ['4++', 0.09722], ['5', 0.06874], ['5+', 0.0618], ['6', 0.04819]]); // prettier-ignore
});

test.each([
  [4, 1, 0, 0],
  [5, 1.17046, -0.2823, 0.23738],
  [6, 1.32053, -0.61814, 0.86746],
  [7, 1.44839, -0.96691, 1.7487],
])('a polygon of %d at its known best costs what the level says', (k, length, bias, cost) => {
  const loss = oneHotLoss(polygon(k, k, length, bias, 0));
  expect(3 * k ** 2 * loss).toBeCloseTo(cost, 3);
  expect(levels(k).at(-1).loss).toBeCloseTo(loss, 6);
});

test('a feature left out answers with its average: the bias that the level is reckoned with', () => {
  const model = polygon(5, 6, 1.17046, -0.2823, 1 / 12);
  expect(oneHotLoss(model)).toBeCloseTo(levels(6).find(({ kept, raised }) => kept === 5 && raised === 1)!.loss, 6);
});

test('the exact loss is that of inputs, whatever the model', () => {
  for (let key = 1; key < 12; key++) {
    const random = (i: number): number => (2 * draw(key, i)) / DRAW_RANGE - 1;
    const model: Model = {
      features: 5,
      hidden: 2,
      output: 'relu',
      weights: Float32Array.from({ length: 10 }, (_, i) => 1.5 * random(i)),
      bias: Float32Array.from({ length: 5 }, (_, i) => (key === 11 ? 0 : random(20 + i))),
    };
    expect(oneHotLoss(model)).toBeCloseTo(measured(model), 5);
  }
});

test('a loss lies on a level or on none', () => {
  const all = levels(6);
  expect(levelOf(0.0623 / 6, all, 0.02)).toMatchObject({ kept: 5, raised: 1 });
  expect(levelOf(0.08 / 6, all, 0.02)).toBeUndefined();
  expect(levels(3)).toEqual([]);
});
