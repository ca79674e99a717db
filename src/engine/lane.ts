/*
 * One worker as the page sees it: a lane that takes commands and hands each event to the run it belongs to. A worker
 * that dies, silently or not, ends all runs in its lane with a word about it.
 */
import * as words from '#words';
import type { Command, Event } from './protocol.ts';

/** An event from the worker, or the news that there is no worker any more. */
export type LaneEvent = Event | { readonly type: 'died'; readonly reason: string };

export interface Lane {
  readonly dead: boolean;
  post(command: Command): void;
  /** Hears the events of one run until it is forgotten. */
  listen(id: number, hear: (event: LaneEvent) => void): void;
  forget(id: number): void;
  /** Lets the worker go. Runs that are still in the lane hear the reason. */
  end(reason: string): void;
}

/** How long a worker may keep silent about a grant, twice over, before it counts as dead. In milliseconds. */
const PATIENCE = 15_000;

/** Starts a worker. */
export function lane(makeWorker: () => Worker): Lane {
  const listeners = new Map<number, (event: LaneEvent) => void>();
  let worker: Worker | undefined;
  /** Runs whose grant is not answered yet. A worker answers it whatever becomes of the run, so forgetting one excuses nothing. */
  const owed = new Set<number>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function die(reason: string): void {
    rest();
    worker?.terminate();
    worker = undefined;
    owed.clear();
    const hearers = [...listeners.values()];
    listeners.clear();
    for (const hear of hearers) hear({ type: 'died', reason });
  }

  function rest(): void {
    clearTimeout(timer);
    timer = undefined;
  }

  /** Watches twice over: a timer that comes late after a long sleep of the machine is no proof of silence. */
  function watch(times = 1): void {
    timer = setTimeout(() => {
      if (times > 0) watch(times - 1);
      else die(words.workerSilent);
    }, PATIENCE);
  }

  function receive(event: Event): void {
    owed.delete(event.id);
    rest();
    if (owed.size > 0) watch();
    listeners.get(event.id)?.(event);
  }

  try {
    worker = makeWorker();
    worker.onmessage = ({ data }: MessageEvent<Event>) => {
      receive(data);
    };
    worker.onerror = (error) => {
      die(error.message ? words.workerFailed(error.message) : words.workerNotLoaded);
    };
    worker.onmessageerror = () => {
      die(words.workerUnreadable);
    };
  } catch {
    queueMicrotask(() => die(words.workerNotStarted)); // when those who ask for the lane can hear it
  }

  return {
    get dead() {
      return worker === undefined;
    },
    post(command) {
      worker?.postMessage(command);
      if (command.type !== 'grant' || !worker) return;
      owed.add(command.id);
      if (timer === undefined) watch(); // what is asked meanwhile does not make the worker any less silent
    },
    listen: (id, hear) => void listeners.set(id, hear),
    forget: (id) => void listeners.delete(id),
    end: die,
  };
}
