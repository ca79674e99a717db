// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { announcer } from '../../../src/page/figure/announce.ts';

/** Everything the status has said, with the time of each message in milliseconds. */
let said: { text: string; at: number }[];
let announce: (message: string) => void;

beforeEach(() => {
  vi.useFakeTimers();
  said = [];
  const status = document.createElement('p');
  const text = Object.getOwnPropertyDescriptor(Node.prototype, 'textContent')!;
  Object.defineProperty(status, 'textContent', {
    get: () => text.get!.call(status) as string,
    set(value: string) {
      said.push({ text: value, at: performance.now() });
      text.set!.call(status, value);
    },
  });
  announce = announcer(status);
});
afterEach(() => vi.useRealTimers());

const texts = (): string[] => said.map(({ text }) => text);

test('news are said soon', () => {
  announce('a pentagon');
  vi.advanceTimersByTime(500);
  expect(texts()).toEqual(['a pentagon']);
});

test('of many news in a moment the last is said', () => {
  for (const shape of ['line', 'square', 'pentagon']) announce(shape);
  vi.advanceTimersByTime(500);
  expect(texts()).toEqual(['pentagon']);
});

test('a drag of many seconds says no more than one message in two seconds, and the last one', () => {
  for (let i = 0; i <= 600; i++) {
    announce(`run ${String(i)}`);
    vi.advanceTimersByTime(16);
  }
  vi.advanceTimersByTime(5000);
  const pauses = said.slice(1).map(({ at }, i) => at - said[i].at);
  expect(said.length).toBeGreaterThan(3);
  expect(Math.min(...pauses)).toBeGreaterThanOrEqual(2000);
  expect(texts().at(-1)).toBe('run 600');
});

test('the same again is silent, and so is nothing', () => {
  for (const message of ['done', 'done', '', 'done', '']) {
    announce(message);
    vi.advanceTimersByTime(5000);
  }
  expect(texts()).toEqual(['done']);
});

test('news that are no longer true are not said', () => {
  announce('done');
  announce(''); // it trains again
  vi.advanceTimersByTime(5000);
  expect(texts()).toEqual([]);
  announce('done anew');
  vi.advanceTimersByTime(500);
  expect(texts()).toEqual(['done anew']);
});
