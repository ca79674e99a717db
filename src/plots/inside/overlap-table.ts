/*
 * W^T W and b: as a table in which each number has a colour for its sign, the stronger the larger it is, and where there
 * is no room for numbers as a map.
 */
import * as words from '#words';
import { fixed } from '../../core/format.ts';
import { dot } from '../../core/geometry/geometry.ts';
import type { Model } from '../../core/model.ts';
import { MOST, overlapMap } from '../maps/overlap-map.ts';
import { cell, featureHead, tableOf } from './cells.ts';

/** With more features than this there is no room for numbers. */
const NUMBERED = 8;

/** A number, and as a colour. */
function tinted(value: number): HTMLElement {
  const made = cell('td', fixed(value), { class: value < 0 ? 'negative' : 'positive' });
  made.style.setProperty('--size', Math.min(1, Math.abs(value)).toFixed(3));
  return made;
}

/** A row for each output, a column for each feature, and one for the bias. */
function overlapTable(model: Model): HTMLElement {
  const features = Array.from({ length: model.features }, (_, i) => i);
  const head = [cell('td', ''), ...features.map((i) => featureHead(i, 'col')), cell('th', 'b', { scope: 'col' })];
  const rows = features.map((i) => [
    featureHead(i, 'row'),
    ...features.map((j) => tinted(dot(model, i, j))),
    tinted(model.bias[i]),
  ]);
  return tableOf('overlap', words.overlapCaption(model.features, model.features), head, rows);
}

/** The map of a model of many features under its caption. */
function captionedMap(model: Model): HTMLElement {
  const box = document.createElement('figure');
  const caption = document.createElement('figcaption');
  caption.textContent = words.overlapCaption(Math.min(MOST, model.features), model.features);
  box.append(caption);
  overlapMap(box, model);
  return box;
}

/** What each output of a model reads of each feature, and its bias. */
export const overlapsInside = (model: Model): HTMLElement =>
  model.features > NUMBERED ? captionedMap(model) : overlapTable(model);
