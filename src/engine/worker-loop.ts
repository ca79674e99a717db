/*
 * The message loop of a worker. It trains on a grant and on nothing else, records frames on the way, and answers each grant once.
 * Commands are handled one after the other, because an engine's start and reads are asynchronous.
 */
import { notFinite } from '#words';
import { instances } from '../core/spec.ts';
import type { Frame, Spec, Trainer } from '../core/spec.ts';
import { firstStretch, nextStretch } from './kernel/pace.ts';
import type { Command, EngineName, Event } from './protocol.ts';

/** Makes the trainers of a started engine. */
export type MakeTrainer = (spec: Spec) => Trainer | Promise<Trainer>;

/**
 * Starts an engine in this worker, or throws an Error that says in words for the reader why it cannot be had here.
 * `lost` is to be called if its device goes away later.
 */
export type Start = (lost: (reason: string) => void) => Promise<MakeTrainer>;

interface Run {
  readonly trainer: Trainer;
  readonly spec: Spec;
  readonly every: number;
  /** Steps taken; -1 until the frame of step 0 has been read. */
  step: number;
  /** Whether the last frame has been read. */
  done: boolean;
  /** Steps to take at once. */
  stretch: number;
}

/** How long a worker may go beyond a grant for a frame to record, in milliseconds: it hears nothing meanwhile. */
const DEAF = 1000;
/** How long a worker waits to hear whether what broke a run is the loss of its device, in milliseconds. */
const NEWS = 50;

const runs = new Map<number, Run>();
let starts: Partial<Record<EngineName, Start>> = {};
let engine: Promise<MakeTrainer> | undefined;
/** Why the engine's device went away, once it has. */
let lost: string | undefined;

const words = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function send(event: Event, transfer: Transferable[] = []): void {
  self.postMessage(event, { transfer });
}

const buffers = ({ loss, evaluation, parameters }: Frame): Transferable[] =>
  [loss, evaluation, parameters].map((array) => array.buffer as ArrayBuffer);

/** Whether all parameters are numbers: a lost WebGL context or a bad kernel gives others, and no error. */
const sound = ({ parameters }: Frame): boolean => parameters.every(Number.isFinite);

/** Why work failed: the loss of the device, of which a browser tells a moment after the call that it broke, or the error. */
async function reasonOf(error: unknown): Promise<string> {
  await new Promise((heard) => setTimeout(heard, NEWS));
  return lost ?? words(error);
}

/** Tells all runs at once that the device is gone: what waits for its answer may wait for ever. */
function lose(reason: string): void {
  if (lost) return;
  lost = reason;
  for (const id of runs.keys()) send({ type: 'broken', id, reason });
}

/** The started engine. One that could not start is tried anew the next time. */
async function started(name: EngineName): Promise<MakeTrainer> {
  engine ??= starts[name]!(lose);
  try {
    const make = await engine;
    if (lost) throw new Error(lost);
    return make;
  } catch (error) {
    engine = undefined;
    throw error;
  }
}

async function open(id: number, name: EngineName, spec: Spec, every: number): Promise<void> {
  let make: MakeTrainer;
  try {
    make = await started(name);
  } catch (error) {
    send({ type: 'unavailable', id, reason: words(error) });
    return;
  }
  try {
    const stretch = firstStretch(spec.features * spec.hidden * spec.batch * instances(spec));
    runs.set(id, { trainer: await make(spec), spec, every, step: -1, done: false, stretch });
  } catch (error) {
    const reason = await reasonOf(error);
    send({ type: lost ? 'unavailable' : 'failed', id, reason });
  }
}

/** Trains on to the next multiple of `every`, or to the end; undefined where that takes too long for now. */
async function advance(run: Run, late: number): Promise<Frame | undefined> {
  const next = Math.min(run.spec.steps, run.step + run.every - (run.step % run.every));
  for (let now = performance.now(); run.step < next && now < late;) {
    const steps = Math.min(next - run.step, run.stretch);
    await run.trainer.advance(steps);
    run.step += steps;
    const begun = now;
    now = performance.now();
    run.stretch = nextStretch(steps, now - begun);
  }
  if (run.step < next || !(await run.trainer.prepare(late))) return undefined;
  run.done = next === run.spec.steps;
  return run.trainer.read();
}

/** Trains for about that long and collects a frame at the start, at each multiple of `every`, and at the end. */
async function train(run: Run, milliseconds: number): Promise<Frame[]> {
  const end = performance.now() + milliseconds;
  const frames: Frame[] = [];
  if (run.step < 0) {
    run.step = 0;
    frames.push(await run.trainer.read());
    if (performance.now() >= end) return frames; // a start that was long to read is there to be seen
  }
  while (!run.done) {
    const frame = await advance(run, end + DEAF);
    if (frame) frames.push(frame);
    if (performance.now() >= end) break;
  }
  return frames;
}

async function grant(id: number, milliseconds: number): Promise<void> {
  const run = runs.get(id);
  if (!run) return;
  try {
    const frames = await train(run, milliseconds);
    if (lost) return;
    if (!frames.every(sound)) throw new Error(notFinite);
    send({ type: 'frames', id, frames }, frames.flatMap(buffers));
  } catch (error) {
    const reason = await reasonOf(error);
    close(id);
    if (!lost) send({ type: 'broken', id, reason });
  }
}

function close(id: number): void {
  runs.get(id)?.trainer.dispose();
  runs.delete(id);
}

async function handle(command: Command): Promise<void> {
  switch (command.type) {
    case 'start':
      await started(command.engine).catch(() => undefined); // the first run will say so
      return;
    case 'open':
      return open(command.id, command.engine, command.spec, command.every);
    case 'grant':
      return grant(command.id, command.milliseconds);
    case 'close':
      close(command.id);
  }
}

/** Serves the page with the engines of this worker; the first one asked for is the one it runs. */
export function serve(engines: Partial<Record<EngineName, Start>>): void {
  starts = engines;
  let queue = Promise.resolve();
  self.addEventListener('message', ({ data }: MessageEvent<Command>) => {
    queue = queue.then(() => handle(data));
  });
}
