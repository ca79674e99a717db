/* The message loop itself, on the stock engine, with this thread's global object as the worker's own. */
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Command, Event } from '../../src/engine/protocol.ts';
import { spec } from './fake.ts';

let hear: (message: { data: Command }) => void;
let sent: Event[] = [];

/** Tells the worker and waits until it has answered that often. */
async function tell(answers: number, ...commands: Command[]): Promise<Event[]> {
  for (const data of commands) hear({ data });
  await vi.waitFor(() => expect(sent.length).toBeGreaterThanOrEqual(answers), 4000);
  return sent;
}

const open = (id: number): Command => ({ type: 'open', id, engine: 'stock-cpu', spec: spec(2, 25), every: 10 });
/** A grant of no time is one record, so the first is the start, and one without end is the whole run. */
const grant = (id: number, milliseconds = 0): Command => ({ type: 'grant', id, milliseconds });
const steps = (event: Event): number[] => (event.type === 'frames' ? event.frames.map(({ step }) => step) : []);

beforeAll(async () => {
  vi.stubGlobal('self', {
    addEventListener: (_: 'message', listen: typeof hear) => (hear = listen),
    postMessage: (event: Event) => sent.push(event),
  });
  vi.stubGlobal('navigator', {}); // Node 20 has none
  await import('../../src/engine/stock/stock-worker.ts');
});
beforeEach(() => {
  sent = [];
});

test('an engine that cannot start here says so, and leaves room for another', async () => {
  const command: Command = { type: 'open', id: 1, engine: 'stock-webgpu', spec: spec(1), every: 10 };
  const [event] = await tell(1, command);
  expect(event).toEqual({ type: 'unavailable', id: 1, reason: 'this browser has no WebGPU' });
});

test('an engine can be started ahead, and one that cannot start keeps it to itself until a run asks', async () => {
  const command: Command = { type: 'open', id: 20, engine: 'stock-webgpu', spec: spec(1), every: 10 };
  const [event] = await tell(1, { type: 'start', engine: 'stock-webgpu' }, command);
  expect([sent.length, event.type]).toEqual([1, 'unavailable']);
});

test('each grant is answered once, with frames at the start, each multiple and the end', async () => {
  const events = await tell(4, open(2), grant(2), grant(2), grant(2), grant(2));
  expect(events.map(({ type, id }) => [type, id])).toEqual(Array.from({ length: 4 }, () => ['frames', 2]));
  expect(events.map(steps)).toEqual([[0], [10], [20], [25]]);
});

test('a long grant records on its way, and stops at the end of the run', async () => {
  const [event] = await tell(1, open(3), grant(3, Infinity));
  expect(steps(event)).toEqual([0, 10, 20, 25]);
});

test('a grant is answered in time where frames are far apart, and the run goes on from there', async () => {
  let clock = 0;
  const slow = vi.spyOn(performance, 'now').mockImplementation(() => (clock += 600));
  const grants = Array.from({ length: 18 }, () => grant(12));
  const events = await tell(19, open(12), ...grants, open(13), grant(13, Infinity));
  slow.mockRestore();
  const frames = (id: number): unknown[] =>
    events.flatMap((event) => (event.type === 'frames' && event.id === id ? event.frames : []));
  const answers = events.slice(0, 18).map(steps);
  expect(answers.flat()).toEqual([0, 10, 20, 25]);
  expect(answers.findIndex(({ length }) => length === 0)).toBeLessThan(answers.findIndex((one) => one.includes(25)));
  expect(frames(12)).toEqual(frames(13));
});

test('a last frame that takes long to evaluate is read over several grants, and is the same', async () => {
  const many = { ...spec(12, 10), features: 12 };
  const opened = (id: number): Command => ({ type: 'open', id, engine: 'stock-cpu', spec: many, every: 10 });
  let clock = 0;
  const slow = vi.spyOn(performance, 'now').mockImplementation(() => (clock += 200));
  const grants = Array.from({ length: 12 }, () => grant(14));
  const events = await tell(13, opened(14), ...grants, opened(15), grant(15, Infinity));
  slow.mockRestore();
  const frames = (id: number): unknown[] =>
    events.flatMap((event) => (event.type === 'frames' && event.id === id ? event.frames : []));
  const answers = events.slice(0, 12).map(steps);
  expect(answers.flat()).toEqual([0, 10]);
  expect(answers.findIndex((one) => one.includes(10))).toBeGreaterThan(2);
  expect(frames(14)).toEqual(frames(15));
});

test('frames do not depend on how a run is granted', async () => {
  const events = await tell(3, open(4), grant(4), grant(4, Infinity), open(5), grant(5, Infinity));
  const frames = (id: number): unknown =>
    events.flatMap((event) => (event.type === 'frames' && event.id === id ? event.frames : []));
  expect(frames(4)).toEqual(frames(5));
});

test('without a grant, and for a closed run, there is silence', async () => {
  const events = await tell(1, open(6), open(7), { type: 'close', id: 7 }, grant(7), open(8), grant(8));
  expect(events.map(({ id }) => id)).toEqual([8]);
});

test('a spec that cannot be trained fails in words, and the worker goes on', async () => {
  const bad: Command = { type: 'open', id: 9, engine: 'stock-cpu', spec: { ...spec(1), hidden: -1 }, every: 10 };
  const events = await tell(2, bad, open(10), grant(10));
  expect(events.map(({ type, id }) => [type, id])).toEqual([
    ['failed', 9],
    ['frames', 10],
  ]);
  expect(events[0]).toHaveProperty('reason', expect.stringMatching(/\S/));
});

test('numbers that are not numbers break the run instead of being shown', async () => {
  const wild: Command = { type: 'open', id: 11, engine: 'stock-cpu', spec: { ...spec(1), rate: 1e38 }, every: 10 };
  const [event] = await tell(1, wild, grant(11, Infinity));
  expect(event).toEqual({ type: 'broken', id: 11, reason: 'it gave numbers that are not finite' });
});
