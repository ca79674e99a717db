import { expect, test } from 'vitest';
import { initialWeights } from '../../../src/core/model.ts';
import { initialState, layout, ROWS, unpack } from '../../../src/engine/kernel/layout.ts';
import { numbers } from '../../../src/engine/kernel/step-table.ts';
import { stepNumbers } from '../../../src/core/schedule.ts';
import { shader, tileSize } from '../../../src/engine/kernel/shader.ts';
import { specOf } from './specs.ts';

test('every part of a row is a multiple of 4 floats', () => {
  for (const [n, m] of [
    [1, 1],
    [5, 2],
    [80, 8],
  ] as const) {
    for (const place of Object.values(layout(specOf(n, m, 1)))) expect(place % 4).toBe(0);
  }
});

test('a row keeps the whole seed in two exact halves', () => {
  const spec = specOf(5, 2, 8, { k: 1, seed: [2 ** 31 - 2] });
  const { settings } = layout(spec);
  const [high, low] = initialState(spec).subarray(settings + 2, settings + 4);
  expect(high * 2 ** 16 + low).toBe(2 ** 31 - 2);
});

test('a state unpacks to the weights and biases that it was made of', () => {
  const spec = specOf(5, 2, 8, { k: 3 });
  const { parameters } = unpack(spec, initialState(spec));
  const bias = [0, 0, 0, 0, 0];
  expect([...parameters]).toEqual(spec.seed.flatMap((seed) => [...initialWeights(spec, seed), ...bias]));
});

test('the numbers of the steps are those of the schedule, also after another run came between', () => {
  const [one, other] = [specOf(5, 2, 8, { steps: 20 }), specOf(5, 2, 8, { steps: 30 })].map(numbers);
  one(0, 7);
  other(0, 30);
  const { shrink, pace, correction } = stepNumbers(specOf(5, 2, 8, { steps: 20 }), 12);
  expect([...one(12, 13)]).toEqual([Math.fround(shrink), Math.fround(pace), Math.fround(correction), 0]);
});

test('a tile of samples fits the memory of a workgroup beside the parameters', () => {
  expect(tileSize(specOf(5, 2, 1024), ROWS, 16384)).toBe(128);
  expect(tileSize(specOf(5, 2, 10), ROWS, 16384)).toBe(10);
  const shape = specOf(80, 8, 1024);
  const tile = tileSize(shape, ROWS, 16384);
  expect(tile).toBe(17);
  const floats = [...shader(shape, ROWS, tile).matchAll(/var<workgroup> \w+: array<f32, ([A-Z* ]+)>/g)].map(
    ([, size]) =>
      size
        .split(' * ')
        .reduce((product, name) => product * { PARAMETERS: 720, TILE: tile, N: 80, M: 8, THREADS: 256 }[name]!, 1),
  );
  expect(floats).toHaveLength(6);
  expect(4 * floats.reduce((a, b) => a + b)).toBeLessThanOrEqual(16384);
});

test('a model whose parameters alone fill the memory of a workgroup gets no tile', () => {
  expect(tileSize(specOf(256, 64, 8), ROWS, 16384)).toBe(0);
});
