/*
 * A run as a recording: its frames in order, filled as fast as training goes while it is let. What the figure shows of
 * it, and when, is the player's business.
 */
import type { Frame, Spec } from '../../core/spec.ts';
import type { Client } from '../../engine/client.ts';
import type { EngineName } from '../../engine/protocol.ts';
import type { Values } from '../../ui/settings.ts';

/** The values of a figure's settings, and the run that they mean. */
export interface Asked {
  readonly values: Values;
  readonly spec: Spec;
}

export interface Recording extends Asked {
  /** Steps between its frames. */
  readonly every: number;
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

/** Opens a run that records a frame every `every` steps. It trains once allowed to. */
export function record(client: Client, asked: Asked, every: number, listener: RecordingListener): Recording {
  const { values, spec } = asked;
  const state = {
    frames: [] as Frame[],
    engine: 'cpu' as EngineName,
    workers: 1,
    notes: [] as readonly string[],
    milliseconds: 0,
    done: false,
  };
  let [allowed, waiting, ended] = [false, false, false];

  function proceed(): void {
    if (!allowed || waiting || ended || state.done) return;
    waiting = true;
    run.grant();
  }

  const run = client.open(spec, every, {
    started(engine, workers, notes) {
      Object.assign(state, { engine, workers, notes, frames: [], milliseconds: 0 });
    },
    frames(more, spent) {
      waiting = false;
      state.frames.push(...more);
      state.milliseconds += spent;
      state.done = more.at(-1)?.step === spec.steps;
      if (state.done) run.close();
      listener.changed(recording);
      proceed();
    },
    failed(reason) {
      ended = true;
      // Where no engine is left it fails while it is being opened, and there is no recording yet to speak of.
      queueMicrotask(() => listener.failed(recording, reason));
    },
  });

  const recording: Recording = Object.assign(state, {
    values,
    spec,
    every,
    opened: performance.now(),
    allow(now: boolean) {
      allowed = now;
      proceed();
    },
    close() {
      ended = true;
      run.close();
    },
  });
  return recording;
}
