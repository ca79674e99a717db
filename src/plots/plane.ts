/*
 * A hidden point in the plane: the columns of W as thin arrows, each feature that is on as a thick one scaled by its
 * value, set tip to tail, and the point they lead to.
 */
import { select } from 'd3';
import type { Columns } from '../core/geometry.ts';
import { child, percent } from './child.ts';
import { colour, marker } from './palette.ts';

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
/** Where a column's number stands beyond its tip, in pixels. */
const BEYOND = 17;

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

/** Columns with their numbers beyond the tips; the shortest have none. */
function columns(svg: Element, model: Columns): void {
  lines(svg, 'columns', columnsOf(model)).each(function ({ feature, to }) {
    const norm = Math.hypot(...to);
    child(this, 'text', 'number')
      .attr('x', across(to[0]))
      .attr('y', down(to[1]))
      .attr('dx', ((BEYOND * to[0]) / Math.max(norm, 1e-6)).toFixed(1))
      .attr('dy', ((-BEYOND * to[1]) / Math.max(norm, 1e-6) + 4).toFixed(1))
      .attr('visibility', norm > 0.2 ? null : 'hidden')
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
