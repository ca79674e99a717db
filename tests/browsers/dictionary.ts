/* The figure whose run is made of two, a model and then autoencoders on its hidden points, compared with Node. */
import { finishedView } from '../../src/lesson/render/still.ts';
import { dataOf, runJson } from '../../src/page/save/json.ts';
import { defaults } from '../../src/ui/settings.ts';
import dictionary from '../../src/widgets/dictionary.ts';
import { trained } from './path.ts';
import type { Visit } from './visit.ts';

const AUTOENCODERS = 4;

async function inNode(): Promise<string> {
  const view = await finishedView(dictionary, { ...defaults(dictionary.settings), restarts: AUTOENCODERS });
  return runJson(dataOf(dictionary, view, 'cpu')!);
}

/** The parts of the data of a whole run, with resampling on the way, that are not Node's to the last digit. */
export async function dictionaryApart(visit: Visit, home: string): Promise<string[]> {
  const address = `${home}beyond/?engine=cpu&dictionary.restarts=${String(AUTOENCODERS)}#dictionary`;
  const [here, there] = [await trained(visit, address, 'dictionary'), await inNode()].map(
    (text) => JSON.parse(text) as Record<string, unknown>,
  );
  return Object.keys(there)
    .filter((name) => JSON.stringify(here[name]) !== JSON.stringify(there[name]))
    .map((name) => `of the dictionary "${name}" is not Node’s`);
}
