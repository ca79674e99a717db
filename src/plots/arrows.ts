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
/** How far out an angle is written, the usual way first, and how near an arrow may come to it. */
const ANGLE = { radii: [38, 58, 78], clear: 18 };

interface Spot {
  readonly x: number;
  readonly y: number;
}

interface Arrow extends Spot {
  readonly feature: number;
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

function guides(svg: SVGSVGElement, small: boolean, ends: readonly Spot[]): void {
  const group = layer(svg, 'guides');
  if (group.selectChild().empty()) {
    group.append('circle').attr('r', UNIT);
    if (!small) {
      group.append('path').attr('d', `M${-REACH + 6},0H${REACH - 6}M0,${-REACH + 6}V${REACH - 6}`);
      group.append('text').text(words.lengthOne);
    }
  }
  if (small) return;
  const { x, y } = freest(CORNERS, LABEL.clear, ends);
  group
    .select('text')
    .attr('x', Math.sign(x) * UNIT * 0.72)
    .attr('y', UNIT * (y < 0 ? -0.74 : 0.8))
    .classed('left', x < 0);
}

/** The gap between each represented column and the next one round, written between them where no other arrow is in its way. */
function angleLabels(svg: SVGSVGElement, w: Columns | undefined, ends: readonly Spot[]): void {
  const around = w ? gaps(w) : [];
  const labels = (w ? angles(w) : []).map(({ feature, degrees }, i) => {
    const middle = ((degrees + around[i] / 2) * Math.PI) / 180;
    const spots = ANGLE.radii.map((radius) => ({ x: radius * Math.cos(middle), y: -radius * Math.sin(middle) }));
    return { feature, text: `${around[i].toFixed(0)}°`, ...freest(spots, ANGLE.clear, ends) };
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
  const numbers = small ? [] : beyondTips(all, NUMBERS);
  guides(svg, small, all);
  if (!small)
    angleLabels(
      svg,
      w,
      all.map((arrow, i) => numbers[i] ?? arrow),
    );
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
  const place = (spot: Spot | undefined): string | null =>
    spot ? `translate(${spot.x.toFixed(1)},${(spot.y + 4).toFixed(1)})` : null;
  joined
    .select('text')
    .attr('transform', (_, i) => place(numbers[i]))
    .attr('visibility', (_, i) => (numbers[i] ? null : 'hidden'));
}
