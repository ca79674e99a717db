/*
 * A hidden point in the plane. Each column of W is a faint arrow, strong as far as its feature is on; the strong arrows
 * set tip to tail lead to the point.
 */
import type { Columns } from '../../core/geometry/geometry.ts';
import { child, percent } from '../child.ts';
import { colour, marker } from '../palette.ts';
import { beyondTips } from './tip-numbers.ts';

export interface PlaneData {
  /** W, of two hidden dimensions. */
  readonly model: Columns;
  /** [feature]; undefined where the point was put there by hand. */
  readonly inputs: readonly number[] | undefined;
  /** [hidden] */
  readonly point: ArrayLike<number>;
}

/** The picture shows the plane from -REACH to REACH both ways: as far as a pentagon's arrows can lead. */
export const REACH = 2;
/** A column of length 1 in pixels where the picture is smallest; where it is larger, numbers stand farther apart. */
const UNIT = 35;
const NUMBERS = { nearest: 18, shortest: 0.2 * UNIT, width: 12 };

type Place = readonly [x: number, y: number];

const across = (x: number): string => percent((1 + x / REACH) / 2);
const down = (y: number): string => percent((1 - y / REACH) / 2);

/** Where a point of the plane stands in a box that the plane fills. */
export const placeIn = ([x, y]: Place): { left: string; top: string } => ({ left: across(x), top: down(y) });

/** W_i, the direction of a feature. */
export const column = ({ features, weights }: Columns, feature: number): Place => [
  weights[feature],
  weights[features + feature],
];

interface Piece {
  readonly feature: number;
  readonly from: Place;
  readonly to: Place;
}

const columnsOf = (model: Columns): Piece[] =>
  Array.from({ length: model.features }, (_, feature) => ({ feature, from: [0, 0], to: column(model, feature) }));

/** Of each feature that is on, the part of its column that is: x_i W_i. */
const shafts = (columns: readonly Piece[], inputs: readonly number[]): Piece[] =>
  columns
    .filter(({ feature }) => inputs[feature] > 0)
    .map(({ feature, from, to }) => ({ feature, from, to: [inputs[feature] * to[0], inputs[feature] * to[1]] }));

/** The same parts tip to tail. */
function chain(columns: readonly Piece[], inputs: readonly number[]): Piece[] {
  let from: Place = [0, 0];
  return shafts(columns, inputs).map(({ feature, to: [x, y] }) => {
    const piece: Piece = { feature, from, to: [from[0] + x, from[1] + y] };
    from = piece.to;
    return piece;
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

/** Lines with each feature's marker at the end. */
const arrows = (svg: Element, name: string, pieces: readonly Piece[]) =>
  lines(svg, name, pieces).each(function ({ feature, to }) {
    const tip = child(this, 'svg', 'tip').attr('x', across(to[0])).attr('y', down(to[1]));
    if (tip.selectChild().empty()) tip.append('path').attr('d', marker(feature, 90));
  });

/** The way from each tip to its number, found for the shortest columns first: longer ones give way outwards. */
function numbersOf(pieces: readonly Piece[]): Map<number, Place> {
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

/** The features' numbers, above all lines. */
function numbers(svg: Element, pieces: readonly Piece[]): void {
  const ways = numbersOf(pieces);
  child(svg, 'g', 'tags')
    .selectAll<SVGTextElement, Piece>('text')
    .data(pieces)
    .join('text')
    .style('--colour', ({ feature }) => colour(feature))
    .attr('x', ({ to }) => across(to[0]))
    .attr('y', ({ to }) => down(to[1]))
    .attr('dx', ({ feature }) => (ways.get(feature)?.[0] ?? 0).toFixed(1))
    .attr('dy', ({ feature }) => ((ways.get(feature)?.[1] ?? 0) + 4).toFixed(1))
    .attr('visibility', ({ feature }) => (ways.has(feature) ? null : 'hidden'))
    .text(({ feature }) => feature);
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
  child(group.node()!, 'circle', 'ring').attr('cx', across(point[0])).attr('cy', down(point[1])).attr('r', 9);
}

/** Draws into `host`, a square box. */
export function plane(host: Element, data: PlaneData): void {
  const svg = child<SVGSVGElement>(host, 'svg', 'picture').attr('aria-hidden', 'true').node()!;
  const pieces = columnsOf(data.model);
  const { inputs } = data;
  guides(svg);
  arrows(svg, 'columns', pieces);
  lines(svg, 'sum', inputs ? chain(pieces, inputs) : []);
  arrows(svg, 'shafts', inputs ? shafts(pieces, inputs) : []);
  numbers(svg, pieces);
  spot(svg, data);
}
