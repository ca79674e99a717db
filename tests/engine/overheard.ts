/* A client on workers that train by hand, and what a run on it is told. */
import { vi } from 'vitest';
import type { Frame } from '../../src/core/spec.ts';
import type { Run } from '../../src/engine/attempts.ts';
import { client } from '../../src/engine/client.ts';
import type { Client } from '../../src/engine/client.ts';
import type { Choice, EngineName } from '../../src/engine/protocol.ts';
import { fakeWorkers, spec } from './fake.ts';
import type { FakeWorker } from './fake.ts';

export const listener = {
  started: vi.fn<(engine: EngineName, workers: number, notes: readonly string[]) => void>(),
  frames: vi.fn<(frames: readonly Frame[], milliseconds: number) => void>(),
  failed: vi.fn<(reason: string) => void>(),
};
export let workers: FakeWorker[];
export let engine: Client;

/** Makes a client of an engine on so many cores. */
export function begin(choice: Choice, cores = 1): Client {
  const fake = fakeWorkers();
  workers = fake.workers;
  engine = client(choice, fake.make, cores);
  return engine;
}

/** Opens a run of `k` models on it. */
export const open = (k = 2): Run => engine.open(spec(k), 10, listener);
/** The newest worker says why it cannot do what it was told last. */
export function fail(type: 'unavailable' | 'broken' | 'failed', reason: string): void {
  const worker = workers.at(-1);
  worker.send({ type, id: worker.id, reason });
}
/** Engines that were opened, in order. */
export const tried = (): EngineName[] =>
  workers.flatMap((worker) => worker.told('open')).map((command) => command.engine);
/** What was said at the newest start. */
export const started = (): unknown[] => listener.started.mock.lastCall ?? [];

/** Before each test: nothing has been heard. */
export function silent(): void {
  for (const heard of Object.values(listener)) heard.mockClear();
}
