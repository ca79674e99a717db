/* Where a model's loss comes from, as tables with bars: by feature, and by how many features are on. */
import * as words from '#words';
import { percentage } from '../../core/format.ts';
import type { LossSplit } from '../../core/evaluation/loss-split.ts';
import { cell, featureHead, tableOf } from './cells.ts';

/** More features than this are not told one by one, and so many on at once are told together. */
const MOST = 20;
const TOGETHER = 3;

const heads = (...texts: readonly string[]): HTMLElement[] => texts.map((text) => cell('th', text, { scope: 'col' }));

/** A share of the loss, and a bar as long. */
function share(value: number): HTMLElement {
  const made = cell('td', percentage(value), { class: 'share' });
  made.style.setProperty('--size', value.toFixed(4));
  return made;
}

/** What each feature weighs, and its share of the loss. */
export function featureTable({ features }: LossSplit, importance: ArrayLike<number>): HTMLElement {
  const rows = [...features.subarray(0, MOST)].map((loss, i) => [
    featureHead(i, 'row'),
    cell('td', String(Number(importance[i].toPrecision(3)))),
    share(loss),
  ]);
  const head = heads(words.feature, words.importance, words.ofTheLoss);
  return tableOf('split', words.byFeature(rows.length, features.length), head, rows);
}

/** How often so many features are on, and what these inputs cost; those with many on together in one row. */
export function onTable({ on, inputs }: LossSplit): HTMLElement {
  const last = Math.min(on.length - 1, TOGETHER);
  const together = (shares: Float64Array, k: number): number =>
    shares.subarray(k, k < last ? k + 1 : shares.length).reduce((sum, one) => sum + one, 0);
  const rows = Array.from({ length: last + 1 }, (_, k) => [
    cell('th', k === last && last < on.length - 1 ? words.orMore(k) : String(k), { scope: 'row' }),
    cell('td', percentage(together(inputs, k))),
    share(together(on, k)),
  ]);
  return tableOf('split', words.byOn, heads(words.howManyOn, words.ofInputs, words.ofTheLoss), rows);
}
