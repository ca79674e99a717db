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

export interface Handover {
  /** The recording on show. */
  readonly shown: Recording | undefined;
  /** Whether what is on show is what was asked for last. */
  readonly current: boolean;
  /** Asks for a run; `anew` for one that is to be watched. */
  want(asked: Asked, anew?: boolean): void;
  /** To be told of new frames in any recording that `open` made. */
  changed(recording: Recording): void;
  /** To be told that a recording went wrong; says whether the picture does without it. */
  failed(recording: Recording): boolean;
  allow(allowed: boolean): void;
  /** Records the run on show the whole way, if it is a sketch. */
  complete(): void;
}

/** Specs that take the same time. */
const size = (spec: Spec): string =>
  [spec.features, spec.hidden, spec.batch, spec.steps, instances(spec), spec.law?.kind, spec.model].join();

const age = ({ opened }: Recording): number => performance.now() - opened;
const hadChance = (recording: Recording): boolean => age(recording) > CHANCE;
const sketched = ({ every, spec }: Recording): boolean => every === spec.steps && spec.steps > 1;

/** Hands the picture from recording to recording. `open` opens one, as a sketch or the whole way. */
export function handover(open: (asked: Asked, sketch: boolean) => Recording, sketches = true): Handover {
  let shown: Recording | undefined;
  let coming: Recording | undefined;
  /** The run on show, on its way to being recorded as a whole. */
  let whole: Recording | undefined;
  let wanted: Asked | undefined;
  let allowed = false;
  let resting: ReturnType<typeof setTimeout> | undefined;

  /** Whether a run of this spec will be done in a blink, as the one on show was. */
  const fast = (spec: Spec): boolean => !!shown?.done && shown.milliseconds < CHANCE && size(shown.spec) === size(spec);

  function opened(asked: Asked, sketch: boolean): Recording {
    whole?.close();
    whole = undefined;
    const recording = open(asked, sketch);
    recording.allow(allowed);
    return recording;
  }

  function begin(asked: Asked, moving = true): void {
    coming?.close();
    shown?.close(); // it stays on show, but trains no further
    wanted = undefined;
    coming = opened(asked, moving && sketches && fast(asked.spec));
  }

  function promote(): void {
    shown = coming;
    coming = undefined;
  }

  function complete(): void {
    if (coming && !wanted && sketched(coming)) begin(coming, false);
    else if (!coming && !whole && shown?.done && sketched(shown)) whole = opened(shown, false);
  }

  /** Whether the hand was moving already, from now on as long as more is asked for. */
  function move(): boolean {
    const moving = resting !== undefined;
    clearTimeout(resting);
    resting = setTimeout(() => {
      resting = undefined;
      complete();
    }, REST);
    return moving;
  }

  return {
    get shown() {
      return shown;
    },
    get current() {
      return coming === undefined && wanted === undefined;
    },
    want(asked, anew = false) {
      const moving = move() && !anew;
      if (coming && allowed && !hadChance(coming)) wanted = asked;
      else {
        if (coming?.frames.length && hadChance(coming)) promote();
        begin(asked, moving);
      }
    },
    changed(recording) {
      if (recording === whole && recording.done) [shown, whole] = [whole, undefined];
      if (recording !== coming) return;
      if (!recording.done && age(recording) <= (wanted ? CHANCE : QUIET)) return;
      const next = wanted;
      promote();
      if (next) begin(next);
      else if (resting === undefined) complete();
    },
    failed(recording) {
      if (recording === whole) {
        whole = undefined;
        return true;
      }
      if (recording !== coming) return false;
      coming = undefined;
      const next = wanted;
      if (next) begin(next);
      return next !== undefined;
    },
    allow(now) {
      allowed = now;
      for (const recording of [shown, coming, whole]) recording?.allow(now);
    },
    complete,
  };
}
