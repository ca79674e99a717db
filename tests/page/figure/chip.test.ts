import { expect, test } from 'vitest';
import type { Recording } from '../../../src/page/playback/recording.ts';
import { chipText } from '../../../src/page/figure/chip.ts';

/** A recording after 1,000 steps of eight models in half a second. */
const recording = (changes: Partial<Recording>): Recording =>
  ({
    engine: 'cpu',
    workers: 1,
    spec: { seed: [0, 1, 2, 3, 4, 5, 6, 7] },
    frames: [{ step: 0 }, { step: 1000 }],
    milliseconds: 500,
    notes: [],
    ...changes,
  }) as unknown as Recording;

test('the chip names the engine, its workers and its speed', () => {
  expect(chipText(recording({}))).toBe('cpu · 2,000 steps/s');
  expect(chipText(recording({ workers: 3 }))).toBe('cpu × 3 · 2,000 steps/s');
  expect(chipText(recording({ workers: 16 }))).toContain('cpu × 8'); // no more than there are models
  expect(chipText(recording({ frames: [], milliseconds: 0 }))).toBe('cpu');
});

test('the chip names each engine that was passed over, with its reason', () => {
  const notes = ['webgpu: this browser has no WebGPU', 'webgl: lost'];
  expect(chipText(recording({ frames: [], milliseconds: 0, notes }))).toBe(
    'cpu · not webgpu: this browser has no WebGPU · not webgl: lost',
  );
});
