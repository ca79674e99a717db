/*
 * W^T W of the represented features of one model, for models that no plane can show: entry (i, j) is W_i . W_j, a square
 * where it is positive and a disc where it is negative, by its size. Features that overlap most stand side by side. All
 * squares are one path and all discs another, so that thousands of entries cost little.
 */
import * as words from '#words';
import { select } from 'd3';
import { dot, represented } from '../../core/geometry/geometry.ts';
import type { Columns } from '../../core/geometry/geometry.ts';
import type { ArrowsOptions } from '../arrows/arrows.ts';
import { child } from '../child.ts';
import { featureClass } from '../palette.ts';

/** Entries below this are not drawn, and features with no larger one are not brought together. */
const LEAST = 0.05;
/** More features than this are not drawn, fewer in a thumbnail; beyond some the numbers have no room. */
const MOST = 64;
const MOST_SMALL = 20;
const NUMBERED = 20;

/** Half the side of the whole picture, and where in it the entries stand: the numbers to their left, the key beneath. */
const REACH = 152;
const LARGE = { left: -119, top: -REACH, side: 262 };
const SMALL = { left: -REACH + 6, top: -REACH + 6, side: 2 * REACH - 12 };
const KEY = [131, 147];

/** W_i . W_j of each two of these features. [place][place] */
const products = (w: Columns, features: readonly number[]): number[][] =>
  features.map((i) => features.map((j) => dot(w, i, j)));

/** The places of the features in an order in which each follows the one that it overlaps most. */
function chain(all: readonly (readonly number[])[]): number[] {
  const rest = all.map((_, place) => place);
  const order = rest.splice(0, 1);
  while (rest.length > 0) {
    const sizes = rest.map((other) => Math.abs(all[order[order.length - 1]][other]));
    const most = Math.max(...sizes);
    order.push(...rest.splice(most > LEAST ? sizes.indexOf(most) : 0, 1));
  }
  return order;
}

const square = (x: number, y: number, side: number): string =>
  `M${(x - side / 2).toFixed(1)},${(y - side / 2).toFixed(1)}h${side.toFixed(1)}v${side.toFixed(1)}h${(-side).toFixed(1)}z`;

const disc = (x: number, y: number, side: number): string => {
  const half = (side / 2).toFixed(1);
  return `M${(x - side / 2).toFixed(1)},${y.toFixed(1)}a${half},${half},0,1,0,${side.toFixed(1)},0a${half},${half},0,1,0,${(-side).toFixed(1)},0z`;
};

/** A square of places from `left` and `top`, `pitch` apart. */
interface Grid {
  readonly left: number;
  readonly top: number;
  readonly pitch: number;
}

/** The outlines of all positive entries and of all negative ones, in this order of rows and columns. */
function entries(all: readonly (readonly number[])[], order: readonly number[], { left, top, pitch }: Grid): string[] {
  let [positive, negative] = ['', ''];
  order.forEach((i, row) => {
    order.forEach((j, column) => {
      const [x, y, value] = [left + (column + 0.5) * pitch, top + (row + 0.5) * pitch, all[i][j]];
      const size = 0.92 * pitch * Math.sqrt(Math.min(1, Math.abs(value)));
      if (value > LEAST) positive += square(x, y, size);
      if (value < -LEAST) negative += disc(x, y, size);
    });
  });
  return [positive, negative];
}

/** The number of each row's feature, as long as there is room. */
function numbers(svg: SVGSVGElement, features: readonly number[], { left, top, pitch }: Grid): void {
  child(svg, 'g', 'numbers')
    .selectAll<SVGTextElement, number>('text')
    .data(features.length <= NUMBERED ? features : [])
    .join('text')
    .attr('class', featureClass)
    .attr('x', left - 6)
    .attr('y', (_, row) => (top + (row + 0.5) * pitch + 4).toFixed(1))
    .text(String);
}

function key(svg: SVGSVGElement, lines: readonly string[]): void {
  child(svg, 'g', 'key')
    .selectAll<SVGTextElement, string>('text')
    .data(lines)
    .join('text')
    .attr('y', (_, i) => KEY[i])
    .text(String);
}

/** Draws the entries, and but for a thumbnail the features' numbers and a key. */
export function overlaps(svg: SVGSVGElement, w: Columns, { small = false }: ArrowsOptions): void {
  const kept = represented(w);
  const features = kept.slice(0, small ? MOST_SMALL : MOST);
  const all = products(w, features);
  const order = chain(all);
  const { side, ...corner } = small ? SMALL : LARGE;
  const grid = { ...corner, pitch: side / Math.max(1, order.length) };
  const [positive, negative] = entries(all, order, grid);
  select(svg)
    .attr('class', small ? 'overlaps small' : 'overlaps')
    .classed('many', order.length > NUMBERED / 2)
    .attr('viewBox', `${-REACH} ${-REACH} ${2 * REACH} ${2 * REACH}`);
  child(svg, 'path', 'positive').attr('d', positive);
  child(svg, 'path', 'negative').attr('d', negative);
  if (small) return;
  numbers(svg, order.map((place) => features[place]), grid); // prettier-ignore
  key(svg, words.overlapsKey(features.length, kept.length));
}
