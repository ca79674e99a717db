/* Processes that train runs side by side, one for each core: what the lesson says takes minutes of one core to try. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import type { Spec } from '../../src/core/spec.ts';
import type { Values } from '../../src/ui/settings.ts';
import type { View } from '../../src/ui/widget.ts';

/** A figure's run, by the figure's name and its settings, or any other. */
export type Asked = { readonly widget: string; readonly values: Values } | { readonly spec: Spec };

export type Told = { readonly view: View } | { readonly failure: string };

export interface Trainers {
  /** The finished run. */
  readonly train: (asked: Asked) => Promise<View>;
  readonly close: () => void;
}

interface Trainer {
  readonly child: ChildProcess;
  /** Rejects when the process ends. */
  readonly lost: Promise<never>;
}

async function started(): Promise<Trainer> {
  const child = fork('tests/run.mjs', ['claims/train'], { serialization: 'advanced' });
  const lost = once(child, 'exit').then(([code]) => {
    throw new Error(`a process that trains claims ended with ${code}`);
  });
  lost.catch(() => undefined); // nobody may be waiting for it
  await Promise.race([once(child, 'message'), lost]);
  return { child, lost };
}

/** What a process answers to one question; it is asked one at a time. */
async function answer({ child, lost }: Trainer, asked: Asked): Promise<View> {
  const answered = once(child, 'message') as Promise<[Told]>;
  child.send(asked);
  const [told] = await Promise.race([answered, lost]);
  if ('failure' in told) throw new Error(told.failure);
  return told.view;
}

/** Starts the processes. Whichever is free takes the next run that was asked for. */
export function trainers(count = availableParallelism()): Trainers {
  const all = Array.from({ length: count }, started);
  const idle: Trainer[] = [];
  const waiting: ((trainer: Trainer) => void)[] = [];
  const free = (one: Trainer): void => {
    const next = waiting.shift();
    if (next) next(one);
    else idle.push(one);
  };
  const ready = Promise.all(all.map((one) => one.then(free)));
  const taken = (): Promise<Trainer> =>
    new Promise((resolve, reject) => {
      const one = idle.pop();
      if (one) resolve(one);
      else waiting.push(resolve);
      ready.catch(reject);
    });
  return {
    async train(asked) {
      const one = await taken();
      return answer(one, asked).finally(() => free(one));
    },
    close() {
      for (const one of all) void one.then(({ child }) => child.disconnect());
    },
  };
}
