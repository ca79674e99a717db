import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { WorkerLane } from '../../src/engine/lane.ts';
import type { Lane, LaneEvent } from '../../src/engine/lane.ts';
import { fakeWorkers, spec } from './fake.ts';
import type { FakeWorker } from './fake.ts';

/** How long a silent worker is given: two timers of 15 s. */
const PATIENCE = 15_000;

const hear = vi.fn<(event: LaneEvent) => void>();
let one: Lane;
let worker: FakeWorker;

const open = (id: number): void => one.post({ type: 'open', id, engine: 'cpu', spec: spec(1), every: 10 });
const grant = (id: number): void => one.post({ type: 'grant', id, milliseconds: 24 });
const frames = (id: number): void => worker.send({ type: 'frames', id, frames: [] });

beforeEach(() => {
  vi.useFakeTimers();
  hear.mockClear();
  const fake = fakeWorkers();
  one = new WorkerLane(fake.make);
  worker = fake.workers[0];
  one.listen(1, hear);
  open(1);
});
afterEach(() => vi.useRealTimers());

test('events reach the run they belong to, until it is forgotten', () => {
  const other = vi.fn();
  one.listen(2, other);
  frames(2);
  frames(3);
  frames(1);
  expect([hear.mock.calls.length, other.mock.calls.length]).toEqual([1, 1]);
  one.forget(1);
  frames(1);
  expect(hear).toHaveBeenCalledTimes(1);
});

describe('a worker that owes an answer', () => {
  test('is dead after two timers of silence, and not before', () => {
    grant(1);
    vi.advanceTimersByTime(PATIENCE);
    expect(one.dead).toBe(false);
    vi.advanceTimersByTime(PATIENCE - 1);
    expect([one.dead, hear.mock.calls.length]).toEqual([false, 0]);
    vi.advanceTimersByTime(1);
    expect([one.dead, worker.terminated]).toEqual([true, true]);
    expect(hear.mock.calls).toEqual([[{ type: 'died', reason: 'its worker stopped answering' }]]);
  });

  test('lives on with each answer', () => {
    for (let i = 0; i < 5; i++) {
      grant(1);
      vi.advanceTimersByTime(2 * PATIENCE - 1);
      frames(1);
    }
    vi.advanceTimersByTime(10 * PATIENCE);
    expect(one.dead).toBe(false);
  });

  test('for one run is not excused by another’s past answers', () => {
    one.listen(2, hear);
    grant(1);
    grant(2);
    frames(2);
    vi.advanceTimersByTime(2 * PATIENCE);
    expect(one.dead).toBe(true);
  });

  test('is dead to every run in its lane', () => {
    const other = vi.fn();
    one.listen(2, other);
    grant(1);
    vi.advanceTimersByTime(2 * PATIENCE);
    expect([hear.mock.calls.length, other.mock.calls.length]).toEqual([1, 1]);
  });
});

describe('a worker that owes nothing', () => {
  test('may be silent for ever', () => {
    grant(1);
    frames(1);
    vi.advanceTimersByTime(100 * PATIENCE);
    expect(one.dead).toBe(false);
  });

  test('is one that answered for runs that were closed meanwhile', () => {
    grant(1);
    one.forget(1);
    one.post({ type: 'close', id: 1 });
    frames(1);
    one.listen(2, hear);
    open(2);
    vi.advanceTimersByTime(100 * PATIENCE);
    expect([one.dead, hear.mock.calls.length]).toEqual([false, 0]);
  });
});

describe('a hung worker', () => {
  /** What a figure does at each change of a setting: the old run is closed, and a new one asked for. */
  function change(id: number): void {
    one.forget(id - 1);
    one.post({ type: 'close', id: id - 1 });
    one.listen(id, hear);
    open(id);
    grant(id);
  }

  test('is missed however often the reader tries again, and the newest run hears of it', () => {
    grant(1);
    for (const id of [2, 3]) {
      vi.advanceTimersByTime(0.8 * PATIENCE);
      change(id);
    }
    vi.advanceTimersByTime(0.4 * PATIENCE);
    expect([one.dead, worker.terminated]).toEqual([true, true]);
    expect(hear.mock.calls).toEqual([[{ type: 'died', reason: 'its worker stopped answering' }]]);
  });

  test('is one that hangs in its start too', () => {
    const fake = fakeWorkers();
    const slow = new WorkerLane(fake.make);
    slow.post({ type: 'start', engine: 'cpu' });
    slow.listen(1, hear);
    slow.post({ type: 'open', id: 1, engine: 'cpu', spec: spec(1), every: 10 });
    slow.post({ type: 'grant', id: 1, milliseconds: 24 });
    vi.advanceTimersByTime(2 * PATIENCE);
    expect(slow.dead).toBe(true);
  });
});

describe('a worker that dies', () => {
  test('says why where it can', () => {
    worker.onerror?.({ message: 'out of memory' });
    expect(hear.mock.calls).toEqual([[{ type: 'died', reason: 'its worker failed: out of memory' }]]);
    expect([one.dead, worker.terminated]).toEqual([true, true]);
  });

  test('without a word could not be loaded', () => {
    worker.onerror?.({ message: '' });
    expect(hear.mock.calls).toEqual([[{ type: 'died', reason: 'its worker could not be loaded' }]]);
  });

  test('of an unreadable message is not listened to any longer', () => {
    worker.onmessageerror?.();
    worker.onerror?.({ message: 'again' });
    frames(1);
    expect(hear.mock.calls).toEqual([[{ type: 'died', reason: 'its worker sent something unreadable' }]]);
  });

  test('takes no more commands', () => {
    worker.onerror?.({ message: '' });
    const before = worker.heard.length;
    grant(1);
    expect(worker.heard.length).toBe(before);
  });
});

test('a worker that cannot even be made is dead at once, and its run hears so soon', async () => {
  const none = new WorkerLane(() => {
    throw new Error('no workers here');
  });
  none.listen(1, hear);
  none.post({ type: 'open', id: 1, engine: 'cpu', spec: spec(1), every: 10 });
  expect(none.dead).toBe(true);
  await vi.advanceTimersByTimeAsync(0);
  expect(hear.mock.calls).toEqual([[{ type: 'died', reason: 'its worker could not be started' }]]);
});
