/* W^T W and b as a table in which each number has a colour for its sign, the stronger the larger it is. */
import * as words from '#words';
import { fixed } from '../../core/format.ts';
import { dot } from '../../core/geometry.ts';
import type { Model } from '../../core/model.ts';
import { cell, featureHead, tableOf } from './cells.ts';

/** With more features than this there is room for colours only, and with more than the other for neither. */
const NUMBERED = 8;
const MOST = 40;

/** A number as a colour, and written where there is room. */
function tinted(value: number, many: boolean): HTMLElement {
  const made = cell('td', many ? '' : fixed(value), { class: value < 0 ? 'negative' : 'positive' });
  made.style.setProperty('--size', Math.min(1, Math.abs(value)).toFixed(3));
  if (many) made.title = fixed(value);
  return made;
}

/** The table of a model: a row for each output, a column for each feature, and one for the bias. */
export function overlapTable(model: Model): HTMLElement {
  const features = Array.from({ length: Math.min(MOST, model.features) }, (_, i) => i);
  const many = features.length > NUMBERED;
  const head = [cell('td', ''), ...features.map((i) => featureHead(i, 'col')), cell('th', 'b', { scope: 'col' })];
  const rows = features.map((i) => [
    featureHead(i, 'row'),
    ...features.map((j) => tinted(dot(model, i, j), many)),
    tinted(model.bias[i], many),
  ]);
  return tableOf(`overlap${many ? ' many' : ''}`, words.overlapCaption(features.length, model.features), head, rows);
}
