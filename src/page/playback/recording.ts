/*
 * A run as a recording: its frames in order, filled as fast as training goes while it is let. What the figure shows of
 * it, and when, is the player's business. Of a run made of two it holds the first, until that ends, and then the second.
 */
import { firstOf } from '../../core/spec.ts';
import type { Frame, Spec } from '../../core/spec.ts';
import type { Client } from '../../engine/client.ts';
import type { EngineName } from '../../engine/protocol.ts';
import type { Values } from '../../ui/settings.ts';
import type { Widget } from '../../ui/widget.ts';

/** The values of a figure's settings, and the run that they mean. */
export interface Asked {
  readonly values: Values;
  readonly spec: Spec;
  /** Where another run comes first: the spec as it goes on from the last frame of that. */
  readonly after?: Widget['after'];
}

export interface Recording extends Asked {
  /** What was asked for; `spec` is that of the run whose frames these are. */
  readonly asked: Asked;
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

/** A recording before its first frame. */
const blank = (asked: Asked, spec: Spec) => ({
  asked,
  values: asked.values,
  spec,
  every: 0,
  frames: [] as Frame[],
  engine: 'cpu' as EngineName,
  workers: 1,
  notes: [] as readonly string[],
  milliseconds: 0,
  done: false,
  opened: performance.now(),
});

/** Opens a run that records a frame every so many steps. It trains once allowed to. */
export function record(
  client: Client,
  asked: Asked,
  interval: (spec: Spec) => number,
  listener: RecordingListener,
): Recording {
  const first = firstOf(asked.spec);
  const state = blank(asked, first ?? asked.spec);
  let [allowed, waiting, ended] = [false, false, false];

  function proceed(): void {
    if (!allowed || waiting || ended || state.done) return;
    waiting = true;
    run.grant();
  }

  const open = (): ReturnType<Client['open']> =>
    client.open(state.spec, (state.every = interval(state.spec)), {
      started(engine, workers, notes) {
        Object.assign(state, { engine, workers, notes, frames: [], milliseconds: 0 });
      },
      frames(more, spent) {
        waiting = false;
        state.frames.push(...more);
        state.milliseconds += spent;
        const last = more.at(-1);
        const over = last?.step === state.spec.steps;
        const goesOn = over && state.spec === first;
        state.done = over && !goesOn;
        if (over) run.close();
        listener.changed(recording);
        if (goesOn && !ended) {
          state.spec = asked.after!(asked.spec, last);
          run = open();
        }
        proceed();
      },
      failed(reason) {
        ended = true;
        // Where no engine is left it fails while it is being opened, and there is no recording yet to speak of.
        queueMicrotask(() => listener.failed(recording, reason));
      },
    });
  let run = open();

  const recording: Recording = Object.assign(state, {
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
