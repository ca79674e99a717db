/*
 * The deck of a figure: runs come in as recordings, the transport controls play, step and scrub them, and out comes
 * the frame to show.
 */
import * as words from '#words';
import type { Frame, Spec } from '../../core/spec.ts';
import type { Client } from '../../engine/client.ts';
import { every, total } from './frames.ts';
import type { Parts } from '../figure/parts.ts';
import { player } from './player.ts';
import type { Mode, Pace } from './player.ts';
import { inReach } from '../input/reach.ts';
import { record } from './recording.ts';
import type { Recording } from './recording.ts';
import { session } from './handover.ts';

/** What the deck shows at a moment. */
export interface Showing {
  readonly recording: Recording | undefined;
  readonly frame: Frame | undefined;
  readonly mode: Mode;
  /** Whether this is the end of the run that was asked for last. */
  readonly done: boolean;
  readonly failure: string;
}

export interface Deck {
  show(now: number): Showing;
  /** Asks for the run of a spec, unless it is the one asked for last and needs no other try; gives the spec of that run. */
  want(spec: Spec, anew?: boolean): Spec;
  /** Whether anybody looks. Nothing is trained while nobody does. */
  watched(visible: boolean): void;
  toggle(playing: boolean): void;
  step(): void;
  /** Puts the controls where the show is. */
  reflect(showing: Showing): void;
}

/** Whether the reader asks for less motion; no environment without a screen knows. */
const calm = (): boolean => typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches;

/** A deck that records `count` frames a run and calls `changed` when there is something new to show. */
export function deck(client: Client, count: number, { find }: Parts, changed: () => void): Deck {
  const head = player(calm);
  const scrubber = find<HTMLInputElement>('scrubber');
  const speed = find<HTMLSelectElement>('speed');
  let visible = false;
  let wanted: Spec | undefined;
  let failure = '';

  const runs = session((spec) =>
    record(client, spec, every(spec, count), {
      changed(recording) {
        runs.changed(recording);
        changed();
      },
      failed(recording, reason) {
        if (!runs.failed(recording)) failure = reason;
        changed();
      },
    }),
  );
  const frames = (): readonly Frame[] => runs.shown?.frames ?? [];

  /** Holding the playhead holds an unfinished run too. */
  function allow(): void {
    runs.allow(visible && (head.mode !== 'hold' || runs.shown?.done === true));
  }

  /** Moves the playhead for the reader. Where the controls are held it stays, and every run plays to its end. */
  function steer(move: () => void): void {
    if (inReach(scrubber)) move();
    allow();
    changed();
  }

  function hold(index: number): void {
    steer(() => {
      head.hold(Math.max(0, Math.min(index, frames().length - 1)));
    });
  }

  function play(): void {
    steer(() => {
      head.play(frames().length);
    });
  }

  function ask(spec: Spec): void {
    [wanted, failure] = [spec, ''];
    head.follow();
    runs.want(spec);
    allow();
    changed();
  }

  scrubber.addEventListener('input', () => {
    hold(Number(scrubber.value));
  });
  speed.addEventListener('change', () => {
    head.pace = speed.value as Pace;
  });

  return {
    show(now) {
      const recording = runs.shown;
      const index = recording ? head.at(frames().length, total(recording.spec, count), now) : 0;
      const frame = frames().at(index);
      const done = runs.current && recording?.done === true && index === frames().length - 1;
      return { recording, frame, mode: head.mode, done, failure };
    },
    want(spec, anew = false) {
      if (!anew && wanted && JSON.stringify(spec) === JSON.stringify(wanted)) return wanted;
      ask(spec);
      return spec;
    },
    watched(now) {
      visible = now;
      allow();
    },
    toggle(playing) {
      if (playing) hold(Number(scrubber.value));
      else play();
    },
    step() {
      hold(Number(scrubber.value) + 1);
    },
    reflect({ frame }) {
      scrubber.max = String(Math.max(0, frames().length - 1));
      scrubber.value = String(frame ? frames().indexOf(frame) : 0);
      scrubber.setAttribute('aria-valuetext', words.atStep(frame?.step ?? 0));
    },
  };
}
