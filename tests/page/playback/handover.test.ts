/* Which run is shown while the next ones train: none that has not had its chance, and none that nobody wants. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fresh, run, seeds, show, shown, train, want } from './by-hand.ts';

beforeEach(fresh);

test('a run is shown once it is done', () => {
  want(1);
  expect([shown(), show.current]).toEqual([undefined, false]);
  train(1, 5);
  expect(shown()).toBeUndefined();
  train(1, 10);
  expect([shown(), show.current]).toEqual([1, true]);
});

test('a slow run is shown unfinished before long', () => {
  want(1);
  vi.advanceTimersByTime(80);
  train(1, 2);
  expect(shown()).toBeUndefined();
  vi.advanceTimersByTime(1);
  train(1, 4);
  expect([shown(), show.shown?.done]).toEqual([1, false]);
});

test('a slow run with a wish behind it is not shown before it has had its chance', () => {
  want(1);
  want(2);
  vi.advanceTimersByTime(150);
  train(1, 2);
  expect([shown(), seeds()]).toEqual([undefined, [1]]);
});

describe('while settings change', () => {
  beforeEach(() => {
    want(1);
    train(1, 10);
  });

  test('the old picture stays until the new one is done', () => {
    want(2);
    train(2, 5);
    expect([shown(), show.current]).toEqual([1, false]);
    train(2, 10);
    expect([shown(), show.current]).toEqual([2, true]);
  });

  test('a slow run under way is not thrown away, and of the wishes meanwhile the newest wins', () => {
    run(1).milliseconds = 150;
    for (const seed of [2, 3, 4, 5]) want(seed);
    expect([seeds(), run(2).closed]).toEqual([[1, 2], false]);
    train(2, 10);
    expect([shown(), show.current, seeds()]).toEqual([2, false, [1, 2, 5]]);
    train(5, 10);
    expect([shown(), show.current, seeds()]).toEqual([5, true, [1, 2, 5]]);
  });

  test('a slow run is shown as it is when a new wish comes after its chance', () => {
    want(2);
    train(2, 3);
    vi.advanceTimersByTime(151);
    want(3);
    expect([shown(), run(2).closed, seeds()]).toEqual([2, true, [1, 2, 3]]);
  });

  test('a slow run with a wish behind it is shown as it is at its first news after its chance', () => {
    want(2);
    want(3);
    vi.advanceTimersByTime(151);
    train(2, 3);
    expect([shown(), run(2).closed, seeds()]).toEqual([2, true, [1, 2, 3]]);
    train(3, 10);
    expect([shown(), show.current]).toEqual([3, true]);
  });

  test('a run that had its chance and has nothing to show makes room', () => {
    want(2);
    vi.advanceTimersByTime(151);
    want(3);
    expect([shown(), run(2).closed, seeds()]).toEqual([1, true, [1, 2, 3]]);
  });

  test('news of a run that was given up change nothing', () => {
    want(2);
    vi.advanceTimersByTime(151);
    want(3);
    train(2, 10);
    expect([shown(), seeds()]).toEqual([1, [1, 2, 3]]);
  });
});

describe('permission', () => {
  test('reaches the run on show, the coming one, and each new one', () => {
    want(1);
    expect(run(1).allowed).toBe(true);
    vi.advanceTimersByTime(151);
    train(1, 5);
    show.allow(false);
    expect(run(1).allowed).toBe(false);
    want(2);
    expect(run(2).allowed).toBe(false);
    show.allow(true);
    expect(run(2).allowed).toBe(true);
  });

  test('that is missing makes no new wish wait for a run that stands still', () => {
    show.allow(false);
    want(1);
    want(2);
    expect([seeds(), run(1).closed]).toEqual([[1, 2], true]);
  });
});

describe('a run that goes wrong', () => {
  test('makes room for the wish that waits behind it', () => {
    want(1);
    want(2);
    expect(show.failed(run(1))).toBe(true);
    expect(seeds()).toEqual([1, 2]);
    train(2, 10);
    expect([shown(), show.current]).toEqual([2, true]);
  });

  test('with none behind it makes no later wish wait', () => {
    want(1);
    expect(show.failed(run(1))).toBe(false);
    want(2);
    expect(seeds()).toEqual([1, 2]);
  });
});
