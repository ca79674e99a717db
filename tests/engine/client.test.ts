import { beforeEach, describe, expect, test, vi } from 'vitest';
import { workerCount } from '../../src/engine/pools.ts';
import { frameAt, spec } from './fake.ts';
import { begin, engine, fail, listener, open, silent, started, tried, workers } from './overheard.ts';

beforeEach(silent);

test('leaves a core to the page where there are more than two', () => {
  expect([1, 2, 3, 4, 9, 64].map(workerCount)).toEqual([1, 2, 2, 3, 8, 8]);
});

test.each([1, 2, 4, 5])('hands out the same frames on %d cores', (cores) => {
  begin('cpu', cores);
  const run = open(5);
  for (let grant = 0; grant < 10; grant++) {
    run.grant();
    for (const worker of workers) worker.answer();
  }
  expect(started()).toEqual(['cpu', workerCount(cores), []]);
  const all = listener.frames.mock.calls.flatMap(([frames]) => frames);
  expect(all).toEqual([0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100].map((step) => frameAt(spec(5), step)));
});

test('takes one worker for a GPU however many cores there are', () => {
  begin('webgpu', 8);
  open(64);
  expect([workers.length, started()]).toEqual([1, ['webgpu', 1, []]]);
});

test('takes the cpu by itself', () => {
  begin('auto');
  open();
  expect(tried()).toEqual(['cpu']);
});

describe('warming', () => {
  test('starts the engine in the workers that runs will use', () => {
    begin('auto', 2).warm();
    expect(workers.map((worker) => worker.told('start'))).toEqual([
      [{ type: 'start', engine: 'cpu' }],
      [{ type: 'start', engine: 'cpu' }],
    ]);
    open();
    expect([workers.length, workers[0].told('open').length]).toEqual([2, 1]);
  });

  test('starts the one engine that was asked for', () => {
    begin('stock-webgl', 2).warm();
    expect(workers.map((worker) => worker.heard)).toEqual([[{ type: 'start', engine: 'stock-webgl' }]]);
  });
});

test('uses its workers again for the next run', () => {
  begin('cpu', 2);
  open().close();
  open();
  expect([workers.length, workers[0].told('open').length]).toEqual([2, 2]);
  expect(new Set(workers[0].told('open').map(({ id }) => id)).size).toBe(2);
});

test('late frames of a closed run reach nobody', () => {
  begin('cpu');
  const run = open();
  run.grant();
  run.close();
  workers[0].answer();
  fail('broken', 'late');
  workers[0].onerror?.({ message: '' });
  expect([listener.frames.mock.calls, listener.failed.mock.calls]).toEqual([[], []]);
});

test('a run on auto is judged by its pace, and not by the start of its worker', async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  begin('auto');
  const run = engine.open(spec(1, 3000), 10, listener);
  const grant = (milliseconds: number): void => {
    run.grant();
    vi.advanceTimersByTime(milliseconds);
    workers[0].answer();
  };
  const notes = (): unknown => started()[2];
  grant(5000);
  grant(20);
  await Promise.resolve();
  expect([workers.length, notes()]).toEqual([1, []]);
  grant(5000);
  await vi.waitFor(() => {
    expect(notes()).toEqual([expect.stringMatching(/^webgpu: /)]);
  });
  vi.useRealTimers();
});
