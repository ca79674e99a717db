/*
 * For a page: times the site's own engines through the client and the built worker, as a figure uses them, but with
 * two grants and frames only where they end. The second grant is what counts.
 */
import type { Spec } from '../../src/core/spec.ts';
import { client } from '../../src/engine/client.ts';
import type { Client } from '../../src/engine/client.ts';
import type { EngineName } from '../../src/engine/protocol.ts';
import { specOf } from './shapes.ts';
import type { Shape } from './shapes.ts';
import { least } from './timing.ts';

export interface Options {
  readonly engine: EngineName;
  /** How many cores the client is told to have, which is how many workers it starts. */
  readonly cores: number;
  /** Address of the built worker. */
  readonly worker: string;
  readonly patience: number;
}

const clients = new Map<string, Client>();

function clientOf({ engine, cores, worker }: Options): Client {
  const key = `${engine} ${cores}`;
  const known = clients.get(key) ?? client(engine, () => new Worker(worker, { type: 'module' }), cores);
  clients.set(key, known);
  return known;
}

/** Milliseconds that the second half of a run takes. */
function secondHalf(client: Client, engine: EngineName, spec: Spec): Promise<number> {
  return new Promise((resolve, reject) => {
    const run = client.open(spec, spec.steps / 2, {
      started(name, _workers, notes) {
        if (name !== engine) reject(new Error(notes.join('; ')));
      },
      frames(frames, milliseconds) {
        if (frames.at(-1)!.step < spec.steps) run.grant();
        else {
          run.close();
          resolve(milliseconds);
        }
      },
      failed(reason) {
        reject(new Error(reason));
      },
    });
    run.grant();
  });
}

/** Microseconds per model-step. */
export async function time(shape: Shape, options: Options): Promise<number> {
  const client = clientOf(options);
  const perStep = await least((steps) => secondHalf(client, options.engine, specOf(shape, 2 * steps)), {
    stretch: 60,
    total: options.patience,
  });
  return (perStep * 1000) / shape.models;
}
