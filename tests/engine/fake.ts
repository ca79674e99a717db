/* Workers that train by hand: what they are told is on record, what they answer is up to the test. */
import type { Frame, Spec } from '../../src/core/spec.ts';
import type { Command, Event } from '../../src/engine/protocol.ts';

export const spec = (k: number, steps = 100): Spec => ({
  features: 2,
  hidden: 1,
  steps,
  batch: 1,
  rate: 0.1,
  schedule: 'constant',
  output: 'relu',
  density: Array.from({ length: k }, () => 0.5),
  decay: Array.from({ length: k }, () => 1),
  seed: Array.from({ length: k }, (_, i) => i + 1),
});

/** A model large enough for a GPU to be worth it. */
export const large: Spec = {
  features: 80,
  hidden: 8,
  steps: 1000,
  batch: 256,
  rate: 0.001,
  schedule: 'cosine',
  output: 'relu',
  density: [0.1],
  decay: [1],
  seed: [0],
};

/** What a spec looks like after some steps: a function of both, as frames are. */
export function frameAt(one: Spec, step: number): Frame {
  const numbers = (size: number): Float32Array =>
    Float32Array.from(one.seed.flatMap((seed) => Array.from({ length: size }, (_, i) => seed * 1000 + step + i / 8)));
  return {
    step,
    loss: numbers(1),
    evaluation: numbers(1),
    parameters: numbers((one.hidden + 1) * one.features),
  };
}

export class FakeWorker {
  readonly heard: Command[] = [];
  terminated = false;
  onmessage?: (message: { data: Event }) => void;
  onerror?: (error: { message: string }) => void;
  onmessageerror?: () => void;
  private readonly at = new Map<number, number>();

  postMessage(command: Command): void {
    this.heard.push(command);
  }

  terminate(): void {
    this.terminated = true;
  }

  /** What it was told of a type, in order. */
  told<T extends Command['type']>(type: T): Extract<Command, { type: T }>[] {
    return this.heard.filter((command): command is Extract<Command, { type: T }> => command.type === type);
  }

  /** The id of the run that was opened last. */
  get id(): number {
    return this.told('open').at(-1).id;
  }

  get spec(): Spec {
    return this.told('open').at(-1).spec;
  }

  send(event: Event): void {
    this.onmessage?.({ data: event });
  }

  /** Answers a grant of a run after so many records: frames at the start, at each multiple of `every`, and at the end. */
  answer(id = this.id, records = 1): void {
    const { spec, every } = this.told('open').find((command) => command.id === id)!;
    const from = this.at.get(id);
    const until = Math.min(spec.steps, (from ?? 0) + records * every);
    const steps = Array.from({ length: spec.steps + 1 }, (_, step) => step).filter(
      (step) => step <= until && step > (from ?? -1) && (step % every === 0 || step === until),
    );
    this.at.set(id, until);
    this.send({ type: 'frames', id, frames: steps.map((step) => frameAt(spec, step)) });
  }
}

/** A maker of fake workers, and the workers it has made. */
export function fakeWorkers(): { workers: FakeWorker[]; make: () => Worker } {
  const workers: FakeWorker[] = [];
  return {
    workers,
    make: () => {
      workers.push(new FakeWorker());
      return workers.at(-1) as unknown as Worker;
    },
  };
}
