/*
 * The columns of a two-dimensional W as arrows in the plane, with the unit circle and the angles between neighbours as
 * faint guides.
 */
import * as words from '#words';
import { select } from 'd3';
import type { Selection } from 'd3';
import { angles, gaps, norms, REPRESENTED } from '../core/geometry.ts';
import type { Columns } from '../core/geometry.ts';
import { featureClass, marker } from './palette.ts';
import { beyondTips } from './tip-numbers.ts';

export interface ArrowsOptions {
  /** A thumbnail: no numbers, no guides but the circle. */
  readonly small?: boolean;
}

type Group = Selection<SVGGElement, unknown, null, undefined>;

/** Half the side of the picture, where the unit circle has radius 100. */
const REACH = 152;
const UNIT = 100;
/** Where the angles are written. */
const ANGLE_RADIUS = 38;

interface Arrow {
  readonly feature: number;
  readonly x: number;
  readonly y: number;
  readonly norm: number;
}

function arrowsOf(w: Columns): Arrow[] {
  return [...norms(w)].map((norm, feature) => ({
    feature,
    norm,
    x: UNIT * w.weights[feature],
    y: -UNIT * w.weights[w.features + feature], // the screen's y points down
  }));
}

/** The group of a class, made where it is missing. */
function layer(svg: SVGSVGElement, name: string): Group {
  const root = select(svg);
  const found = root.select<SVGGElement>(`g.${name}`);
  return found.empty() ? root.append('g').attr('class', name) : found;
}

/** Corners where the circle's label can stand, the usual one first, as signs of its place. */
const CORNERS = [
  [1, -1],
  [-1, -1],
  [1, 1],
  [-1, 1],
] as const;
/** The middle of the label in such a corner, and how near an arrow may come to it. */
const LABEL = { x: 0.93 * UNIT, y: 0.77 * UNIT, clear: 0.3 * UNIT };

/** How far an arrow stays from a point. */
function clearance({ x, y }: Arrow, u: number, v: number): number {
  const share = Math.max(0, Math.min(1, (u * x + v * y) / (x * x + y * y || 1)));
  return Math.hypot(u - share * x, v - share * y);
}

/** The first corner that all arrows leave free, or the one that they leave freest. */
function freeCorner(all: readonly Arrow[]): (typeof CORNERS)[number] {
  const free = CORNERS.map(([right, down]) =>
    Math.min(LABEL.clear, ...all.map((arrow) => clearance(arrow, right * LABEL.x, down * LABEL.y))),
  );
  return CORNERS[free.indexOf(Math.max(...free))];
}

function guides(svg: SVGSVGElement, small: boolean, all: readonly Arrow[]): void {
  const group = layer(svg, 'guides');
  if (group.selectChild().empty()) {
    group.append('circle').attr('r', UNIT);
    if (!small) {
      group.append('path').attr('d', `M${-REACH + 6},0H${REACH - 6}M0,${-REACH + 6}V${REACH - 6}`);
      group.append('text').text(words.lengthOne);
    }
  }
  if (small) return;
  const [right, down] = freeCorner(all);
  group
    .select('text')
    .attr('x', right * UNIT * 0.72)
    .attr('y', UNIT * (down < 0 ? -0.74 : 0.8))
    .classed('left', right < 0);
}

/** The gap between each represented column and the next one round, written between them. */
function angleLabels(svg: SVGSVGElement, w: Columns | undefined): void {
  const around = w ? gaps(w) : [];
  const labels = (w ? angles(w) : []).map(({ feature, degrees }, i) => {
    const middle = ((degrees + around[i] / 2) * Math.PI) / 180;
    return {
      feature,
      text: `${around[i].toFixed(0)}°`,
      x: ANGLE_RADIUS * Math.cos(middle),
      y: -ANGLE_RADIUS * Math.sin(middle),
    };
  });
  layer(svg, 'angles')
    .selectAll<SVGTextElement, (typeof labels)[number]>('text')
    .data(labels.length > 1 && labels.length < 9 ? labels : [], ({ feature }) => feature)
    .join('text')
    .attr('x', ({ x }) => x.toFixed(1))
    .attr('y', ({ y }) => (y + 3).toFixed(1))
    .text(({ text }) => text);
}

/** Room for the numbers of features. */
const NUMBERS = { nearest: 15, shortest: 0.12 * UNIT, width: 16 };

/** Draws the columns of W, or only the guides where nothing is trained yet. */
export function arrows(svg: SVGSVGElement, w: Columns | undefined, { small = false }: ArrowsOptions = {}): void {
  const area = small ? 220 : 64;
  const digits = small ? 0 : 1; // a unit of a thumbnail is a fraction of a pixel
  select(svg)
    .attr('class', small ? 'arrows small' : 'arrows')
    .attr('viewBox', `${-REACH} ${-REACH} ${2 * REACH} ${2 * REACH}`);
  const all = w ? arrowsOf(w) : [];
  guides(svg, small, all);
  if (!small) angleLabels(svg, w);
  const joined = layer(svg, 'columns')
    .selectAll<SVGGElement, Arrow>('g')
    .data(all, ({ feature }) => feature)
    .join((enter) => {
      const group = enter.append('g').attr('class', ({ feature }) => featureClass(feature));
      group.append('path').attr('class', 'shaft');
      group
        .append('path')
        .attr('class', 'tip')
        .attr('d', ({ feature }) => marker(feature, area));
      if (!small) group.append('text').text(({ feature }) => feature);
      return group;
    })
    .classed('faint', ({ norm }) => norm <= REPRESENTED);
  const at = ({ x, y }: Arrow): string => `${x.toFixed(digits)},${y.toFixed(digits)}`;
  joined.select('.shaft').attr('d', (arrow) => `M0,0L${at(arrow)}`);
  joined.select('.tip').attr('transform', (arrow) => `translate(${at(arrow)})`); // over the shaft's end
  if (small) return;
  const numbers = beyondTips(all, NUMBERS).map(
    (spot) => spot && `translate(${spot.x.toFixed(1)},${(spot.y + 4).toFixed(1)})`,
  );
  joined
    .select('text')
    .attr('transform', (_, i) => numbers[i] ?? null)
    .attr('visibility', (_, i) => (numbers[i] ? null : 'hidden'));
}
