/* A process that trains runs for the claims: `trainers.ts` starts some and sends them what to train. */
import { once } from 'node:events';
import { widgets } from '../../src/lesson/pages.ts';
import { finishedRun, finishedView } from '../../src/lesson/render/still.ts';
import type { Asked, Told } from './trainers.ts';

async function train(asked: Asked): Promise<Told> {
  try {
    const spec = 'spec' in asked ? asked.spec : undefined;
    return 'spec' in asked
      ? { view: { values: {}, spec, ...(await finishedRun(asked.spec)) } }
      : { view: await finishedView(widgets.get(asked.widget)!, asked.values) };
  } catch (error) {
    return { failure: String(error) };
  }
}

process.on('message', (asked: Asked) => void train(asked).then((told) => process.send!(told)));
process.send!('ready');
await once(process, 'disconnect'); // what is imported on demand is imported only until this module has been
