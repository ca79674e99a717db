/*
 * The playhead: which recorded frame is on show. It follows the newest frame until the reader plays, steps or scrubs;
 * a recording that was made in a blink is played at a pace that the eye can follow.
 */

/** How long playing a whole recording takes, in milliseconds. */
export const PACES = { watch: 4000, fast: 1000 } as const;
export type Pace = keyof typeof PACES;

/** A run is played slowly at first, where most happens: the share of the way is the share of the time to this power. */
const EASE = 1.5;

/** `follow` shows the newest frame, `play` moves on with time, `hold` stays. */
export type Mode = 'follow' | 'play' | 'hold';

export interface Player {
  readonly mode: Mode;
  /** Index of the frame that was on show at the last look. */
  readonly index: number;
  pace: Pace;
  /** Index of the frame on show, for a recording that has `count` frames of `total` by the time `now` in milliseconds. */
  at(count: number, total: number, now: number): number;
  /** Goes on from where it stands, or from the start where it stands at the end. */
  play(count: number): void;
  hold(index: number): void;
  follow(): void;
  /** Keeps what is held on its share of the way, where `count` frames have become `more`. */
  stretch(count: number, more: number): void;
}

/** How many frames a run shows on its way where the reader asks for less motion: the rest are skipped. */
const STILLS = 10;

/** A player whose picture moves, or steps from still to still where `calm` says so. */
export function player(calm = (): boolean => false): Player {
  let mode: Mode = 'follow';
  let position = 0;
  let index = 0;
  let last: number | undefined;

  /** Moves on by the time since the last look; the end of a finished recording is the end of playing. */
  function advance(count: number, total: number, now: number, pace: Pace): void {
    if (last !== undefined) {
      const passed = Math.max(0, now - last); // a screen frame's time may lie before that of a look in between
      const share = (position / total) ** (1 / EASE) + passed / PACES[pace];
      position = total * share ** EASE;
    }
    last = now;
    if (position < count - 1) return;
    position = Math.max(0, count - 1);
    if (count >= total) mode = 'follow';
  }

  /** The index on show for a position: in a run on its way and in calm, the last still before it. */
  function shown(count: number, total: number): number {
    const newest = Math.max(0, Math.min(count - 1, Math.floor(position)));
    const stride = calm() && mode !== 'hold' && newest < total - 1 ? Math.ceil(total / STILLS) : 1;
    return newest - (newest % stride);
  }

  return {
    pace: 'watch',
    get mode() {
      return mode;
    },
    get index() {
      return index;
    },
    at(count, total, now) {
      if (mode === 'play') advance(count, total, now, this.pace);
      if (mode === 'follow') position = count - 1;
      return (index = shown(count, total));
    },
    play(count) {
      if (Math.floor(position) >= count - 1) position = 0;
      mode = 'play';
      last = undefined;
    },
    hold(at) {
      position = index = at;
      mode = 'hold';
    },
    follow() {
      mode = 'follow';
    },
    stretch(count, more) {
      if (mode === 'hold' && count > 1) position = index = Math.round((position * (more - 1)) / (count - 1));
    },
  };
}
