/*
 * The weights of a hidden layer as a heat map, a row for each neuron and a column for each feature. Rows that stand for one
 * feature only have a frame in its colour. Labels are text beside the map, so that they keep their size.
 */
import * as words from '#words';
import { select } from 'd3';
import { featuresOfNeurons, inOrder } from '../../core/findings/neuron-features.ts';
import type { Columns } from '../../core/geometry/geometry.ts';
import { child } from '../child.ts';
import { CELL, heatMap } from './heat-map.ts';
import { featureClass } from '../palette.ts';
import './weight-map.css';

/** More features than this are not drawn. */
const MOST = 100;
/** With more features than this, only each tenth has its number; with more of either, neurons have no labels. */
const NUMBERED = 24;

interface Row {
  readonly neuron: number;
  /** The features that it stands for. */
  readonly stands: readonly number[];
}

/** The neurons in the order of `sorted`, which may be the model at another time, so that rows stay where they are. */
function rowsIn(w: Columns, sorted: Columns): Row[] {
  const stands = featuresOfNeurons(w);
  return inOrder(featuresOfNeurons(sorted)).map((neuron) => ({ neuron, stands: stands[neuron] }));
}

const alone = ({ stands }: Row): boolean => stands.length === 1;
const classOf = (row: Row): string | null => (alone(row) ? featureClass(row.stands[0]) : null);

/** The rows of W in this order, as far as they are drawn. */
const rowsOf = ({ features, weights }: Columns, rows: readonly Row[]): Float32Array[] =>
  rows.map(({ neuron }) => weights.subarray(neuron * features, neuron * features + Math.min(MOST, features)));

/** Frames around the rows of neurons that stand for one feature only. */
function frames(svg: SVGSVGElement, rows: readonly Row[], columns: number): void {
  child(svg, 'g', 'frames')
    .selectAll<SVGRectElement, [Row, number]>('rect')
    .data(rows.map((row, at) => [row, at] as [Row, number]).filter(([row]) => alone(row)))
    .join('rect')
    .attr('class', ([row]) => classOf(row))
    .attr('y', ([, at]) => at * CELL + 0.5)
    .attr('width', columns * CELL)
    .attr('height', CELL - 1)
    .attr('rx', 3);
}

/** The map without a word. */
function map(svg: SVGSVGElement, w: Columns, rows: readonly Row[]): void {
  const columns = Math.min(MOST, w.features);
  select(svg)
    .attr('viewBox', `0 0 ${columns * CELL} ${rows.length * CELL}`)
    .attr('preserveAspectRatio', 'none');
  heatMap(child<SVGSVGElement>(svg, 'svg', 'entries').node()!, rowsOf(w, rows));
  frames(svg, rows, columns);
}

/** Draws the weights into `host`; rows are in the order that suits `sorted`. */
export function weightMap(host: Element, w: Columns, sorted: Columns): void {
  const box = child(host, 'div', 'weight-map').node()!;
  const rows = rowsIn(w, sorted);
  const columns = Math.min(MOST, w.features);
  const each = columns > NUMBERED ? 10 : 1;
  child(box, 'span', 'of-features').text(words.feature);
  child(box, 'div', 'across')
    .selectAll<HTMLSpanElement, number>('span')
    .data(Array.from({ length: columns }, (_, i) => i))
    .join('span')
    .attr('class', (i) => `${featureClass(i)}${i % 5 === 0 ? ' fifth' : ''}`)
    .text((i) => (i % each === 0 ? i : ''));
  map(child<SVGSVGElement>(box, 'svg', 'map').attr('aria-hidden', 'true').node()!, w, rows);
  child(box, 'div', 'rows')
    .selectAll<HTMLSpanElement, Row>('span')
    .data(Math.max(rows.length, columns) > NUMBERED ? [] : rows)
    .join('span')
    .attr('class', classOf)
    .text(({ stands }) => words.standsFor(stands));
}
