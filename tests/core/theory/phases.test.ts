import { expect, test } from 'vitest';
import { instances } from '../../../src/core/spec.ts';
import {
  boundaries,
  grid,
  lastFeature,
  nearest,
  phaseByTheory,
  phaseLosses,
  phaseOf,
  phaseSpec,
  place,
} from '../../../src/core/theory/phases.ts';
import type { PhaseSize } from '../../../src/core/theory/phases.ts';
import { evaluationSample } from '../../../src/core/evaluation/evaluation.ts';
import { evaluationLoss } from '../../../src/core/models/paper-loss.ts';

const SIZES: readonly PhaseSize[] = ['2-in-1', '3-in-2'];

test('the closed forms are the losses of ideal models', () => {
  const p = 0.3;
  const sample = evaluationSample(2, p);
  const model = { features: 2, hidden: 1, output: 'relu' } as const;
  const loss = (weights: number[], bias: number[], r: number) =>
    2 *
    evaluationLoss({ ...model, weights: Float32Array.from(weights), bias: Float32Array.from(bias) }, [1, r], sample);
  for (const r of [0.2, 1, 4]) {
    const { ignored, dedicated, superposed } = phaseLosses('2-in-1', { r, p });
    expect(loss([1, 0], [0, p / 2], r)).toBeCloseTo(ignored, 4);
    expect(loss([0, 1], [p / 2, 0], r)).toBeCloseTo(dedicated, 4);
    expect(loss([1, -1], [0, 0], r)).toBeCloseTo(superposed, 4);
  }
});

test('the lines are where two phases cost the same, with their apex at 4/7', () => {
  for (const size of SIZES) {
    const [curve] = boundaries(size);
    for (const cell of curve) {
      const { ignored, dedicated, superposed } = phaseLosses(size, cell);
      expect(superposed).toBeCloseTo(cell.r <= 1 ? ignored : dedicated, 12);
    }
    expect(Math.max(...curve.map(({ p }) => p))).toBeCloseTo(4 / 7, 12);
  }
});

test('above a line a feature is given up or stands alone, and below it is in superposition', () => {
  for (const size of SIZES) {
    for (const { r, p } of boundaries(size)[0]) {
      if (Math.abs(r - 1) < 1e-9 || (size === '3-in-2' && r > 1)) continue; // two phases tie, or it has no line
      expect(phaseByTheory(size, { r, p: 1.001 * p })).toBe(r <= 1 ? 'ignored' : 'dedicated');
      expect(phaseByTheory(size, { r, p: 0.999 * p })).toBe('superposed');
    }
  }
  expect(phaseByTheory('3-in-2', { r: 2, p: 0.01 })).toBe('dedicated');
});

test.each([5, 21, 41])('a grid of %i has its corners where the axes end, and finds each of its cells again', (c) => {
  const cells = grid(c);
  expect(cells).toHaveLength(c * c);
  expect(cells[0]).toEqual({ r: 0.1, p: 1 });
  expect(cells.at(-1).r).toBeCloseTo(10, 12);
  expect(cells.at(-1).p).toBeCloseTo(0.01, 12);
  expect(cells.map((cell) => nearest(c, cell))).toEqual(cells.map((_, i) => i));
  expect(place({ r: 1, p: 0.1 })).toEqual([0.5, 0.5]);
});

test('the models stand cell by cell, density falling fastest, with importance as it is in each', () => {
  const spec = phaseSpec({ size: '3-in-2', cells: 5, seed: 4, restarts: 2, steps: 10, batch: 8, rate: 0.01 });
  expect(instances(spec)).toBe(50);
  expect(spec.density.slice(0, 4)).toEqual([1, 1, spec.density[2], spec.density[2]]);
  expect(spec.density[2]).toBeCloseTo(0.01 ** 0.25, 12);
  expect(spec.importance![0]).toEqual([1, 1, 0.1]);
  expect(spec.importance![49][2]).toBeCloseTo(10, 12);
  expect(spec.seed[0]).toBe(4);
  expect(spec.seed[2]).toBe(4);
});

test('a trained feature is read off its column', () => {
  const spec = phaseSpec({ size: '2-in-1', cells: 5, seed: 0, restarts: 1, steps: 1, batch: 1, rate: 0.01 });
  const phase = (first: number, last: number) => {
    const parameters = new Float32Array(4 * 25);
    parameters.set([first, last, 0, 0]);
    const none = new Float32Array(25);
    return phaseOf(lastFeature(spec, { step: 1, loss: none, evaluation: none, parameters }, 0));
  };
  expect(phase(1, 0.1)).toBe('ignored');
  expect(phase(0.1, 1)).toBe('dedicated');
  expect(phase(-1, 1)).toBe('superposed');
});
