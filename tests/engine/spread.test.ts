import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Frame } from '../../src/core/spec.ts';
import { WorkerLane } from '../../src/engine/lane.ts';
import { Spread } from '../../src/engine/spread.ts';
import type { Trouble } from '../../src/engine/spread.ts';
import { fakeWorkers, frameAt, spec } from './fake.ts';
import type { FakeWorker } from './fake.ts';

const frames = vi.fn<(frames: readonly Frame[], milliseconds: number) => void>();
const trouble = vi.fn<(trouble: Trouble) => void>();
let workers: FakeWorker[];

/** A run of k instances on some lanes, recording every 10 of 100 steps. */
function open(k: number, lanes: number): Spread {
  const fake = fakeWorkers();
  workers = fake.workers;
  const all = Array.from({ length: lanes }, () => new WorkerLane(fake.make));
  return new Spread(all, { engine: 'cpu', spec: spec(k), every: 10, frames, trouble });
}

/** Steps of all frames heard so far. */
const steps = (): number[] => frames.mock.calls.flatMap(([some]) => some.map(({ step }) => step));

beforeEach(() => {
  frames.mockClear();
  trouble.mockClear();
});

test.each([1, 2, 3, 4])('the frames are the same over %d lanes', (lanes) => {
  const run = open(7, lanes);
  for (let grant = 0; grant < 10; grant++) {
    run.grant();
    // Lanes answer in any order.
    for (const worker of grant % 2 === 0 ? workers : workers.toReversed()) worker.answer();
  }
  const all = frames.mock.calls.flatMap(([some]) => some);
  expect(all).toEqual([0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100].map((step) => frameAt(spec(7), step)));
});

test('each instance is on one lane, in order, and shares are nearly equal', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 64 }), fc.integer({ min: 1, max: 8 }), (k, lanes) => {
      open(k, lanes);
      const parts = workers.flatMap((worker) => worker.told('open')).map((command) => command.spec.seed);
      expect(parts.flat()).toEqual(spec(k).seed);
      const sizes = parts.map((part) => part.length);
      expect(Math.min(...sizes)).toBeGreaterThan(0);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      expect(sizes.length).toBe(Math.min(k, lanes));
    }),
  );
});

test('nothing is heard before all lanes have answered', () => {
  const run = open(4, 2);
  run.grant();
  workers[1].answer();
  expect(frames).not.toHaveBeenCalled();
  workers[0].answer();
  expect(frames).toHaveBeenCalledOnce();
});

test('no grant, no work', () => {
  open(4, 2);
  expect(workers.map((worker) => worker.heard.map(({ type }) => type))).toEqual([['open'], ['open']]);
});

test('lanes of different speed: what the slowest has come to is passed on, the rest waits', () => {
  const run = open(4, 2);
  const grant = (...records: number[]): void => {
    run.grant();
    records.forEach((count, i) => count > 0 && workers[i].answer(undefined, count));
  };
  grant(7, 2);
  expect(steps()).toEqual([0, 10, 20]);
  grant(3, 4);
  expect(steps()).toEqual([0, 10, 20, 30, 40, 50, 60]);
  // The first lane is at the end, and is not asked again.
  grant(0, 1);
  grant(0, 3);
  expect(steps()).toEqual([0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100]);
  expect(workers.map((worker) => worker.told('grant').length)).toEqual([2, 4]);
  const last = frames.mock.calls.at(-1)[0].at(-1);
  expect(last).toEqual(frameAt(spec(4), 100));
});

describe('trouble in one lane', () => {
  test.each(['unavailable', 'broken', 'failed'] as const)('ends the run everywhere and is heard once: %s', (type) => {
    const run = open(4, 2);
    run.grant();
    const { id } = workers[0];
    workers[0].send({ type, id, reason: 'so it is' });
    workers[1].send({ type, id, reason: 'here too' });
    workers[1].answer();
    expect(trouble.mock.calls).toEqual([[{ type, id, reason: 'so it is' }]]);
    expect(frames).not.toHaveBeenCalled();
    expect(workers.map((worker) => worker.told('close').map((command) => command.id))).toEqual([[id], [id]]);
  });
});

test('a closed run hears nothing any more', () => {
  const run = open(4, 2);
  run.grant();
  const { id } = workers[0];
  workers[0].answer();
  run.close();
  workers[1].answer();
  workers[1].send({ type: 'broken', id, reason: 'late' });
  expect([frames.mock.calls, trouble.mock.calls]).toEqual([[], []]);
});

test('runs that share lanes do not hear each other', () => {
  const fake = fakeWorkers();
  const shared = [new WorkerLane(fake.make)];
  const others = vi.fn();
  const first = new Spread(shared, { engine: 'cpu', spec: spec(1), every: 10, frames: others, trouble });
  const second = new Spread(shared, { engine: 'cpu', spec: spec(2), every: 10, frames, trouble });
  const [{ id: a }, { id: b }] = fake.workers[0].told('open');
  expect(a).not.toBe(b);
  first.grant();
  second.grant();
  fake.workers[0].answer(b);
  expect([others.mock.calls.length, frames.mock.calls.length]).toEqual([0, 1]);
  first.close();
  second.grant();
  fake.workers[0].answer(b);
  expect(frames).toHaveBeenCalledTimes(2);
});
