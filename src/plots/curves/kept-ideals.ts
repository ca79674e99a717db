/*
 * What is added to the curves of models kept once it has come: dashed, the exact losses of ideal arrangements, and a small
 * picture of the best model under each stretch of the strong line.
 */
import * as words from '#words';
import { line, select } from 'd3';
import { lowestAt } from '../../core/batches/branches.ts';
import type { Branch } from '../../core/batches/branches.ts';
import { modelOf } from '../../core/frame.ts';
import type { Columns } from '../../core/geometry/geometry.ts';
import { idealShare } from '../../core/theory/ideals.ts';
import type { Frame, Spec } from '../../core/spec.ts';
import { groups } from '../../core/batches/sweep.ts';
import { child, percent, stretched, WIDTH } from '../child.ts';
import { HEIGHT } from './kept-curves.ts';
import type { KeptChart, LossPoint, Places } from './kept-curves.ts';
import './kept-ideals.css';
import { picture } from '../picture.ts';

/** Side of a picture, its distance from the strong line, and the narrowest drawing, in pixels. */
const SIDE = 36;
const AWAY = 5;
const NARROW = 200;

/** A model, and where its picture stands: its middle in shares of the width, its top in pixels. */
interface Pictured {
  readonly model: Columns;
  readonly middle: number;
  readonly top: number;
}

export interface KeptModels {
  readonly spec: Spec;
  readonly frame: Frame;
  readonly branches: readonly Branch[];
  readonly lowest: readonly LossPoint[];
}

/** The best model in the middle of each stretch in which its branch is the lowest. */
function pictured({ spec, frame, branches, lowest }: KeptModels, { x, y }: Places): Pictured[] {
  const row = groups(spec).map((_, column) => lowestAt(branches, column));
  return branches.flatMap((branch) => {
    const points = branch.points.filter(({ column }) => row[column] === branch);
    if (points.length === 0) return [];
    const half = SIDE / 2 / NARROW;
    const middle = Math.max(half, Math.min(1 - half, (x(points[0]) + x(points[points.length - 1])) / 2));
    const near = lowest.filter((point) => Math.abs(x(point) - middle) <= half + 0.03).map(y);
    const best = points[points.length >> 1];
    const top = Math.max(...near, y(best)) + AWAY;
    return [{ model: modelOf(spec, frame, best.instance), middle, top: Math.min(top, HEIGHT - SIDE) }];
  });
}

/** The exact losses of ideal arrangements that keep as many features as a branch, up to the top of the chart. */
function ideal(spec: Spec, { kept }: Branch, most: number): LossPoint[] {
  return groups(spec).flatMap(({ value, start }) => {
    const share = idealShare(kept, spec, start);
    return share === undefined || share > 2 * most ? [] : [{ value, share }];
  });
}

function models(svg: SVGSVGElement, all: readonly Pictured[]): void {
  child(svg, 'g', 'pictures')
    .selectAll<SVGGElement, Pictured>('g.place')
    .data(all)
    .join((enter) => {
      const place = enter.append('g').attr('class', 'place');
      place.append('svg').attr('width', SIDE).attr('height', SIDE);
      return place;
    })
    .attr('transform', ({ top }) => `translate(${-SIDE / 2},${top.toFixed(1)})`)
    .each(function ({ model, middle }) {
      const svg = this.querySelector('svg')!;
      svg.setAttribute('x', percent(middle));
      picture(svg, model, { small: true });
    });
}

/** Adds them to a chart, or updates them. */
export function keptIdeals({ svg, places, most }: KeptChart, kept: KeptModels): void {
  const path = line<LossPoint>((point) => WIDTH * places.x(point), places.y).digits(1);
  const drawing = stretched(svg, 'ideals', 0, HEIGHT);
  select(drawing).lower(); // no line is drawn through a name
  child(drawing, 'g', 'all')
    .selectAll<SVGPathElement, LossPoint[]>('path')
    .data(kept.branches.map((branch) => ideal(kept.spec, branch, most)))
    .join('path')
    .attr('d', (points) => path(points));
  child(svg, 'text', 'ideal')
    .attr('x', 4)
    .attr('y', HEIGHT - 24)
    .text(words.idealDashed);
  models(svg, pictured(kept, places));
}
