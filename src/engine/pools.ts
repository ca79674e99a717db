/*
 * The workers of each engine, made when first needed, and which engines turned out not to run here.
 */
import { WorkerLane } from './lane.ts';
import type { Lane } from './lane.ts';
import type { EngineName } from './protocol.ts';

/** Which engine takes over from one that cannot run. */
const NEXT: Readonly<Record<EngineName, EngineName | undefined>> = {
  webgpu: 'webgl',
  webgl: 'cpu',
  cpu: 'stock-cpu',
  'stock-webgpu': 'stock-webgl',
  'stock-webgl': 'stock-cpu',
  'stock-cpu': undefined,
};

/** Workers for the CPU: one is left for the page where there are more than two cores. */
export const workerCount = (cores: number): number => Math.min(8, cores > 2 ? cores - 1 : cores);

export class Pools {
  readonly #makeWorker: (engine: EngineName) => Worker;
  readonly #cores: number;
  readonly #pools = new Map<EngineName, Lane[]>();
  /** Engines that do not run here, with the reason: not tried again on this visit. */
  readonly #unavailable = new Map<EngineName, string>();

  constructor(makeWorker: (engine: EngineName) => Worker, cores: number) {
    [this.#makeWorker, this.#cores] = [makeWorker, cores];
  }

  /** The living lanes of an engine, topped up to its number. */
  lanes(engine: EngineName): Lane[] {
    const count = engine === 'cpu' ? workerCount(this.#cores) : 1;
    const living = (this.#pools.get(engine) ?? []).filter(({ dead }) => !dead);
    while (living.length < count) living.push(new WorkerLane(() => this.#makeWorker(engine)));
    this.#pools.set(engine, living);
    return living;
  }

  /** Whether an engine has workers. */
  has(engine: EngineName): boolean {
    return this.#pools.has(engine);
  }

  /** The first engine from `engine` on that is not known to fail, with a note for each that was passed over. */
  usable(engine: EngineName | undefined, notes: string[]): EngineName | undefined {
    while (engine && this.#unavailable.has(engine)) {
      notes.push(`${engine}: ${this.#unavailable.get(engine) ?? ''}`);
      engine = NEXT[engine];
    }
    return engine;
  }

  /** Whether an engine is known not to run here. */
  gone(engine: EngineName): boolean {
    return this.#unavailable.has(engine);
  }

  /** Gives an engine up for this visit. */
  giveUp(engine: EngineName, reason: string): void {
    this.#unavailable.set(engine, reason);
    this.dismiss(engine, reason);
  }

  /** Lets an engine's workers go. */
  dismiss(engine: EngineName, reason: string): void {
    const pool = this.#pools.get(engine) ?? [];
    this.#pools.delete(engine);
    for (const one of pool) one.end(reason);
  }
}
