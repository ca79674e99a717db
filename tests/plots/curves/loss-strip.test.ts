// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { lossStrip } from '../../../src/plots/curves/loss-strip.ts';

const data = {
  steps: 1000,
  at: [0, 500, 1000],
  losses: [0.01, 0.001, 0.0001],
  playhead: 1,
  events: [
    { step: 250, text: 'one' },
    { step: 300, text: 'two' },
  ],
};

test('the dot stands on the curve at the step on show', () => {
  const host = document.createElement('div');
  lossStrip(host, data);
  const [, x, y] = /L(500),([\d.]+)/.exec(host.querySelector('.curve path')!.getAttribute('d')!)!;
  const dot = host.querySelector('.dot')!;
  expect(parseFloat(dot.getAttribute('cx')!)).toBe(Number(x) / 10);
  expect(Number(dot.getAttribute('cy'))).toBeCloseTo(Number(y), 0);
});

test('words of events do not stand on each other, and go when their event does', () => {
  const host = document.createElement('div');
  lossStrip(host, data);
  const words = [...host.querySelectorAll('.events text')];
  expect(words.map((word) => [word.textContent, word.getAttribute('x')])).toEqual([
    ['one', '25.00%'],
    ['two', '30.00%'],
  ]);
  expect(Number(words[1].getAttribute('y')) - Number(words[0].getAttribute('y'))).toBeGreaterThanOrEqual(12);
  lossStrip(host, { ...data, events: [] });
  expect(host.querySelectorAll('.events text')).toHaveLength(0);
});

test('a run of which only the start is there is drawn as a point', () => {
  const host = document.createElement('div');
  lossStrip(host, { ...data, at: [0], losses: [0.01], playhead: 0, events: [] });
  expect(host.innerHTML).not.toContain('NaN');
  expect(host.querySelector('.dot')!.getAttribute('cx')).toBe('0.00%');
});
