import { expect, test } from 'vitest';
import { firstStretch, nextStretch } from '../../../src/engine/kernel/pace.ts';

test('a stretch settles where it takes 20 ms, and never beyond 50', () => {
  for (const perStep of [0.003, 0.2, 7]) {
    let steps = firstStretch(1e4);
    for (let i = 0; i < 30; i++) {
      expect(i < 8 || steps * perStep <= 50).toBe(true);
      steps = nextStretch(steps, steps * perStep);
    }
    expect(steps * perStep).toBeGreaterThan(10);
    expect(steps * perStep).toBeLessThanOrEqual(20.5);
  }
});

test('a stretch at most doubles, however short the last one seemed', () => {
  expect(nextStretch(10, 0)).toBe(20);
});

test('a step too long for any stretch is taken alone', () => {
  expect(firstStretch(1e9)).toBe(1);
  expect(nextStretch(1, 500)).toBe(1);
});
