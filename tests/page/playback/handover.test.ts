import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Frame, Spec } from '../../../src/core/spec.ts';
import type { Asked, Recording } from '../../../src/page/playback/recording.ts';
import { Handover } from '../../../src/page/playback/handover.ts';

/** A recording that trains by hand. */
interface Fake extends Recording {
  frames: Frame[];
  milliseconds: number;
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
let show: Handover;

const want = (seed: number): void => {
  show.want({ values: {}, spec: spec(seed) });
};

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

/** Opens a recording that the test trains. */
function open(asked: Asked, sketch: boolean): Fake {
  const { values, spec: one } = asked;
  const fake: Fake = {
    asked,
    values,
    spec: one,
    every: sketch ? one.steps : 1,
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
}

beforeEach(() => {
  vi.useFakeTimers();
  opened = [];
  show = new Handover(open);
  show.allow(true);
  return () => vi.useRealTimers();
});

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
    opened = [];
    show = new Handover(open, false);
    show.allow(true);
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
