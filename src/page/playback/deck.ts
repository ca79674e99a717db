/*
 * The deck of a figure: runs come in as recordings, the transport controls play, step and scrub them, and out comes
 * the frame to show.
 */
import * as words from '#words';
import type { Frame, Spec } from '../../core/spec.ts';
import type { Client } from '../../engine/client.ts';
import type { Parts } from '../figure/parts.ts';
import { inReach } from '../input/reach.ts';
import { every, total } from './frames.ts';
import { handover } from './handover.ts';
import { player } from './player.ts';
import type { Mode, Pace } from './player.ts';
import { record } from './recording.ts';
import type { Asked, Recording } from './recording.ts';

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
  /** Asks for a run, unless it is the one asked for last and needs no other try. */
  want(asked: Asked, anew?: boolean): void;
  /** Whether anybody looks. Nothing is trained while nobody does. */
  watched(visible: boolean): void;
  /** Plays what stands still, and holds what moves. */
  toggle(): void;
  play(): void;
  step(): void;
  /** Puts the controls where the show is. */
  reflect(showing: Showing): void;
}

export interface DeckOptions {
  readonly client: Client;
  /** Frames to record of a run. */
  readonly count: number;
  /** Whether the picture shows the whole way of a run, so that its end alone is no picture. */
  readonly past: boolean;
}

/** Whether the reader asks for less motion; no environment without a screen knows. */
const calm = (): boolean => typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches;

/** A deck that calls `changed` when there is something new to show. */
export function deck({ client, count, past }: DeckOptions, { find }: Parts, changed: () => void): Deck {
  const head = player(calm);
  const scrubber = find<HTMLInputElement>('scrubber');
  const speed = find<HTMLSelectElement>('speed');
  let visible = false;
  let wanted: Spec | undefined;
  let failure = '';

  const frames = (): readonly Frame[] => runs.shown?.frames ?? [];

  const listener = {
    changed(recording: Recording) {
      const before = frames().length;
      runs.changed(recording);
      if (recording === runs.shown && recording.done) head.stretch(before, frames().length);
      changed();
    },
    failed(recording: Recording, reason: string) {
      if (!runs.failed(recording)) failure = reason;
      changed();
    },
  };
  const open = (asked: Asked, sketch: boolean): Recording =>
    record(client, asked, sketch ? asked.spec.steps : every(asked.spec, count), listener);
  const runs = handover(open, !past);

  /** Holding the playhead holds an unfinished run too. */
  function allow(): void {
    runs.allow(visible && (head.mode !== 'hold' || runs.shown?.done === true));
  }

  /** Moves the playhead for the reader. Where the controls are held it stays, and every run plays to its end. */
  function steer(move: () => void): void {
    runs.complete();
    if (inReach(scrubber)) move();
    allow();
    changed();
  }

  const hold = (index: number): void => {
    steer(() => {
      head.hold(Math.max(0, Math.min(index, frames().length - 1)));
    });
  };

  const play = (): void => {
    steer(() => {
      head.play(frames().length);
    });
  };

  function show(now: number): Showing {
    const recording = runs.shown;
    const index = recording ? head.at(frames().length, total(recording.spec, count), now) : 0;
    const frame = frames().at(index);
    const done = runs.current && recording?.done === true && index === frames().length - 1;
    return { recording, frame, mode: head.mode, done, failure };
  }

  scrubber.addEventListener('input', () => {
    hold(Number(scrubber.value));
  });
  const setPace = (): void => {
    head.pace = speed.value as Pace;
  };
  setPace(); // the reader may have chosen it before the figure woke
  speed.addEventListener('change', setPace);

  return {
    show,
    want(asked, anew = false) {
      if (!anew && wanted && JSON.stringify(asked.spec) === JSON.stringify(wanted)) return;
      [wanted, failure] = [asked.spec, ''];
      head.follow();
      runs.want(asked, anew);
      allow();
      changed();
    },
    watched(now) {
      visible = now;
      allow();
    },
    toggle() {
      const { done, mode } = show(performance.now());
      if (failure || done || mode === 'hold') play();
      else hold(head.index);
    },
    play,
    step() {
      hold(head.index + 1);
    },
    reflect({ frame }) {
      scrubber.max = String(Math.max(0, frames().length - 1));
      scrubber.value = String(frame ? frames().indexOf(frame) : 0);
      scrubber.setAttribute('aria-valuetext', words.atStep(frame?.step ?? 0));
    },
  };
}
