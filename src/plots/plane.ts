/*
 * A hidden point in the plane: the columns of W as thin arrows, each feature that is on as a thick one scaled by its
 * value, set tip to tail, and the point they lead to.
 */
import { select } from 'd3';
import type { Columns } from '../core/geometry.ts';
import { child, percent } from './child.ts';
import { colour, marker } from './palette.ts';
import { beyondTips } from './tip-numbers.ts';

export interface PlaneData {
  /** W, of two hidden dimensions. */
  readonly model: Columns;
  /** [feature]; undefined where the point was put there by hand. */
  readonly inputs: readonly number[] | undefined;
  /** [hidden] */
  readonly point: ArrayLike<number>;
}

/** The picture shows the plane from -REACH to REACH both ways. */
export const REACH = 1.75;
/** A column of length 1 in pixels where the picture is smallest; where it is larger, numbers stand farther apart. */
const UNIT = 40;
const NUMBERS = { nearest: 17, shortest: 0.2 * UNIT, width: 12 };

const across = (x: number): string => percent((1 + x / REACH) / 2);
const down = (y: number): string => percent((1 - y / REACH) / 2);

interface Piece {
  readonly feature: number;
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

const columnsOf = ({ features, weights }: Columns): Piece[] =>
  Array.from({ length: features }, (_, feature) => ({
    feature,
    from: [0, 0],
    to: [weights[feature], weights[features + feature]],
  }));

/** The arrows of the features that are on, each from where the one before ended. */
function chain(model: Columns, inputs: readonly number[]): Piece[] {
  let at: readonly [number, number] = [0, 0];
  return columnsOf(model)
    .filter(({ feature }) => inputs[feature] > 0)
    .map(({ feature, to }) => {
      const from = at;
      at = [from[0] + inputs[feature] * to[0], from[1] + inputs[feature] * to[1]];
      return { feature, from, to: at };
    });
}

function guides(svg: Element): void {
  const group = child(svg, 'g', 'guides');
  if (!group.selectChild().empty()) return;
  group
    .append('circle')
    .attr('cx', '50%')
    .attr('cy', '50%')
    .attr('r', percent(0.5 / REACH));
  group.append('line').attr('x1', '0%').attr('x2', '100%').attr('y1', '50%').attr('y2', '50%');
  group.append('line').attr('x1', '50%').attr('x2', '50%').attr('y1', '0%').attr('y2', '100%');
}

/** Draws pieces as lines in a layer of their own, and gives back their groups. */
const lines = (svg: Element, name: string, pieces: readonly Piece[]) => {
  const groups = child(svg, 'g', name)
    .selectAll<SVGGElement, Piece>('g')
    .data(pieces, ({ feature }) => feature)
    .join((enter) => {
      const group = enter.append('g').style('--colour', ({ feature }) => colour(feature));
      group.append('line');
      return group;
    });
  groups
    .select('line')
    .attr('x1', ({ from }) => across(from[0]))
    .attr('y1', ({ from }) => down(from[1]))
    .attr('x2', ({ to }) => across(to[0]))
    .attr('y2', ({ to }) => down(to[1]));
  return groups;
};

/** The way from each tip to its number, found for the shortest columns first: longer ones give way outwards. */
function numbersOf(pieces: readonly Piece[]): Map<number, readonly [number, number]> {
  const sorted = [...pieces].sort((a, b) => Math.hypot(...a.to) - Math.hypot(...b.to));
  const tips = sorted.map(({ feature, to }) => ({ feature, x: UNIT * to[0], y: -UNIT * to[1] }));
  const spots = beyondTips(tips, NUMBERS);
  return new Map(
    tips.flatMap(({ feature, x, y }, i) => {
      const spot = spots[i];
      return spot ? [[feature, [spot.x - x, spot.y - y]]] : [];
    }),
  );
}

/** Columns with their numbers beyond the tips. */
function columns(svg: Element, model: Columns): void {
  const pieces = columnsOf(model);
  const ways = numbersOf(pieces);
  lines(svg, 'columns', pieces).each(function ({ feature, to }) {
    const [dx, dy] = ways.get(feature) ?? [0, 0];
    child(this, 'text', 'number')
      .attr('x', across(to[0]))
      .attr('y', down(to[1]))
      .attr('dx', dx.toFixed(1))
      .attr('dy', (dy + 4).toFixed(1))
      .attr('visibility', ways.has(feature) ? null : 'hidden')
      .text(feature);
  });
}

/** The sum, tip to tail, each arrow with its feature's marker at the tip. */
function sum(svg: Element, data: PlaneData): void {
  lines(svg, 'sum', data.inputs ? chain(data.model, data.inputs) : []).each(function ({ feature, to }) {
    const tip = child(this, 'svg', 'tip').attr('x', across(to[0])).attr('y', down(to[1]));
    if (tip.selectChild().empty()) tip.append('path').attr('d', marker(feature, 70));
  });
}

/** The point itself, and how it lies from the origin where no sum shows that. */
function spot(svg: Element, { point, inputs }: PlaneData): void {
  const group = child(svg, 'g', 'point');
  child(group.node()!, 'line', 'reach')
    .attr('x1', '50%')
    .attr('y1', '50%')
    .attr('x2', across(point[0]))
    .attr('y2', down(point[1]))
    .attr('visibility', inputs ? 'hidden' : null);
  child(group.node()!, 'circle', 'ring').attr('cx', across(point[0])).attr('cy', down(point[1])).attr('r', 8);
}

/** Draws into `host`, a square box. */
export function plane(host: Element, data: PlaneData): void {
  const svg = select(host).selectChild('svg').empty()
    ? select(host).append('svg').attr('aria-hidden', 'true').node()!
    : select(host).selectChild<SVGSVGElement>('svg').node()!;
  guides(svg);
  columns(svg, data.model);
  sum(svg, data);
  spot(svg, data);
}
