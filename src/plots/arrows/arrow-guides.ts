/*
 * What is faint behind the arrows of a plane: the unit circle, axes, and the angles between neighbours. Labels keep clear
 * of the arrows.
 */
import * as words from '#words';
import { angles, gaps } from '../../core/geometry/geometry.ts';
import type { Columns } from '../../core/geometry/geometry.ts';
import { child } from '../child.ts';

/** Half the side of the picture, where the unit circle has radius 100. */
export const REACH = 152;
export const UNIT = 100;
/** How far out an angle is written, the usual way first, and how near an arrow may come to it. */
const ANGLE = { radii: [38, 58, 78], clear: 18 };

/** A place in the picture, whose y points down. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** The middle of the circle's label in a corner, and how near an arrow may come to it. */
const LABEL = { x: 0.93 * UNIT, y: 0.77 * UNIT, clear: 0.3 * UNIT };
/** Corners where it can stand, the usual one first. */
const CORNERS: readonly Spot[] = [
  { x: LABEL.x, y: -LABEL.y },
  { x: -LABEL.x, y: -LABEL.y },
  { x: LABEL.x, y: LABEL.y },
  { x: -LABEL.x, y: LABEL.y },
];

/** How far the way from the middle to `end` stays from a spot. */
function clearance({ x, y }: Spot, spot: Spot): number {
  const share = Math.max(0, Math.min(1, (spot.x * x + spot.y * y) / (x * x + y * y || 1)));
  return Math.hypot(spot.x - share * x, spot.y - share * y);
}

/** The first spot that arrows to `ends` leave free, or the one that they leave freest. */
function freest(spots: readonly Spot[], clear: number, ends: readonly Spot[]): Spot {
  const free = spots.map((spot) => Math.min(clear, ...ends.map((end) => clearance(end, spot))));
  return spots[free.indexOf(Math.max(...free))];
}

/** The circle, and in a large picture the axes and, where a corner is free, the circle's label. */
export function guides(svg: SVGSVGElement, small: boolean, ends: readonly Spot[]): void {
  const group = child(svg, 'g', 'guides');
  if (group.selectChild().empty()) {
    group.append('circle').attr('r', UNIT);
    if (!small) {
      group.append('path').attr('d', `M${-REACH + 6},0H${REACH - 6}M0,${-REACH + 6}V${REACH - 6}`);
      group.append('text');
    }
  }
  if (small) return;
  const spot = freest(CORNERS, LABEL.clear, ends);
  const { x, y } = spot;
  group
    .select('text')
    .text(ends.some((end) => clearance(end, spot) < LABEL.clear) ? '' : words.lengthOne)
    .attr('x', Math.sign(x) * UNIT * 0.72)
    .attr('y', UNIT * (y < 0 ? -0.74 : 0.8))
    .classed('left', x < 0);
}

/** The gap between each represented column and the next one round, written between them where no other arrow is in its way. */
export function angleLabels(svg: SVGSVGElement, w: Columns | undefined, ends: readonly Spot[]): void {
  const around = w ? gaps(w) : [];
  const labels = (w ? angles(w) : []).map(({ feature, degrees }, i) => {
    const middle = ((degrees + around[i] / 2) * Math.PI) / 180;
    const spots = ANGLE.radii.map((radius) => ({ x: radius * Math.cos(middle), y: -radius * Math.sin(middle) }));
    return { feature, text: `${around[i].toFixed(0)}°`, ...freest(spots, ANGLE.clear, ends) };
  });
  child(svg, 'g', 'angles')
    .selectAll<SVGTextElement, (typeof labels)[number]>('text')
    .data(labels.length > 1 && labels.length < 9 ? labels : [], ({ feature }) => feature)
    .join('text')
    .attr('x', ({ x }) => x.toFixed(1))
    .attr('y', ({ y }) => (y + 3).toFixed(1))
    .text(({ text }) => text);
}
