/*
 * The page's end of the engine: it knows specs, frames and engines' names, not workers' messages and no tensors. It
 * decides which engine runs a spec, falls to the next where one fails, and says so.
 */
import * as words from '#words';
import type { Frame, Spec } from '../core/spec.ts';
import { autoChoice } from './choice.ts';
import { code } from './code.ts';
import { lane } from './lane.ts';
import type { Lane } from './lane.ts';
import type { Choice, EngineName } from './protocol.ts';
import { spread } from './spread.ts';
import type { Spread, Trouble } from './spread.ts';

/** Which engine takes over from one that cannot run. */
const NEXT: Readonly<Record<EngineName, EngineName | undefined>> = {
  webgpu: 'webgl',
  webgl: 'cpu',
  cpu: 'stock-cpu',
  'stock-webgpu': 'stock-webgl',
  'stock-webgl': 'stock-cpu',
  'stock-cpu': undefined,
};

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

export interface Client {
  /** Starts the engine that runs will ask for first. */
  warm(): void;
  /** Opens a run that records a frame every `every` steps; it waits for its first grant. */
  open(spec: Spec, every: number, listener: Listener): Run;
}

/** Workers for the CPU: one is left for the page where there are more than two cores. */
export const workerCount = (cores: number): number => Math.min(8, cores > 2 ? cores - 1 : cores);

/** The engine of a page, with the workers of an engine made by `makeWorker` when first needed. */
export function client(choice: Choice, makeWorker: (engine: EngineName) => Worker, cores: number): Client {
  const pools = new Map<EngineName, Lane[]>();
  /** Engines that turned out not to run here, with the reason: not tried again on this visit. */
  const unavailable = new Map<EngineName, string>();

  /** The living lanes of an engine, topped up to its number. */
  function lanes(engine: EngineName): Lane[] {
    const count = engine === 'cpu' ? workerCount(cores) : 1;
    const living = (pools.get(engine) ?? []).filter(({ dead }) => !dead);
    while (living.length < count) living.push(lane(() => makeWorker(engine)));
    pools.set(engine, living);
    return living;
  }

  /** The first engine from `engine` on that is not known to fail, and what was passed over on the way. */
  function usable(engine: EngineName | undefined, notes: string[]): EngineName | undefined {
    while (engine && unavailable.has(engine)) {
      notes.push(`${engine}: ${unavailable.get(engine) ?? ''}`);
      engine = NEXT[engine];
    }
    return engine;
  }

  /** Lets an engine's workers go. */
  function dismiss(engine: EngineName, reason: string): void {
    const pool = pools.get(engine) ?? [];
    pools.delete(engine);
    for (const one of pool) one.end(reason);
  }

  const auto = autoChoice(async (spec) => {
    const { trial } = await code(import('./trial.ts')); // few runs are long enough to need it
    const every = Math.max(1, Math.round(spec.steps / 200));
    const trusted = pools.has('webgpu');
    const verdict = await trial('webgpu', lanes('webgpu')[0], lanes('cpu')[0], spec, every);
    if ('reason' in verdict && !trusted) dismiss('webgpu', verdict.reason);
    return verdict;
  });

  const first = choice === 'auto' ? 'cpu' : choice;

  function open(spec: Spec, every: number, listener: Listener): Run {
    const notes: string[] = [];
    let current: Spread | undefined;
    let granted = false;
    let closed = false;
    let spent = 0;
    /** Where the pace is measured from: the first grant also pays for the worker's start. */
    let begun: number | undefined;

    function attempt(from: EngineName | undefined): void {
      [spent, begun] = [0, undefined];
      const engine = usable(from, notes);
      if (!engine) {
        listener.failed(words.noEngine(notes));
        return;
      }
      const pool = lanes(engine);
      listener.started(engine, pool.length, notes);
      current = spread(pool, {
        engine,
        spec,
        every,
        frames(frames, milliseconds) {
          granted = false;
          if (begun !== undefined) spent += milliseconds;
          listener.frames(frames, milliseconds);
          if (choice === 'auto' && engine === 'cpu' && frames.length > 0) consider(frames.at(-1)!.step);
        },
        trouble(trouble) {
          recover(engine, trouble);
        },
      });
      if (granted) current.grant();
    }

    /** Moves a long run to the GPU, where that is worth it. */
    function consider(step: number): void {
      if (begun === undefined) {
        begun = step;
        return;
      }
      const better = (): void => {
        if (closed) return;
        current?.close();
        attempt('webgpu');
      };
      auto.progress({ spec, step, milliseconds: (spent * step) / (step - begun) }, better, (reason) => {
        notes.push(`webgpu: ${reason}`);
      });
    }

    /** Goes on with another engine where there is one, or ends in words. */
    function recover(engine: EngineName, { type, reason }: Trouble): void {
      const last = engine === 'cpu' || engine === 'stock-cpu';
      const known = unavailable.has(engine); // by another run on the same lanes
      // That an engine has no room for a spec is a matter of this run alone.
      if (!known && (type === 'unavailable' || (type !== 'failed' && !last))) {
        unavailable.set(engine, reason);
        dismiss(engine, reason);
      }
      if (known || type === 'unavailable') {
        attempt(engine);
      } else if (!last) {
        notes.push(`${engine}: ${reason}`);
        attempt('cpu');
      } else {
        listener.failed(type === 'failed' ? reason : words.stopped(reason));
      }
    }

    attempt(first);
    return {
      grant() {
        granted = true;
        current?.grant();
      },
      close() {
        closed = true;
        current?.close();
      },
    };
  }

  return {
    warm() {
      for (const one of lanes(first)) one.post({ type: 'start', engine: first });
    },
    open,
  };
}
