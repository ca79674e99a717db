/*
 * W^T W of the represented features of one model, for models that no plane can show: entry (i, j) is W_i . W_j, a square
 * where it is positive and a disc where it is negative, by its size. Features that overlap most stand side by side.
 */
import * as words from '#words';
import { dot, represented } from '../core/geometry.ts';
import type { Columns } from '../core/geometry.ts';
import { child, percent } from './child.ts';
import { colour } from './palette.ts';

/** Entries below this are not drawn, and features with no larger one are not brought together. */
const LEAST = 0.05;
/** More features than this are not drawn, and beyond some the numbers have no room. */
const MOST = 64;
const NUMBERED = 30;

/** The features in an order in which each follows the one that it overlaps most. */
function chain(w: Columns): number[] {
  const rest = represented(w).slice(0, MOST);
  const order = rest.splice(0, 1);
  while (rest.length > 0) {
    const sizes = rest.map((other) => Math.abs(dot(w, order[order.length - 1], other)));
    const most = Math.max(...sizes);
    order.push(...rest.splice(most > LEAST ? sizes.indexOf(most) : 0, 1));
  }
  return order;
}

interface Entry {
  readonly row: number;
  readonly column: number;
  readonly value: number;
}

const entries = (w: Columns, order: readonly number[]): Entry[] =>
  order
    .flatMap((i, row) => order.map((j, column) => ({ row, column, value: dot(w, i, j) })))
    .filter(({ value }) => Math.abs(value) > LEAST);

/** Draws the entries into `host`, a square box. */
export function overlaps(host: Element, w: Columns): void {
  const svg = child<SVGSVGElement>(host, 'svg', 'overlaps').attr('aria-hidden', 'true').node()!;
  const order = chain(w);
  const all = entries(w, order);
  const side = ({ value }: Entry): number => (0.92 * Math.sqrt(Math.min(1, Math.abs(value)))) / order.length;
  const middle = (place: number): number => (place + 0.5) / order.length;

  child(svg, 'g', 'positive')
    .selectAll<SVGRectElement, Entry>('rect')
    .data(all.filter(({ value }) => value > 0))
    .join('rect')
    .attr('x', (entry) => percent(middle(entry.column) - side(entry) / 2))
    .attr('y', (entry) => percent(middle(entry.row) - side(entry) / 2))
    .attr('width', (entry) => percent(side(entry)))
    .attr('height', (entry) => percent(side(entry)));
  child(svg, 'g', 'negative')
    .selectAll<SVGCircleElement, Entry>('circle')
    .data(all.filter(({ value }) => value < 0))
    .join('circle')
    .attr('cx', ({ column }) => percent(middle(column)))
    .attr('cy', ({ row }) => percent(middle(row)))
    .attr('r', (entry) => percent(side(entry) / 2));
  child(svg, 'g', 'numbers')
    .selectAll<SVGTextElement, number>('text')
    .data(order.length <= NUMBERED ? order : [])
    .join('text')
    .style('--colour', colour)
    .attr('dx', -5)
    .attr('dy', 4)
    .attr('y', (_, i) => percent(middle(i)))
    .text(String);
  child(host, 'p', 'key').text(words.overlapsKey);
}
