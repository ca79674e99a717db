/* A device that goes away while a worker trains: of that readers hear, not of the call that it broke. */
import { expect, test, vi } from 'vitest';
import type { Frame } from '../../src/core/spec.ts';
import type { Command, Event } from '../../src/engine/protocol.ts';
import { spec } from './fake.ts';

const sent: Event[] = [];
const heard: ((message: { data: Command }) => void)[] = [];
vi.stubGlobal('self', {
  addEventListener: (_: 'message', listen: (message: { data: Command }) => void) => heard.push(listen),
  postMessage: (event: Event) => sent.push(event),
});

test('what broke a run is told as the loss of the device where the browser tells of that a moment later', async () => {
  const { serve } = await import('../../src/engine/worker-loop.ts');
  const frame: Frame = {
    step: 0,
    loss: new Float32Array(1),
    evaluation: new Float32Array(1),
    parameters: new Float32Array(15),
  };
  serve({
    webgpu: (lost) =>
      Promise.resolve(() => ({
        advance: () => {
          setTimeout(() => lost('the device is gone'), 10);
          return Promise.reject(new Error('a buffer was unmapped'));
        },
        prepare: () => Promise.resolve(true),
        read: () => Promise.resolve(frame),
        dispose: () => undefined,
      })),
  });
  const tell = (data: Command): void => heard.forEach((hear) => hear({ data }));
  tell({ type: 'open', id: 1, engine: 'webgpu', spec: spec(1), every: 10 });
  tell({ type: 'grant', id: 1, milliseconds: 10 });
  await vi.waitFor(() => expect(sent).not.toEqual([]));
  tell({ type: 'open', id: 2, engine: 'webgpu', spec: spec(1), every: 10 });
  await vi.waitFor(() => expect(sent).toHaveLength(2));
  expect(sent).toEqual([
    { type: 'broken', id: 1, reason: 'the device is gone' },
    { type: 'unavailable', id: 2, reason: 'the device is gone' },
  ]);
});
