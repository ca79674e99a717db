import { describe, expect, test } from 'vitest';
import type { Reading } from '../../../src/core/findings/readings.ts';
import { PROBE_COLUMNS, probeRows, result, told, way } from '../../../src/ui/text/reading-words.ts';

const reading = (feature: number, input: number | undefined, before: number, bias: number): Reading => ({
  feature,
  input,
  before,
  after: before + bias,
  output: Math.max(0, before + bias),
});

const KEPT = reading(0, 1, 1.23, -0.2);
const LEAK = reading(1, 0, 0.34, -0.2);
const ABSORBED = reading(2, 0, 0.1, -0.2);
const CLIPPED = reading(3, 0, -1, -0.2);
const LOST = reading(4, 0.5, 0.1, -0.2);
const RAISED = reading(5, 0, 0, 0.1);
const all = [KEPT, LEAK, ABSORBED, CLIPPED, LOST, RAISED];

test('the way of an output is its input, a sum, and what comes of it', () => {
  expect(all.map(way)).toEqual([
    { input: '1.00', sum: '1.23 − 0.20 =', out: '1.03' },
    { input: 'off', sum: 'leak: 0.34 − 0.20 =', out: '0.14' },
    { input: 'off', sum: '0.10 − 0.20, ReLU:', out: '0' },
    { input: 'off', sum: '−1.00 − 0.20, ReLU:', out: '0' },
    { input: '0.50', sum: 'lost: 0.10 − 0.20, ReLU:', out: '0' },
    { input: 'off', sum: 'bias alone: 0.00 + 0.10 =', out: '0.10' },
  ]);
});

test('the result alone is shorter', () => {
  expect(all.map(result)).toEqual([
    '1.03 of 1.00',
    '0.14 leaks',
    'clipped',
    'clipped',
    '0 of 0.50, clipped',
    '0.10 from the bias',
  ]);
  expect([reading(0, undefined, 1, -0.5), reading(1, undefined, 0, -0.5)].map(result)).toEqual(['0.50', 'clipped']);
});

describe('a probe in one sentence', () => {
  test('says what comes back, what is lost, what leaks, what is clipped', () => {
    expect(told({ inputs: [1, 0, 0, 0, 0.5, 0], point: [0, 0], readings: all })).toBe(
      'With 2 of 6 features on: feature 0 (1.00) comes back as 1.03; feature 4 is on but clipped, so lost; ' +
        'output 1 reads 0.34, of which 0.14 leaks through after the bias; the bias alone lifts output 5 to 0.10; ' +
        'the bias takes away all that output 2 reads; output 3 is below zero and clipped.',
    );
  });

  test('speaks of many in the plural', () => {
    const readings = [LEAK, { ...LEAK, feature: 2 }, CLIPPED, { ...CLIPPED, feature: 4 }];
    expect(told({ inputs: [1], point: [0, 0], readings })).toBe(
      'With 1 of 1 features on: outputs 1 and 2 read 0.34 and 0.34, of which 0.14 and 0.14 leak through after the bias; ' +
        'outputs 3 and 4 are below zero and clipped.',
    );
  });

  test('names the point where there are no inputs', () => {
    const readings = [reading(0, undefined, 1, -0.5), reading(1, undefined, -1, 0)];
    expect(told({ inputs: undefined, point: [0.321, -0.5], readings })).toBe(
      'At the hidden point (0.32, −0.50): output 0 gives 0.50; output 1 is below zero and clipped.',
    );
  });
});

test('a probe’s rows have a cell for each column', () => {
  const rows = probeRows({ inputs: undefined, point: [0, 0], readings: [KEPT, reading(1, undefined, 1, 0)] });
  expect(rows).toEqual([
    [0, '1.00', '1.230', '−0.200', '1.030', '1.030', '1.03 of 1.00'],
    [1, '–', '1.000', '0.000', '1.000', '1.000', '1.00'],
  ]);
  expect(rows[0].length).toBe(PROBE_COLUMNS.length);
});
