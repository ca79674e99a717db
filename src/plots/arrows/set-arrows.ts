/*
 * Arrows in the plane, with a band round the tips of those that belong together: a band has no colour of its own, and is
 * drawn the same in every size.
 */
import { polygonHull } from 'd3';
import type { Columns } from '../../core/geometry/geometry.ts';
import { UNIT } from './arrow-guides.ts';
import { arrows } from './arrows.ts';
import type { ArrowsOptions } from './arrows.ts';
import { child } from '../child.ts';
import './set-arrows.css';

type Corner = [x: number, y: number];

/** The outline that the band runs along: a point, a line, or the hull of more. */
function outlineOf({ features, weights }: Columns, members: readonly number[]): string {
  const tips = members.map((i): Corner => [UNIT * weights[i], -UNIT * weights[features + i]]);
  const corners = polygonHull(tips) ?? tips;
  return `M${corners.map((corner) => corner.map((value) => value.toFixed(1)).join()).join('L')}Z`;
}

/** Draws the columns of a two-dimensional W, and the band of each set of features that it has: settings may be ahead of it. */
export function setArrows(
  svg: SVGSVGElement,
  w: Columns,
  sets: readonly (readonly number[])[],
  options: ArrowsOptions = {},
): void {
  child(svg, 'g', 'sets')
    .selectAll<SVGPathElement, readonly number[]>('path')
    .data(sets.filter((members) => members.every((i) => i < w.features)))
    .join('path')
    .attr('d', (members) => outlineOf(w, members));
  arrows(svg, w, options);
}
