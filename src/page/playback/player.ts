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

/** How many frames a run shows on its way where the reader asks for less motion: the rest are skipped. */
const STILLS = 10;

export class Player {
  pace: Pace = 'watch';
  readonly #calm: () => boolean;
  #mode: Mode = 'follow';
  #position = 0;
  #index = 0;
  /** When it was looked at last while playing, in milliseconds. */
  #last: number | undefined;

  /** The picture moves, or steps from still to still where `calm` says so. */
  constructor(calm = (): boolean => false) {
    this.#calm = calm;
  }

  get mode(): Mode {
    return this.#mode;
  }

  /** Index of the frame that was on show at the last look. */
  get index(): number {
    return this.#index;
  }

  /** Index of the frame on show, for a recording that has `count` frames of `total` by the time `now` in milliseconds. */
  at(count: number, total: number, now: number): number {
    if (this.#mode === 'play') this.#advance(count, total, now);
    if (this.#mode === 'follow') this.#position = count - 1;
    return (this.#index = this.#shown(count, total));
  }

  /** Goes on from where it stands, or from the start where it stands at the end. */
  play(count: number): void {
    if (Math.floor(this.#position) >= count - 1) this.#position = 0;
    this.#mode = 'play';
    this.#last = undefined;
  }

  hold(index: number): void {
    this.#position = this.#index = index;
    this.#mode = 'hold';
  }

  follow(): void {
    this.#mode = 'follow';
  }

  /** Keeps what is held on its share of the way, where `count` frames have become `more`. */
  stretch(count: number, more: number): void {
    if (this.#mode === 'hold' && count > 1) this.hold(Math.round((this.#position * (more - 1)) / (count - 1)));
  }

  /** Moves on by the time since the last look; the end of a finished recording is the end of playing. */
  #advance(count: number, total: number, now: number): void {
    if (this.#last !== undefined) {
      const passed = Math.max(0, now - this.#last); // a screen frame's time may lie before that of a look in between
      const share = (this.#position / total) ** (1 / EASE) + passed / PACES[this.pace];
      this.#position = total * share ** EASE;
    }
    this.#last = now;
    if (this.#position < count - 1) return;
    this.#position = Math.max(0, count - 1);
    if (count >= total) this.#mode = 'follow';
  }

  /** The index on show for a position: in a run on its way and in calm, the last still before it. */
  #shown(count: number, total: number): number {
    const newest = Math.max(0, Math.min(count - 1, Math.floor(this.#position)));
    const stride = this.#calm() && this.#mode !== 'hold' && newest < total - 1 ? Math.ceil(total / STILLS) : 1;
    return newest - (newest % stride);
  }
}
