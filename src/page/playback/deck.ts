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
import { Handover } from './handover.ts';
import { Player } from './player.ts';
import type { Mode, Pace } from './player.ts';
import { record } from './recording.ts';
import type { Asked, Recording } from './recording.ts';
import { calm } from './calm.ts';

/** What the deck shows at a moment. */
export interface Showing {
  readonly recording: Recording | undefined;
  readonly frame: Frame | undefined;
  readonly mode: Mode;
  /** Whether this is the end of the run that was asked for last. */
  readonly done: boolean;
  readonly failure: string;
  /** What the picture shows for the moment, where the finished run is shown once as it forms. */
  readonly forming?: Frame | undefined;
  /** Whether the reader has been shown how this run went. */
  readonly seen?: boolean;
}

export interface DeckOptions {
  readonly client: Client;
  /** Frames to record of a run. */
  readonly count: number;
  /** Whether the picture shows the whole way of a run, so that its end alone is no picture. */
  readonly past: boolean;
}

/** Shows runs, and hears the transport controls. */
export class Deck {
  readonly #options: DeckOptions;
  readonly #changed: () => void;
  readonly #head = new Player(calm);
  readonly #runs: Handover;
  readonly #scrubber: HTMLInputElement;
  #visible = false;
  #wanted: Spec | undefined;
  #failure = '';
  #way: ((now: number) => number | undefined) | undefined;
  #seen = false;

  /** `changed` is called when there is something new to show. */
  constructor(options: DeckOptions, { find }: Parts, changed: () => void) {
    [this.#options, this.#changed] = [options, changed];
    this.#scrubber = find<HTMLInputElement>('scrubber');
    this.#runs = new Handover((asked, sketch) => this.#record(asked, sketch), !options.past);
    this.#scrubber.addEventListener('input', () => {
      this.#hold(Number(this.#scrubber.value));
    });
    const speed = find<HTMLSelectElement>('speed');
    const setPace = (): void => {
      this.#head.pace = speed.value as Pace;
    };
    setPace(); // the reader may have chosen it before the figure woke
    speed.addEventListener('change', setPace);
  }

  show(now: number): Showing {
    const [head, runs, frames, failure] = [this.#head, this.#runs, this.#frames, this.#failure];
    const recording = runs.shown;
    const index = recording ? head.at(frames.length, total(recording.spec, this.#options.count), now) : 0;
    const done = runs.current && recording?.done === true && index === frames.length - 1;
    const way = done ? this.#way?.(now) : undefined;
    const forming = way === undefined ? undefined : frames[Math.floor(way * index)];
    return { recording, frame: frames.at(index), mode: head.mode, done, failure, forming, seen: this.#seen };
  }

  /** Asks for a run, unless it is the one asked for last and needs no other try. */
  want(asked: Asked, anew = false): void {
    if (!anew && this.#wanted && JSON.stringify(asked.spec) === JSON.stringify(this.#wanted)) return;
    [this.#wanted, this.#failure, this.#seen, this.#way] = [asked.spec, '', false, undefined];
    this.#head.follow();
    this.#runs.want(asked, anew);
    this.#allow();
    this.#changed();
  }

  /** Whether anybody looks. Nothing is trained while nobody does. */
  watched(visible: boolean): void {
    this.#visible = visible;
    this.#allow();
  }

  /** Plays what stands still, and holds what moves. */
  toggle(): void {
    const { failure, done, mode } = this.show(performance.now());
    if (failure || done || mode === 'hold') this.play();
    else this.#hold(this.#head.index);
  }

  /** Shows the finished run as it forms, with no one's doing: `way` says how far it is at a time, until it says nothing. */
  form(way: (now: number) => number | undefined): void {
    [this.#way, this.#seen] = [way, true];
    this.#changed();
  }

  play(): void {
    this.#seen = true;
    this.#steer(() => {
      this.#head.play(this.#frames.length);
    });
  }

  step(): void {
    this.#hold(this.#head.index + 1);
  }

  /** Puts the controls where the show is. */
  reflect(showing: Showing): void {
    const [scrubber, frames, frame] = [this.#scrubber, this.#frames, showing.forming ?? showing.frame];
    scrubber.max = String(Math.max(0, frames.length - 1));
    scrubber.value = String(frame ? frames.indexOf(frame) : 0);
    scrubber.setAttribute('aria-valuetext', words.atStep(frame?.step ?? 0));
  }

  get #frames(): readonly Frame[] {
    return this.#runs.shown?.frames ?? [];
  }

  #record(asked: Asked, sketch: boolean): Recording {
    const { client, count } = this.#options;
    return record(client, asked, (spec) => (sketch ? spec.steps : every(spec, count)), {
      changed: (recording) => {
        const before = this.#frames.length;
        this.#runs.changed(recording);
        if (recording === this.#runs.shown && recording.done) this.#head.stretch(before, this.#frames.length);
        this.#changed();
      },
      failed: (recording, reason) => {
        if (!this.#runs.failed(recording)) this.#failure = reason;
        this.#changed();
      },
    });
  }

  /** Holding the playhead holds an unfinished run too. */
  #allow(): void {
    this.#runs.allow(this.#visible && (this.#head.mode !== 'hold' || this.#runs.shown?.done === true));
  }

  /** Moves the playhead for the reader. Where the controls are held it stays, and every run plays to its end. */
  #steer(move: () => void): void {
    this.#runs.complete();
    this.#way = undefined;
    if (inReach(this.#scrubber)) move();
    this.#allow();
    this.#changed();
  }

  #hold(index: number): void {
    this.#steer(() => {
      this.#head.hold(Math.max(0, Math.min(index, this.#frames.length - 1)));
    });
  }
}
