/*
 * A matrix as a map: a square where an entry is positive and a disc where it is negative, the stronger in colour the
 * larger it is. Entries of one sign and strength are one path, so that thousands of them cost little.
 */
import { select } from 'd3';
import { dot } from '../../core/geometry/geometry.ts';
import type { Columns } from '../../core/geometry/geometry.ts';
import { child } from '../child.ts';
import './heat-map.css';

/** The side of a cell in the map's own units, and the room around what is drawn in it. */
export const CELL = 20;
const ROOM = 1;
const SIDE = CELL - 2 * ROOM;

/** Steps of strength up to 1 and more, and the least that is drawn. */
const LEVELS = 6;
const LEAST = 0.03;

/** W_i . W_j of the first `count` features. [i][j] */
export const overlapsOf = (w: Columns, count: number): number[][] =>
  Array.from({ length: count }, (_, i) => Array.from({ length: count }, (_, j) => dot(w, i, j)));

/** The outline of an entry's mark in its cell. */
const mark = (value: number, x: number, y: number): string =>
  value > 0
    ? `M${x},${y}h${SIDE}v${SIDE}h${-SIDE}z`
    : `M${x},${y + SIDE / 2}a9,9,0,1,0,${SIDE},0a9,9,0,1,0,${-SIDE},0z`;

/** The outlines of all entries that are to be seen, by the class of their sign and strength. */
function outlines(rows: readonly ArrayLike<number>[]): Map<string, string> {
  const paths = new Map<string, string>();
  rows.forEach((row, i) => {
    Array.from(row).forEach((value, j) => {
      if (Math.abs(value) < LEAST) return;
      const level = Math.max(1, Math.min(LEVELS, Math.round(LEVELS * Math.abs(value))));
      const name = `${value > 0 ? 'positive' : 'negative'} level-${level}`;
      paths.set(name, (paths.get(name) ?? '') + mark(value, CELL * j + ROOM, CELL * i + ROOM));
    });
  });
  return paths;
}

/** Draws the rows, of one length, into an svg that is the map's alone. */
export function heatMap(svg: SVGSVGElement, rows: readonly ArrayLike<number>[]): void {
  const [width, height] = [CELL * (rows[0]?.length ?? 1), CELL * rows.length];
  select(svg).classed('heat-map', true).attr('viewBox', `0 0 ${width} ${height}`);
  child(svg, 'rect', 'ground').attr('width', width).attr('height', height);
  child(svg, 'g', 'entries')
    .selectAll<SVGPathElement, [string, string]>('path')
    .data(outlines(rows), ([name]) => name)
    .join('path')
    .attr('class', ([name]) => name)
    .attr('d', ([, path]) => path);
}
