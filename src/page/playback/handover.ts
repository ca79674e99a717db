/*
 * Which recording a figure shows while settings change. The old picture stays until the new run is done, or has had
 * its chance to be; a run that is nearly through is not thrown away for a newer one. So a drag shows one finished
 * training after the other on a fast engine, and the newest run as it grows on a slow one.
 */
import type { Spec } from '../../core/spec.ts';
import type { Recording } from './recording.ts';

/** How long a run may take before a newer one replaces it, in milliseconds. */
const CHANCE = 150;

/** How long it may take before its unfinished frames are shown, while no newer one is asked for. */
const QUIET = 80;

export interface Session {
  /** The recording on show. */
  readonly shown: Recording | undefined;
  /** Whether what is on show is what was asked for last. */
  readonly current: boolean;
  /** Asks for a run of this spec. */
  want(spec: Spec): void;
  /** To be told of new frames in any recording that `open` made. */
  changed(recording: Recording): void;
  /** To be told that a recording went wrong; says whether a newer one takes its place at once. */
  failed(recording: Recording): boolean;
  allow(allowed: boolean): void;
}

/** A session whose recordings are opened by `open`. */
export function session(open: (spec: Spec) => Recording): Session {
  let shown: Recording | undefined;
  let coming: Recording | undefined;
  let wanted: Spec | undefined;
  let allowed = false;

  const age = ({ opened }: Recording): number => performance.now() - opened;
  const hadChance = (recording: Recording): boolean => age(recording) > CHANCE;

  function begin(spec: Spec): void {
    coming?.close();
    shown?.close(); // it stays on show, but trains no further
    wanted = undefined;
    coming = open(spec);
    coming.allow(allowed);
  }

  function promote(): void {
    shown = coming;
    coming = undefined;
  }

  return {
    get shown() {
      return shown;
    },
    get current() {
      return coming === undefined && wanted === undefined;
    },
    want(spec) {
      if (coming && allowed && !hadChance(coming)) wanted = spec;
      else {
        if (coming?.frames.length && hadChance(coming)) promote();
        begin(spec);
      }
    },
    changed(recording) {
      if (recording !== coming) return;
      if (!recording.done && age(recording) <= (wanted ? CHANCE : QUIET)) return;
      const next = wanted;
      promote();
      if (next) begin(next);
    },
    failed(recording) {
      if (recording !== coming) return false;
      coming = undefined;
      const next = wanted;
      if (next) begin(next);
      return next !== undefined;
    },
    allow(now) {
      allowed = now;
      shown?.allow(now);
      coming?.allow(now);
    },
  };
}
