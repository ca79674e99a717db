// @vitest-environment jsdom
/* Whatever model a reader makes, it trains, and what is said and drawn of it are numbers. */
import { expect, test } from 'vitest';
import { finishedView } from '../../src/lesson/render/still.ts';
import { dataOf, runJson } from '../../src/page/save/json.ts';
import { fetchPictures } from '../../src/plots/picture.ts';
import type { View } from '../../src/ui/widget.ts';
import playground from '../../src/widgets/playground.ts';
import { ownModels } from './own-models.ts';
import type { OwnValues } from './own-models.ts';

const NO_NUMBER = /NaN|undefined|Infinity|.{20}null/;

/** Everything that the figure gives of a run, in a picture that has shown others before. */
function given(view: View, host: HTMLElement): string[] {
  playground.draw(host, view, () => undefined);
  return [
    playground.shape(view),
    playground.describe(view),
    JSON.stringify(playground.readouts(view)),
    JSON.stringify(playground.table(view)),
    host.innerHTML,
    runJson(dataOf(playground, view, 'cpu')!),
  ];
}

/** What is wrong with a model, if anything. */
async function fault(values: OwnValues, host: HTMLElement): Promise<string | undefined> {
  const view = await finishedView(playground, values);
  const { parameters, evaluation } = view.frame!;
  if (![...parameters, ...evaluation].every(Number.isFinite)) return 'its numbers are not finite';
  const all = given(view, host);
  return all.map((one) => (one === '' ? 'a blank' : NO_NUMBER.exec(one)?.[0])).find((found) => found !== undefined);
}

/** The faults of models, each with the settings that lead to it. */
async function faults(all: readonly OwnValues[]): Promise<string[]> {
  await fetchPictures();
  const host = document.createElement('div');
  const found: string[] = [];
  for (const values of all) {
    const one = await fault(values, host);
    if (one !== undefined) found.push(`${one} at ${JSON.stringify(values)}`);
  }
  return found;
}

test('any model trains without a fault, and is told and drawn in numbers', async () => {
  expect(await faults(ownModels(150))).toEqual([]);
});

test('a model that is thrown far out by the highest rate is told and drawn in numbers, too', async () => {
  const wild = ownModels(150)
    .slice(-20)
    .map((values) => ({ ...values, rate: 1, steps: 400 }));
  expect(await faults(wild)).toEqual([]);
});
