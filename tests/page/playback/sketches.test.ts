/* While the hand moves, fast runs are sketches: their start and end alone. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { begin, frame, fresh, opened, run, seeds, show, shown, spec, train, want } from './by-hand.ts';

beforeEach(fresh);

describe('while the hand moves', () => {
  /** Whether each run that was opened is a sketch. */
  const sketches = (): boolean[] => opened.map(({ every }) => every === 10);

  beforeEach(() => {
    want(1);
    train(1, 10);
    want(2);
    train(2, 10);
  });

  test('fast runs are sketches, and the last is recorded as a whole once it rests', () => {
    want(3);
    train(3, 10);
    expect([shown(), show.current, sketches()]).toEqual([3, true, [false, true, true]]);
    vi.advanceTimersByTime(249);
    expect(opened.length).toBe(3);
    vi.advanceTimersByTime(1);
    expect([seeds(), sketches()]).toEqual([
      [1, 2, 3, 3],
      [false, true, true, false],
    ]);
    const [, , sketch, whole] = opened;
    expect([show.shown === sketch, show.current]).toEqual([true, true]);
    Object.assign(whole, { frames: [frame(0), frame(5), frame(10)], done: true });
    show.changed(whole);
    expect([show.shown === whole, show.current]).toEqual([true, true]);
  });

  test('the next sketch waits opened behind the coming one, and the newest wish behind both', () => {
    for (const seed of [3, 4, 5, 6]) want(seed);
    expect([seeds(), sketches().slice(2)]).toEqual([
      [1, 2, 3, 4],
      [true, true],
    ]);
    train(3, 10);
    expect([shown(), show.current, seeds()]).toEqual([3, false, [1, 2, 3, 4, 6]]);
    train(4, 10);
    train(6, 10);
    expect([shown(), show.current, seeds()]).toEqual([6, true, [1, 2, 3, 4, 6]]);
  });

  test('a sketch that goes wrong makes room for the one behind it, which is told where it is the last', () => {
    for (const seed of [3, 4]) want(seed);
    expect(show.failed(run(3))).toBe(true);
    expect([show.failed(run(4)), show.current, shown()]).toEqual([false, true, 2]);
  });

  test('a sketch that is slow after all is shown as it is, and the one behind it goes on', () => {
    for (const seed of [3, 4]) want(seed);
    vi.advanceTimersByTime(151);
    train(3, 5);
    expect([shown(), run(3).closed, show.current]).toEqual([3, true, false]);
    train(4, 10);
    expect([shown(), show.current]).toEqual([4, true]);
  });

  test('a whole recording on its way gives way to the next wish', () => {
    vi.advanceTimersByTime(250);
    want(3);
    expect([opened[2].closed, seeds()]).toEqual([true, [1, 2, 2, 3]]);
    train(3, 10);
    expect([shown(), show.current]).toEqual([3, true]);
  });

  test('a whole recording that goes wrong leaves the picture as it is', () => {
    vi.advanceTimersByTime(250);
    expect(show.failed(opened[2])).toBe(true);
    expect([shown(), show.current]).toEqual([2, true]);
  });

  test('a sketch that turns out slow is begun again as a whole, so that it can be seen to grow', () => {
    want(3);
    vi.advanceTimersByTime(250);
    expect([seeds(), sketches().at(-1), opened[2].closed]).toEqual([[1, 2, 3, 3], false, true]);
  });

  test('slow runs, runs of another size and runs to be watched are no sketches', () => {
    show.want({ values: {}, spec: spec(3) }, true);
    train(3, 10);
    show.want({ values: {}, spec: { ...spec(4), batch: 2 } });
    train(4, 10);
    opened[3].milliseconds = 150;
    show.want({ values: {}, spec: { ...spec(5), batch: 2 } });
    expect(sketches()).toEqual([false, true, false, false, false]);
  });

  test('nothing is a sketch where the picture shows the way of a run', () => {
    begin(false);
    for (const seed of [1, 2, 3]) {
      want(seed);
      train(seed, 10);
    }
    expect([seeds(), sketches()]).toEqual([
      [1, 2, 3],
      [false, false, false],
    ]);
  });
});
