import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Frame, Spec } from '../../../src/core/spec.ts';
import type { Recording } from '../../../src/page/playback/recording.ts';
import { session } from '../../../src/page/playback/handover.ts';
import type { Session } from '../../../src/page/playback/handover.ts';

/** A recording that trains by hand. */
interface Fake extends Recording {
  frames: Frame[];
  done: boolean;
  closed: boolean;
  allowed: boolean;
}

const spec = (seed: number): Spec => ({
  features: 1,
  hidden: 1,
  steps: 10,
  batch: 1,
  rate: 0.1,
  schedule: 'constant',
  output: 'relu',
  density: [1],
  decay: [1],
  seed: [seed],
});

const frame = (step: number): Frame => {
  const none = new Float32Array(1);
  return { step, loss: none, evaluation: none, parameters: none };
};

let opened: Fake[];
let show: Session;

/** The recording of a spec, which must have been opened. */
const run = (seed: number): Fake => opened.find((one) => one.spec.seed[0] === seed)!;
const seeds = (): number[] => opened.map((one) => one.spec.seed[0]);
const shown = (): number | undefined => show.shown?.spec.seed[0];

/** The run of a seed has new frames, the last of them at `step`. */
function train(seed: number, step: number): void {
  run(seed).frames.push(frame(step));
  run(seed).done = step === 10;
  show.changed(run(seed));
}

beforeEach(() => {
  vi.useFakeTimers();
  opened = [];
  show = session((one) => {
    const fake: Fake = {
      spec: one,
      frames: [],
      done: false,
      closed: false,
      allowed: false,
      engine: 'cpu',
      workers: 1,
      notes: [],
      milliseconds: 0,
      opened: performance.now(),
      allow(now) {
        fake.allowed = now;
      },
      close() {
        fake.closed = true;
      },
    };
    opened.push(fake);
    return fake;
  });
  show.allow(true);
  return () => vi.useRealTimers();
});

test('a run is shown once it is done', () => {
  show.want(spec(1));
  expect([shown(), show.current]).toEqual([undefined, false]);
  train(1, 5);
  expect(shown()).toBeUndefined();
  train(1, 10);
  expect([shown(), show.current]).toEqual([1, true]);
});

test('a slow run is shown unfinished before long', () => {
  show.want(spec(1));
  vi.advanceTimersByTime(80);
  train(1, 2);
  expect(shown()).toBeUndefined();
  vi.advanceTimersByTime(1);
  train(1, 4);
  expect([shown(), show.shown?.done]).toEqual([1, false]);
});

test('a slow run with a wish behind it is not shown before it has had its chance', () => {
  show.want(spec(1));
  show.want(spec(2));
  vi.advanceTimersByTime(150);
  train(1, 2);
  expect([shown(), seeds()]).toEqual([undefined, [1]]);
});

describe('while settings change', () => {
  beforeEach(() => {
    show.want(spec(1));
    train(1, 10);
  });

  test('the old picture stays until the new one is done', () => {
    show.want(spec(2));
    train(2, 5);
    expect([shown(), show.current]).toEqual([1, false]);
    train(2, 10);
    expect([shown(), show.current]).toEqual([2, true]);
  });

  test('a run under way is not thrown away, and of the wishes meanwhile the newest wins', () => {
    for (const seed of [2, 3, 4, 5]) show.want(spec(seed));
    expect([seeds(), run(2).closed]).toEqual([[1, 2], false]);
    train(2, 10);
    expect([shown(), show.current, seeds()]).toEqual([2, false, [1, 2, 5]]);
    train(5, 10);
    expect([shown(), show.current, seeds()]).toEqual([5, true, [1, 2, 5]]);
  });

  test('a slow run is shown as it is when a new wish comes after its chance', () => {
    show.want(spec(2));
    train(2, 3);
    vi.advanceTimersByTime(151);
    show.want(spec(3));
    expect([shown(), run(2).closed, seeds()]).toEqual([2, true, [1, 2, 3]]);
  });

  test('a slow run with a wish behind it is shown as it is at its first news after its chance', () => {
    show.want(spec(2));
    show.want(spec(3));
    vi.advanceTimersByTime(151);
    train(2, 3);
    expect([shown(), run(2).closed, seeds()]).toEqual([2, true, [1, 2, 3]]);
    train(3, 10);
    expect([shown(), show.current]).toEqual([3, true]);
  });

  test('a run that had its chance and has nothing to show makes room', () => {
    show.want(spec(2));
    vi.advanceTimersByTime(151);
    show.want(spec(3));
    expect([shown(), run(2).closed, seeds()]).toEqual([1, true, [1, 2, 3]]);
  });

  test('news of a run that was given up change nothing', () => {
    show.want(spec(2));
    vi.advanceTimersByTime(151);
    show.want(spec(3));
    train(2, 10);
    expect([shown(), seeds()]).toEqual([1, [1, 2, 3]]);
  });
});

describe('permission', () => {
  test('reaches the run on show, the coming one, and each new one', () => {
    show.want(spec(1));
    expect(run(1).allowed).toBe(true);
    vi.advanceTimersByTime(151);
    train(1, 5);
    show.allow(false);
    expect(run(1).allowed).toBe(false);
    show.want(spec(2));
    expect(run(2).allowed).toBe(false);
    show.allow(true);
    expect(run(2).allowed).toBe(true);
  });

  test('that is missing makes no new wish wait for a run that stands still', () => {
    show.allow(false);
    show.want(spec(1));
    show.want(spec(2));
    expect([seeds(), run(1).closed]).toEqual([[1, 2], true]);
  });
});

describe('a run that goes wrong', () => {
  test('makes room for the wish that waits behind it', () => {
    show.want(spec(1));
    show.want(spec(2));
    expect(show.failed(run(1))).toBe(true);
    expect(seeds()).toEqual([1, 2]);
    train(2, 10);
    expect([shown(), show.current]).toEqual([2, true]);
  });

  test('with none behind it makes no later wish wait', () => {
    show.want(spec(1));
    expect(show.failed(run(1))).toBe(false);
    show.want(spec(2));
    expect(seeds()).toEqual([1, 2]);
  });
});
