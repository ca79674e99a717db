/* A process that trains figures' runs for the claims: `trainers.ts` starts some and sends them what to train. */
import { widgets } from '../../src/lesson/pages.ts';
import { finishedView } from '../../src/lesson/render/still.ts';
import type { Asked, Told } from './trainers.ts';

async function train({ widget, values }: Asked): Promise<Told> {
  try {
    return { view: await finishedView(widgets.get(widget)!, values) };
  } catch (error) {
    return { failure: String(error) };
  }
}

process.on('message', (asked: Asked) => void train(asked).then((told) => process.send!(told)));
process.send!('ready');
