/* One run, tried on one engine after the other. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { frameAt, spec } from './fake.ts';
import { begin, engine, fail, listener, open, silent, started, tried, workers } from './overheard.ts';

beforeEach(silent);

describe('an engine that cannot run here', () => {
  test('hands over to the next one, with a note and the grant it owes', () => {
    begin('webgpu');
    open().grant();
    fail('unavailable', 'this browser has no WebGPU');
    expect(started()).toEqual(['webgl', 1, ['webgpu: this browser has no WebGPU']]);
    fail('unavailable', 'WebGL computes with 16 bits here');
    expect(started().slice(0, 1)).toEqual(['cpu']);
    expect(started()[2]).toEqual(['webgpu: this browser has no WebGPU', 'webgl: WebGL computes with 16 bits here']);
    workers.at(-1).answer();
    expect(listener.frames.mock.calls[0][0]).toEqual([frameAt(spec(2), 0), frameAt(spec(2), 10)]);
    expect(listener.failed).not.toHaveBeenCalled();
  });

  test('leaves no worker behind', () => {
    begin('webgpu');
    open();
    fail('unavailable', 'none');
    fail('unavailable', 'none');
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, true, false]);
  });

  test('is not tried again on this visit, and the note stays', () => {
    begin('webgpu');
    open();
    fail('unavailable', 'none');
    open();
    expect([tried(), started()]).toEqual([
      ['webgpu', 'webgl', 'webgl'],
      ['webgl', 1, ['webgpu: none']],
    ]);
  });

  test('makes a run without a grant wait for it on the next one too', () => {
    begin('webgpu');
    open();
    fail('unavailable', 'none');
    expect(workers.at(-1).told('grant')).toEqual([]);
  });

  test('of stock ops hands over to stock ops only', () => {
    begin('stock-webgpu');
    open();
    fail('unavailable', 'a');
    fail('unavailable', 'b');
    expect(tried()).toEqual(['stock-webgpu', 'stock-webgl', 'stock-cpu']);
  });

  test('fails the run in words where it was the last, and each later run too', () => {
    begin('auto');
    open();
    fail('unavailable', 'no WebAssembly');
    fail('unavailable', 'no TensorFlow');
    const words = 'No engine can run here. cpu: no WebAssembly; stock-cpu: no TensorFlow.';
    expect(listener.failed.mock.calls).toEqual([[words]]);
    open().grant();
    expect(listener.failed.mock.calls).toEqual([[words], [words]]);
    expect(tried()).toEqual(['cpu', 'stock-cpu']);
  });
});

describe('an engine that goes wrong', () => {
  test.each(['webgpu', 'webgl', 'stock-webgpu'] as const)('has its run repeated on the cpu: %s', (name) => {
    begin(name);
    open().grant();
    workers[0].answer();
    fail('broken', 'the device was lost');
    expect(started()).toEqual(['cpu', 1, [`${name}: the device was lost`]]);
    expect(listener.failed).not.toHaveBeenCalled();
    expect(workers[0].told('close').length).toBe(1);
  });

  test('goes on from where the page waits: an owed grant is granted anew, from step 0', () => {
    begin('webgl');
    const run = open();
    run.grant();
    workers[0].answer();
    run.grant();
    fail('broken', 'lost');
    workers.at(-1).answer();
    expect(listener.frames.mock.calls.map(([frames]) => frames[0].step)).toEqual([0, 0]);
  });

  test('lets its workers go, and every other run on them goes on elsewhere', () => {
    begin('webgpu');
    open().grant();
    const other = { ...listener, started: vi.fn(), failed: vi.fn() };
    engine.open(spec(2), 10, other);
    workers[0].send({ type: 'broken', id: workers[0].told('open')[0].id, reason: 'lost' });
    expect([workers[0].terminated, listener.failed.mock.calls, other.failed.mock.calls]).toEqual([true, [], []]);
    expect([started()[0], other.started.mock.lastCall?.[0]]).toEqual(['cpu', 'webgl']);
  });

  test('on the cpu fails the run with its reason', () => {
    begin('cpu');
    open().grant();
    fail('broken', 'it gave numbers that are not finite');
    expect(listener.failed.mock.calls).toEqual([['Training stopped: it gave numbers that are not finite.']]);
    expect(tried()).toEqual(['cpu']);
  });
});

describe('a spec that an engine has no room for', () => {
  test.each(['webgpu', 'webgl', 'stock-webgpu'] as const)(
    'is trained on the cpu in place of %s, which stays',
    (name) => {
      begin(name);
      open().grant();
      fail('failed', 'too large for this GPU');
      expect(started()).toEqual(['cpu', 1, [`${name}: too large for this GPU`]]);
      workers.at(-1).answer();
      expect(listener.frames).toHaveBeenCalledTimes(1);
      expect([workers[0].terminated, listener.failed.mock.calls]).toEqual([false, []]);
      open();
      expect(tried()).toEqual([name, name, 'cpu']);
    },
  );

  test('fails with the reason where the cpu has none either', () => {
    begin('webgpu');
    open();
    fail('failed', 'too large for this GPU');
    fail('failed', 'too large for memory');
    expect(listener.failed.mock.calls).toEqual([['too large for memory']]);
  });
});

describe('a worker that dies', () => {
  test('fails the run in words, and the next run gets a new worker', () => {
    begin('cpu', 2);
    open().grant();
    workers[1].onerror?.({ message: 'out of memory' });
    expect(listener.failed.mock.calls).toEqual([['Training stopped: its worker failed: out of memory.']]);
    const run = open();
    expect([workers.length, workers[1].told('open').length]).toEqual([3, 1]);
    run.grant();
    workers[0].answer();
    workers[2].answer();
    expect(listener.frames.mock.calls[0][0]).toEqual([frameAt(spec(2), 0), frameAt(spec(2), 10)]);
  });

  test.each(['webgpu', 'webgl', 'stock-webgl'] as const)('of a GPU has its run repeated on the cpu: %s', (name) => {
    begin(name);
    open().grant();
    workers[0].onerror?.({ message: 'gone' });
    expect(started()).toEqual(['cpu', 1, [`${name}: its worker failed: gone`]]);
    expect(listener.failed).not.toHaveBeenCalled();
  });

  test('fails each run once, not once a lane', () => {
    begin('cpu', 2);
    open().grant();
    for (const worker of workers) worker.onerror?.({ message: '' });
    expect(listener.failed).toHaveBeenCalledTimes(1);
  });
});
