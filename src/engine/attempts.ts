/*
 * One run, tried on one engine after the other: an engine that fails gives way to the next, and a long run on the cpu
 * kernel moves to a GPU where that is worth it.
 */
import * as words from '#words';
import type { Frame, Spec } from '../core/spec.ts';
import type { AutoChoice } from './auto.ts';
import type { Pools } from './pools.ts';
import type { EngineName } from './protocol.ts';
import { Spread } from './spread.ts';
import type { Trouble } from './spread.ts';

export interface Listener {
  /** Which engine runs from here on, over how many workers, and why none before it. Frames start again from step 0. */
  started(engine: EngineName, workers: number, notes: readonly string[]): void;
  /** Frames recorded under one grant, in order, and the wall-clock milliseconds it took. */
  frames(frames: readonly Frame[], milliseconds: number): void;
  /** The run is over without a result; the reason is for the reader. */
  failed(reason: string): void;
}

export interface Run {
  /** Lets the run go on for about one frame's time. One grant at a time: the next one after its frames. */
  grant(): void;
  close(): void;
}

export interface Attempt {
  readonly spec: Spec;
  /** Steps between recorded frames. */
  readonly every: number;
  readonly listener: Listener;
  readonly pools: Pools;
  /** Whether a GPU should take over; absent where the reader has named an engine. */
  readonly auto: AutoChoice | undefined;
}

export class Attempts implements Run {
  readonly #asked: Attempt;
  /** Engines that were passed over, each with its reason. */
  readonly #notes: string[] = [];
  #current: Spread | undefined;
  #granted = false;
  #closed = false;
  #spent = 0;
  /** Where the pace is measured from: the first grant also pays for the worker's start. */
  #begun: number | undefined;

  constructor(asked: Attempt, first: EngineName) {
    this.#asked = asked;
    this.#attempt(first);
  }

  grant(): void {
    this.#granted = true;
    this.#current?.grant();
  }

  close(): void {
    this.#closed = true;
    this.#current?.close();
  }

  #attempt(from: EngineName | undefined): void {
    const { pools, listener, spec, every } = this.#asked;
    [this.#spent, this.#begun] = [0, undefined];
    const engine = pools.usable(from, this.#notes);
    if (!engine) {
      listener.failed(words.noEngine(this.#notes));
      return;
    }
    const lanes = pools.lanes(engine);
    listener.started(engine, lanes.length, this.#notes);
    this.#current = new Spread(lanes, {
      engine,
      spec,
      every,
      frames: (frames, milliseconds) => {
        this.#granted = false;
        if (this.#begun !== undefined) this.#spent += milliseconds;
        listener.frames(frames, milliseconds);
        if (engine === 'cpu' && frames.length > 0) this.#consider(frames.at(-1)!.step);
      },
      trouble: (trouble) => {
        this.#recover(engine, trouble);
      },
    });
    if (this.#granted) this.#current.grant();
  }

  /** Moves a long run to the GPU, where that is worth it. */
  #consider(step: number): void {
    const { auto, spec } = this.#asked;
    if (this.#begun === undefined) {
      this.#begun = step;
      return;
    }
    const better = (): void => {
      if (this.#closed) return;
      this.#current?.close();
      this.#attempt('webgpu');
    };
    auto?.progress({ spec, step, milliseconds: (this.#spent * step) / (step - this.#begun) }, better, (reason) => {
      this.#notes.push(`webgpu: ${reason}`);
    });
  }

  /** Goes on with another engine where there is one, or ends in words. */
  #recover(engine: EngineName, { type, reason }: Trouble): void {
    const { pools, listener } = this.#asked;
    const last = engine === 'cpu' || engine === 'stock-cpu';
    const known = pools.gone(engine); // by another run on the same lanes
    // That an engine has no room for a spec is a matter of this run alone.
    if (!known && (type === 'unavailable' || (type !== 'failed' && !last))) pools.giveUp(engine, reason);
    if (known || type === 'unavailable') this.#attempt(engine);
    else if (!last) {
      this.#notes.push(`${engine}: ${reason}`);
      this.#attempt('cpu');
    } else listener.failed(type === 'failed' ? reason : words.stopped(reason));
  }
}
