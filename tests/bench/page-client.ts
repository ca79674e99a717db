/*
 * For a page: times the site's own engines through the client and the built worker, as a figure uses them, but with
 * few frames. The second grant is what counts.
 */
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

/** So many that no run comes to its end, where the large sample that ranks models would count as well. */
const MANY = 200_000;

/** Milliseconds that some steps take after as many. */
function after(client: Client, engine: EngineName, shape: Shape, steps: number): Promise<number> {
  let from = 0;
  return new Promise((resolve, reject) => {
    const run = client.open(specOf(shape, MANY), steps, {
      started(name, _workers, notes) {
        if (name !== engine) reject(new Error(notes.join('; ')));
      },
      frames(frames, milliseconds) {
        const { step } = frames.at(-1)!;
        if (from > 0) {
          run.close();
          resolve((milliseconds * steps) / (step - from)); // a grant of few steps comes to more than one frame
        } else {
          from = step;
          run.grant();
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
  const perStep = await least((steps) => after(client, options.engine, shape, steps), {
    stretch: 60,
    total: options.patience,
  });
  return (perStep * 1000) / shape.models;
}
