/*
 * The columns of a one-dimensional W: one arrow for each feature along the one line that there is, in rows one below
 * the other so that they do not hide each other. The guides stand at 0 and at length 1.
 */
import * as words from '#words';
import { select } from 'd3';
import { norms, REPRESENTED } from '../../core/geometry/geometry.ts';
import type { Columns } from '../../core/geometry/geometry.ts';
import type { ArrowsOptions } from './arrows.ts';
import { child } from '../child.ts';
import { featureClass, marker } from '../palette.ts';

/** Half the side of the picture, where length 1 is 100. */
const REACH = 152;
const UNIT = 100;
/** The part of the height that has rows, and the most from one row to the next. */
const ROWS = 264;
const PITCH = 40;
/** Rows nearer than this have no numbers and no markers. */
const NUMBERED = 12;

function guides(svg: SVGSVGElement, small: boolean): void {
  const group = child(svg, 'g', 'guides').node()!;
  const [top, bottom] = [small ? -REACH : -REACH + 18, REACH - 6];
  child(group, 'path', 'zero').attr('d', `M0,${top}V${bottom}`);
  child(group, 'path', 'unit').attr('d', `M${-UNIT},${top}V${bottom}M${UNIT},${top}V${bottom}`);
  if (small) return;
  for (const side of ['left', 'right'])
    child(group, 'text', side)
      .attr('x', side === 'left' ? -UNIT : UNIT)
      .attr('y', -REACH + 12)
      .text(words.lengthOne);
}

/** Draws the rows. */
export function line(svg: SVGSVGElement, w: Columns, { small = false }: ArrowsOptions): void {
  const pitch = Math.min(PITCH, ROWS / w.features);
  const bare = small || pitch < NUMBERED;
  select(svg)
    .attr('class', small ? 'arrows line small' : 'arrows line')
    .attr('viewBox', `${-REACH} ${-REACH} ${2 * REACH} ${2 * REACH}`);
  guides(svg, small);
  const x = (feature: number): number => UNIT * w.weights[feature];
  const outward = (feature: number, by: number): number => x(feature) + (x(feature) < 0 ? -by : by);
  child(svg, 'g', 'columns')
    .selectAll<SVGGElement, number>('g')
    .data(norms(w))
    .join('g')
    .attr('class', (_, i) => featureClass(i))
    .attr('transform', (_, i) => `translate(0,${((i - (w.features - 1) / 2) * pitch + (small ? 0 : 6)).toFixed(1)})`)
    .classed('faint', (norm) => norm <= REPRESENTED)
    .each(function (norm, i) {
      child(this, 'path', 'shaft')
        .attr('d', `M0,0H${x(i).toFixed(1)}`)
        .style('stroke-width', () => (pitch < 20 ? `${(0.6 * pitch).toFixed(1)}px` : null));
      if (bare) select(this).selectChildren('.tip, text').remove();
      if (bare) return;
      child(this, 'path', 'tip')
        .attr('d', marker(i, 64))
        .attr('transform', `translate(${x(i).toFixed(1)},0)`);
      child(this, 'text', 'number')
        .attr('x', outward(i, 15).toFixed(1))
        .attr('y', 4)
        .attr('visibility', norm > 0.12 ? null : 'hidden')
        .text(i);
    });
}
