/*
 * Which recording a figure shows while settings change. The old picture stays until the new run is done, or has had
 * its chance to be; a run that is nearly through is not thrown away for a newer one. So a drag shows one finished
 * training after the other on a fast engine, and the newest run as it grows on a slow one.
 *
 * While the hand moves nobody sees how a run came to its end. Where runs are fast they are sketches then, which record
 * the start and the end alone; once the hand rests the run on show is trained once more and recorded the whole way. A
 * run gives the same bits however it is cut, so the picture stays.
 */
import { instances } from '../../core/spec.ts';
import type { Spec } from '../../core/spec.ts';
import type { Asked, Recording } from './recording.ts';

/** How long a run may take before a newer one replaces it, in milliseconds. */
const CHANCE = 150;

/** How long it may take before its unfinished frames are shown, while no newer one is asked for. */
const QUIET = 80;

/** The hand rests when nothing has been asked for during this time, in milliseconds. */
const REST = 250;

/** Specs that take the same time. */
const size = (spec: Spec): string =>
  [spec.features, spec.hidden, spec.batch, spec.steps, instances(spec), spec.law?.kind, spec.model].join();

const age = ({ opened }: Recording): number => performance.now() - opened;
const hadChance = (recording: Recording): boolean => age(recording) > CHANCE;
const sketched = ({ every, spec }: Recording): boolean => every === spec.steps && spec.steps > 1;

type Open = (asked: Asked, sketch: boolean) => Recording;

/** Hands the picture from recording to recording. */
export class Handover {
  readonly #open: Open;
  readonly #sketches: boolean;
  /** The recording on show. */
  shown: Recording | undefined;
  #coming: Recording | undefined;
  /** A sketch that waits behind the coming one, so that workers go from run to run while the page draws. */
  #next: Recording | undefined;
  /** The run on show, on its way to being recorded as a whole. */
  #whole: Recording | undefined;
  /** What was asked for since. */
  #wanted: Asked | undefined;
  #allowed = false;
  #resting: ReturnType<typeof setTimeout> | undefined;

  /** `open` opens a recording, as a sketch or the whole way; `sketches` says whether there may be sketches. */
  constructor(open: Open, sketches = true) {
    [this.#open, this.#sketches] = [open, sketches];
  }

  /** Whether what is on show is what was asked for last. */
  get current(): boolean {
    return this.#coming === undefined && this.#wanted === undefined;
  }

  /** Asks for a run; `anew` for one that is to be watched. */
  want(asked: Asked, anew = false): void {
    const moving = this.#move() && !anew;
    const coming = this.#coming;
    if (coming && this.#allowed && !hadChance(coming)) this.#queue(asked, moving);
    else {
      if (coming?.frames.length && hadChance(coming)) this.#promote();
      this.#begin(asked, moving);
    }
  }

  /** To be told of new frames in any recording that `open` made. */
  changed(recording: Recording): void {
    if (recording === this.#whole && recording.done) [this.shown, this.#whole] = [this.#whole, undefined];
    if (recording !== this.#coming) return;
    if (!recording.done && age(recording) <= (this.#next || this.#wanted ? CHANCE : QUIET)) return;
    this.#promote();
    if (!recording.done && this.#coming) recording.close(); // it stays on show, but trains no further
    this.#follow();
    if (this.current && this.#resting === undefined) this.complete();
  }

  /** To be told that a recording went wrong; says whether the picture does without it. */
  failed(recording: Recording): boolean {
    if (recording === this.#whole) {
      this.#whole = undefined;
      return true;
    }
    if (recording === this.#next) this.#next = undefined;
    else if (recording === this.#coming) this.#advance();
    else return false;
    this.#follow();
    return !this.current;
  }

  allow(allowed: boolean): void {
    this.#allowed = allowed;
    for (const recording of [this.shown, this.#coming, this.#next, this.#whole]) recording?.allow(allowed);
  }

  /** Records the run on show the whole way, if it is a sketch. */
  complete(): void {
    const coming = this.#coming;
    const { shown } = this;
    if (coming && !this.#next && !this.#wanted && sketched(coming)) this.#begin(coming.asked, false);
    else if (!coming && !this.#whole && shown?.done && sketched(shown)) this.#whole = this.#opened(shown.asked, false);
  }

  /** Whether the hand was moving already; it rests again when nothing more is asked for. */
  #move(): boolean {
    const moving = this.#resting !== undefined;
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => {
      this.#resting = undefined;
      this.complete();
    }, REST);
    return moving;
  }

  #begin(asked: Asked, moving = true): void {
    this.#coming?.close();
    this.#next?.close();
    this.shown?.close(); // it stays on show, but trains no further
    this.#next = this.#wanted = undefined;
    this.#coming = this.#opened(asked, moving && this.#sketches && this.#fast(asked.spec));
  }

  #opened(asked: Asked, sketch: boolean): Recording {
    this.#whole?.close();
    this.#whole = undefined;
    const recording = this.#open(asked, sketch);
    recording.allow(this.#allowed);
    return recording;
  }

  /** Whether a run of this spec will be done in a blink, as the one on show was. */
  #fast(spec: Spec): boolean {
    const { shown } = this;
    return !!shown?.done && shown.milliseconds < CHANCE && size(shown.spec) === size(spec);
  }

  /** Lets a run wait behind the coming one: opened already where both are fast. */
  #queue(asked: Asked, moving: boolean): void {
    if (moving && !this.#next && this.#sketches && this.#fast(asked.spec)) this.#next = this.#opened(asked, true);
    else this.#wanted = asked;
  }

  /** Goes on to what was asked for since. */
  #follow(): void {
    const wanted = this.#wanted;
    if (!wanted) return;
    if (!this.#coming) this.#begin(wanted);
    else if (!this.#next) {
      this.#wanted = undefined;
      this.#queue(wanted, true);
    }
  }

  #promote(): void {
    this.shown = this.#coming;
    this.#advance();
  }

  #advance(): void {
    this.#coming = this.#next;
    this.#next = undefined;
  }
}
