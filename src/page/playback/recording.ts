/*
 * A run as a recording: its frames in order, filled as fast as training goes while it is let. What the figure shows of
 * it, and when, is the player's business.
 */
import type { Frame, Spec } from '../../core/spec.ts';
import type { Client } from '../../engine/client.ts';
import type { EngineName } from '../../engine/protocol.ts';

export interface Recording {
  readonly spec: Spec;
  readonly frames: readonly Frame[];
  readonly done: boolean;
  readonly engine: EngineName;
  readonly workers: number;
  /** Engines that were passed over, each with its reason. */
  readonly notes: readonly string[];
  /** Wall-clock time spent training so far, in milliseconds. */
  readonly milliseconds: number;
  /** When the run was opened, on the clock of performance.now(). */
  readonly opened: number;
  /** Lets it train or holds it. */
  allow(allowed: boolean): void;
  close(): void;
}

export interface RecordingListener {
  /** The recording has new frames, or begins again on another engine. */
  changed(recording: Recording): void;
  failed(recording: Recording, reason: string): void;
}

/** Opens a run of a spec that records a frame every `every` steps. It trains once allowed to. */
export function record(client: Client, spec: Spec, every: number, listener: RecordingListener): Recording {
  let frames: Frame[] = [];
  let milliseconds = 0;
  let engine: EngineName = 'cpu';
  let workers = 1;
  let notes: readonly string[] = [];
  let allowed = false;
  let waiting = false;
  let ended = false;

  const done = (): boolean => frames.at(-1)?.step === spec.steps;

  function proceed(): void {
    if (!allowed || waiting || ended || done()) return;
    waiting = true;
    run.grant();
  }

  const run = client.open(spec, every, {
    started(name, count, why) {
      [engine, workers, notes, frames, milliseconds] = [name, count, why, [], 0];
    },
    frames(more, spent) {
      waiting = false;
      frames.push(...more);
      milliseconds += spent;
      if (done()) run.close();
      listener.changed(recording);
      proceed();
    },
    failed(reason) {
      ended = true;
      // Where no engine is left it fails while it is being opened, and there is no recording yet to speak of.
      queueMicrotask(() => listener.failed(recording, reason));
    },
  });

  const recording: Recording = {
    spec,
    opened: performance.now(),
    get frames() {
      return frames;
    },
    get done() {
      return done();
    },
    get engine() {
      return engine;
    },
    get workers() {
      return workers;
    },
    get notes() {
      return notes;
    },
    get milliseconds() {
      return milliseconds;
    },
    allow(now) {
      allowed = now;
      proceed();
    },
    close() {
      ended = true;
      run.close();
    },
  };
  return recording;
}
