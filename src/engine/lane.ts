/*
 * One worker as the page sees it: a lane that takes commands and hands each event to the run it belongs to. A worker
 * that dies, silently or not, ends all runs in its lane with a word about it.
 */
import * as words from '#words';
import type { Command, Event } from './protocol.ts';

/** An event from the worker, or the news that there is no worker any more. */
export type LaneEvent = Event | { readonly type: 'died'; readonly reason: string };

type Hear = (event: LaneEvent) => void;

export interface Lane {
  readonly dead: boolean;
  post(command: Command): void;
  /** Hears the events of one run until it is forgotten. */
  listen(id: number, hear: Hear): void;
  forget(id: number): void;
  /** Lets the worker go. Runs that are still in the lane hear the reason. */
  end(reason: string): void;
}

/** How long a worker may keep silent about a grant, twice over, before it counts as dead. In milliseconds. */
const PATIENCE = 15_000;

/** The runs whose grant a worker has yet to answer. It answers whatever becomes of the run, so closing one excuses nothing. */
class Owed {
  readonly #runs = new Set<number>();
  readonly #silent: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(silent: () => void) {
    this.#silent = silent;
  }

  granted(id: number): void {
    this.#runs.add(id);
    if (this.#timer === undefined) this.#watch(); // what is asked meanwhile does not make the worker any less silent
  }

  answered(id: number): void {
    this.#runs.delete(id);
    this.#rest();
    if (this.#runs.size > 0) this.#watch();
  }

  forgive(): void {
    this.#runs.clear();
    this.#rest();
  }

  /** Watches twice over: a timer that comes late after a long sleep of the machine is no proof of silence. */
  #watch(times = 1): void {
    this.#timer = setTimeout(() => {
      if (times > 0) this.#watch(times - 1);
      else this.#silent();
    }, PATIENCE);
  }

  #rest(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}

export class WorkerLane implements Lane {
  readonly #listeners = new Map<number, Hear>();
  readonly #owed = new Owed(() => {
    this.end(words.workerSilent);
  });
  #worker: Worker | undefined;

  /** Starts a worker. */
  constructor(makeWorker: () => Worker) {
    try {
      this.#worker = this.#heard(makeWorker());
    } catch {
      queueMicrotask(() => this.end(words.workerNotStarted)); // when those who ask for the lane can hear it
    }
  }

  get dead(): boolean {
    return this.#worker === undefined;
  }

  post(command: Command): void {
    if (!this.#worker) return;
    this.#worker.postMessage(command);
    if (command.type === 'grant') this.#owed.granted(command.id);
  }

  listen(id: number, hear: Hear): void {
    this.#listeners.set(id, hear);
  }

  forget(id: number): void {
    this.#listeners.delete(id);
  }

  end(reason: string): void {
    this.#owed.forgive();
    this.#worker?.terminate();
    this.#worker = undefined;
    const hearers = [...this.#listeners.values()];
    this.#listeners.clear();
    for (const hear of hearers) hear({ type: 'died', reason });
  }

  /** The worker with ears for all that it says. */
  #heard(worker: Worker): Worker {
    worker.onmessage = ({ data }: MessageEvent<Event>) => {
      this.#owed.answered(data.id);
      this.#listeners.get(data.id)?.(data);
    };
    worker.onerror = ({ message }) => {
      this.end(message ? words.workerFailed(message) : words.workerNotLoaded);
    };
    worker.onmessageerror = () => {
      this.end(words.workerUnreadable);
    };
    return worker;
  }
}
