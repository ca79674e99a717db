/*
 * The columns of a three-dimensional W as arrows in space, with the hull that their tips span drawn faintly. Dragging
 * turns it; what is nearer is larger and stands before what is farther.
 */
import * as words from '#words';
import { pointer, select } from 'd3';
import { norms, represented, REPRESENTED } from '../../core/geometry/geometry.ts';
import type { Columns } from '../../core/geometry/geometry.ts';
import { hull, layered, seen, upright } from '../../core/geometry/space.ts';
import type { Point, Seen } from '../../core/geometry/space.ts';
import { child } from '../child.ts';
import './orbit.css';
import { featureClass, marker } from '../palette.ts';

export interface OrbitData {
  readonly model: Columns;
  /** Degrees about the upright axis, and how far from above it is seen. */
  readonly turn: number;
  readonly tilt: number;
  /** Two sets of columns, to be shown one above the other with a face each, and not with the hull of all. */
  readonly sets?: readonly (readonly number[])[];
  /** What stands at the tips of the represented columns, beside their numbers. [feature] */
  readonly notes: readonly string[];
  /** A thumbnail: no words, and nothing to take hold of. */
  readonly small?: boolean;
  readonly turnTo?: (turn: number, tilt: number) => void;
}

/** Half the side of the picture, and of a thumbnail, where length 1 is 96. */
const REACH = 152;
const REACH_SMALL = 122;
const UNIT = 96;
/** Degrees for a unit of the picture that is dragged. */
const DEGREES = 0.6;
/** How far beyond a tip its number stands. */
const BEYOND = 15;

interface Arrow extends Seen {
  readonly feature: number;
  readonly norm: number;
}

const at = ({ x, y }: Pick<Seen, 'x' | 'y'>): string => `${(UNIT * x).toFixed(1)},${(-UNIT * y).toFixed(1)}`;

const placed = ({ model, sets }: OrbitData): Point[] => (sets ? layered(model, sets) : upright(model));

/** Outlines of the faces behind the arrows and of those before them: each set's by itself, or all of the hull's in one. */
function outlines(data: OrbitData): { behind: string[]; before: string[] } {
  const { model, turn, tilt, sets } = data;
  const points = placed(data);
  const kept = represented(model);
  const groups = sets ? sets.map((set) => [set]) : [hull(kept.map((i) => points[i])).map((face) => face.map((at) => kept[at]))]; // prettier-ignore
  const drawn = groups.map((faces) =>
    faces.map((face) => {
      const corners = face.map((i) => seen(points[i], turn, tilt));
      const near = corners.reduce((sum, corner) => sum + corner.near, 0);
      return { near, outline: `M${corners.map(at).join('L')}Z` };
    }),
  );
  const of = (wanted: (near: number) => boolean): string[] =>
    drawn.map((faces) => faces.map(({ near, outline }) => (wanted(near) ? outline : '')).join(''));
  return { behind: of((near) => near < 0), before: of((near) => near >= 0) };
}

/** A layer of faces, in the picture's order. */
const faces = (svg: SVGSVGElement, name: string, all: readonly string[]): void => {
  child(svg, 'g', name)
    .selectAll('path')
    .data(all)
    .join('path')
    .attr('d', (outline) => outline);
};

const wrapped = (degrees: number): number => ((((degrees + 180) % 360) + 360) % 360) - 180;
const clamped = (degrees: number): number => Math.max(-90, Math.min(90, degrees));

interface Hold {
  readonly x: number;
  readonly y: number;
  readonly turn: number;
  readonly tilt: number;
}

/** Where each picture was taken hold of, and how it stood then. */
const holds = new WeakMap<SVGSVGElement, Hold>();

function turning(svg: SVGSVGElement, { turn, tilt, turnTo }: OrbitData): void {
  if (!turnTo) return;
  select(svg)
    .on('pointerdown', (event: PointerEvent) => {
      const [x, y] = pointer(event, svg);
      if (event.button === 0) holds.set(svg, { x, y, turn, tilt });
      svg.setPointerCapture(event.pointerId);
    })
    .on('pointermove', (event: PointerEvent) => {
      const from = event.buttons === 1 ? holds.get(svg) : undefined;
      if (!from) return;
      const [x, y] = pointer(event, svg);
      const across = DEGREES * (x - from.x);
      const down = DEGREES * (y - from.y);
      turnTo(Math.round(wrapped(from.turn + across)), Math.round(clamped(from.tilt + down)));
    });
}

function columns(svg: SVGSVGElement, data: OrbitData): void {
  const { model, turn, tilt, notes, small = false } = data;
  const lengths = norms(model);
  const arrows = placed(data)
    .map((tip, feature): Arrow => ({ feature, norm: lengths[feature], ...seen(tip, turn, tilt) }))
    .sort((a, b) => a.near - b.near);
  const joined = child(svg, 'g', 'columns')
    .selectAll<SVGGElement, Arrow>('g')
    .data(arrows, ({ feature }) => feature)
    .join((enter) => {
      const group = enter.append('g').attr('class', ({ feature }) => featureClass(feature));
      group.append('path').attr('class', 'shaft');
      group.append('path').attr('class', 'tip');
      if (small) return group;
      const text = group.append('text');
      text.append('tspan').attr('class', 'number');
      text.append('tspan').attr('class', 'note').attr('dx', 4);
      return group;
    })
    .classed('faint', ({ norm }) => norm <= REPRESENTED);
  joined
    .select('.shaft')
    .attr('d', (arrow) => `M0,0L${at(arrow)}`)
    .attr('stroke-width', ({ near }) => ((small ? 3 : 1) * (2.2 + 1.1 * near)).toFixed(1));
  joined
    .select('.tip')
    .attr('d', ({ feature, near }) => marker(feature, (small ? 4 : 1) * (62 + 34 * near)))
    .attr('transform', (arrow) => `translate(${at(arrow)})`);
  if (small) return;
  const beyond = ({ x, y }: Arrow): { x: number; y: number } => {
    const size = 1 + BEYOND / (UNIT * Math.hypot(x, y) || 1);
    return { x: size * x, y: size * y };
  };
  joined
    .select('text')
    .attr('transform', (arrow) => `translate(${at(beyond(arrow))})`)
    .attr('visibility', ({ norm }) => (norm > REPRESENTED ? null : 'hidden'))
    .classed('left', ({ x }) => x < 0);
  joined.select('.number').text(({ feature }) => feature);
  joined.select('.note').text(({ feature }) => notes[feature]);
}

/** Names the sets, each on its own side and with its kind of line. */
function setNames(svg: SVGSVGElement, sets: readonly (readonly number[])[]): void {
  const groups = child(svg, 'g', 'sets')
    .selectAll<SVGGElement, readonly number[]>('g')
    .data(sets)
    .join((enter) => {
      const group = enter.append('g');
      group.append('path').attr('d', 'M0,0H20');
      group.append('text').attr('x', 26);
      return group;
    })
    .attr('transform', (_, s) => `translate(${-REACH + 2},${s === 0 ? 10 - REACH : REACH - 8})`);
  groups.select('text').text(words.setOf);
}

/** Draws the picture into `svg`. */
export function orbit(svg: SVGSVGElement, data: OrbitData): void {
  const reach = data.small ? REACH_SMALL : REACH;
  select(svg)
    .attr('class', data.small ? 'orbit small' : 'orbit')
    .classed('in-sets', data.sets !== undefined)
    .attr('viewBox', `${-reach} ${-reach} ${2 * reach} ${2 * reach}`);
  const { behind, before } = outlines(data);
  faces(svg, 'hull', behind);
  columns(svg, data);
  faces(svg, 'front', before);
  if (data.small) return;
  if (data.sets) setNames(svg, data.sets);
  child(svg, 'text', 'hint')
    .attr('y', REACH - 4)
    .text(words.dragToTurn);
  turning(svg, data);
}
