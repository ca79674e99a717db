import { beforeEach, describe, expect, test, vi } from 'vitest';
import { afterFirst } from '../../../src/core/batches/frozen.ts';
import type { Frame, Spec } from '../../../src/core/spec.ts';
import type { Client } from '../../../src/engine/client.ts';
import type { Listener } from '../../../src/engine/attempts.ts';
import { record } from '../../../src/page/playback/recording.ts';
import type { Recording } from '../../../src/page/playback/recording.ts';
import { frame, spec as ofSeed } from './by-hand.ts';

const spec: Spec = { ...ofSeed(0), steps: 20 };

const grant = vi.fn();
const close = vi.fn();
const changed = vi.fn<(recording: Recording) => void>();
const failed = vi.fn<(recording: Recording, reason: string) => void>();
let engine: Listener;
let asked: unknown[];

/** A recording whose engine is played by the test. */
function open(of = spec): Recording {
  const client: Client = {
    warm: () => undefined,
    open(...all) {
      asked = all.slice(0, 2);
      [, , engine] = all;
      engine.started('webgl', 1, []);
      return { grant, close };
    },
  };
  return record(client, { values: {}, spec: of, after: afterFirst }, ({ steps }) => steps / 2, { changed, failed });
}

const steps = ({ frames }: Recording): number[] => frames.map(({ step }) => step);

beforeEach(() => {
  for (const heard of [grant, close, changed, failed]) heard.mockClear();
});

test('opens its run and waits', () => {
  const recording = open();
  expect(asked).toEqual([spec, 10]);
  expect([recording.frames, recording.done, recording.engine, recording.workers]).toEqual([[], false, 'webgl', 1]);
  expect(grant).not.toHaveBeenCalled();
});

test('gives one grant at a time while it is allowed', () => {
  const recording = open();
  recording.allow(true);
  recording.allow(true);
  expect(grant).toHaveBeenCalledTimes(1);
  engine.frames([frame(0)], 3);
  expect(grant).toHaveBeenCalledTimes(2);
  recording.allow(true);
  expect(grant).toHaveBeenCalledTimes(2);
});

test('gives none while it is not allowed, and goes on where it was', () => {
  const recording = open();
  recording.allow(true);
  recording.allow(false);
  engine.frames([frame(0)], 3); // the grant that was given is answered still
  expect([grant.mock.calls.length, steps(recording)]).toEqual([1, [0]]);
  recording.allow(true);
  expect(grant).toHaveBeenCalledTimes(2);
});

test('collects frames and time, and tells of each answer after it is in', () => {
  const recording = open();
  const seen: number[] = [];
  changed.mockImplementation((one) => seen.push(one.frames.length));
  recording.allow(true);
  engine.frames([frame(0), frame(10)], 3);
  engine.frames([frame(20)], 4.5);
  expect([steps(recording), recording.milliseconds, seen]).toEqual([[0, 10, 20], 7.5, [2, 3]]);
  expect(changed.mock.calls[0][0]).toBe(recording);
  changed.mockReset();
});

test('is done at the last step: the run is closed and nothing more is granted', () => {
  const recording = open();
  recording.allow(true);
  engine.frames([frame(0), frame(10)], 1);
  expect([recording.done, close.mock.calls.length]).toEqual([false, 0]);
  engine.frames([frame(20)], 1);
  expect([recording.done, close.mock.calls.length, grant.mock.calls.length]).toEqual([true, 1, 2]);
  recording.allow(true);
  expect(grant).toHaveBeenCalledTimes(2);
});

test('once closed grants nothing', () => {
  const recording = open();
  recording.allow(true);
  recording.close();
  engine.frames([frame(0)], 1);
  recording.allow(true);
  expect([grant.mock.calls.length, close.mock.calls.length]).toEqual([1, 1]);
});

test('begins again where another engine takes over, and does not grant what the client grants', () => {
  const recording = open();
  recording.allow(true);
  engine.frames([frame(0), frame(10)], 9);
  engine.started('cpu', 3, ['webgl: lost']);
  expect([steps(recording), recording.milliseconds]).toEqual([[], 0]);
  expect([recording.engine, recording.workers, recording.notes]).toEqual(['cpu', 3, ['webgl: lost']]);
  expect(grant).toHaveBeenCalledTimes(2);
  engine.frames([frame(0)], 1);
  expect([steps(recording), grant.mock.calls.length]).toEqual([[0], 3]);
});

describe('a run made of two', () => {
  const first: Spec = { ...spec, steps: 6, density: [1, 1], decay: [1, 1], seed: [0, 1] };
  const two: Spec = { ...spec, steps: 40, law: { kind: 'hidden', of: first, parameters: new Float32Array(0) } };
  const end: Frame = { step: 6, loss: Float32Array.of(2, 1), evaluation: Float32Array.of(2, 1), parameters: Float32Array.of(1, 2, 3, 4) }; // prettier-ignore

  test('is the first one until that ends, and then the second on the best of the first', () => {
    const recording = open(two);
    recording.allow(true);
    expect(asked).toEqual([first, 3]);
    engine.frames([frame(0), frame(3)], 1);
    expect([recording.spec, steps(recording)]).toEqual([first, [0, 3]]);
    engine.frames([end], 1);
    const parameters = Float32Array.of(3, 4);
    expect(recording.spec).toEqual({ ...two, law: { kind: 'hidden', of: first, parameters } });
    expect(asked).toEqual([recording.spec, 20]);
    expect([recording.done, close.mock.calls.length, steps(recording)]).toEqual([false, 1, []]);
    engine.frames([frame(0), frame(40)], 1);
    expect([recording.done, close.mock.calls.length, steps(recording)]).toEqual([true, 2, [0, 40]]);
    expect([recording.asked.spec, grant.mock.calls.length]).toEqual([two, 3]);
  });

  test('begins no second one once it is closed, and grants none while it is held', () => {
    const closed = open(two);
    closed.allow(true);
    closed.close();
    engine.frames([end], 1);
    expect(asked).toEqual([first, 3]);
    const held = open(two);
    held.allow(true);
    held.allow(false);
    grant.mockClear();
    engine.frames([end], 1);
    expect([held.spec.steps, grant.mock.calls.length]).toEqual([40, 0]);
    held.allow(true);
    expect(grant).toHaveBeenCalledTimes(1);
  });
});

describe('a failure', () => {
  test('is told with its reason, and ends the granting', async () => {
    const recording = open();
    recording.allow(true);
    engine.failed('too large for memory');
    await Promise.resolve();
    expect(failed.mock.calls).toEqual([[recording, 'too large for memory']]);
    recording.allow(true);
    expect(grant).toHaveBeenCalledTimes(1);
  });

  test('while the run is being opened is told when there is a recording to speak of', async () => {
    const client: Client = {
      warm: () => undefined,
      open: (_spec, _every, listener) => {
        listener.failed('No engine can run here.');
        return { grant, close };
      },
    };
    const recording = record(client, { values: {}, spec }, () => 10, { changed, failed });
    recording.allow(true);
    expect(grant).not.toHaveBeenCalled();
    await Promise.resolve();
    expect(failed.mock.calls).toEqual([[recording, 'No engine can run here.']]);
  });
});
