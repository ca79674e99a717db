/*
 * Each feature's numbers as bars that are dragged: a row for a feature with its marker, a bar for each thing that can be
 * set, and what came of it.
 */
import { select } from 'd3';
import { child, percent } from '../child.ts';
import './feature-bars.css';
import { featureClass, marker } from '../palette.ts';

/** One thing that can be set for each feature, in whole steps. */
export interface BarColumn {
  readonly name: string;
  readonly title: string;
  /** [feature], in steps from 0 to `most` */
  readonly steps: readonly number[];
  readonly most: number;
  /** [feature], a value as it is read and heard */
  readonly texts: readonly string[];
  /** How a bar is called. */
  readonly label: (feature: number) => string;
  readonly set: (feature: number, step: number) => void;
  /** Whether it means nothing now, and cannot be set. */
  readonly idle?: boolean;
}

export interface FeatureBarsData {
  readonly columns: readonly BarColumn[];
  /** What the last column says: its title, and a text for each feature. */
  readonly found: { readonly title: string; readonly texts: readonly string[] };
}

function head(box: Element, { columns, found }: FeatureBarsData): void {
  child(box, 'div', 'titles')
    .attr('aria-hidden', 'true')
    .selectAll('span')
    .data(['', ...columns.map(({ title }) => title), found.title])
    .join('span')
    .text(String);
}

/** A bar, and over it the slider that it shows. */
function bar(row: Element, feature: number, { name, steps, most, texts, label, set, idle = false }: BarColumn): void {
  const box = child(row, 'span', name).classed('bar', true).classed('idle', idle).node()!;
  const share = percent(steps[feature] / most);
  const svg = child(box, 'svg', 'filled').attr('aria-hidden', 'true').node()!;
  child(svg, 'rect', 'ground').attr('width', '100%').attr('height', '100%');
  child(svg, 'rect', 'value').attr('width', share).attr('height', '100%');
  child<HTMLInputElement>(box, 'input', 'by-hand')
    .attr('type', 'range')
    .attr('min', 0)
    .attr('max', most)
    .attr('step', 1)
    .attr('autocomplete', 'off')
    .attr('aria-label', label(feature))
    .attr('aria-valuetext', texts[feature])
    .attr('value', steps[feature])
    .property('value', steps[feature])
    .property('disabled', idle)
    .on('input', function () {
      set(feature, Number(this.value));
    });
  child(box, 'span', 'read').attr('aria-hidden', 'true').text(texts[feature]);
}

function line(row: Element, feature: number, { columns, found }: FeatureBarsData): void {
  const spot = child(row, 'svg', 'spot').attr('aria-hidden', 'true').attr('viewBox', '-13 -9 26 18').node()!;
  child(spot, 'path', 'mark').attr('transform', 'translate(-6,0)').attr('d', marker(feature, 60));
  child(spot, 'text', 'number').attr('x', 2).attr('y', 4).text(feature);
  for (const column of columns) bar(row, feature, column);
  child(row, 'span', 'found').text(found.texts[feature]);
}

/** Draws the rows into `host`, or updates those that are there. */
export function featureBars(host: Element, data: FeatureBarsData): void {
  const box = child(host, 'div', 'feature-bars').node()!;
  head(box, data);
  select(box)
    .selectAll<HTMLDivElement, string>('div.row-of-feature')
    .data(data.found.texts)
    .join('div')
    .attr('class', (_, i) => `row-of-feature ${featureClass(i)}`)
    .each(function (_, feature) {
      line(this, feature, data);
    });
}
