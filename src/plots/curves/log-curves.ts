/*
 * Curves through points on two logarithmic axes, the first of them drawn strong. Places across are in per cent and
 * heights in pixels, so the picture fits any width with letters unchanged.
 */
import { line, scaleLog } from 'd3';
import { child, percent, stretched, WIDTH } from '../child.ts';
import './log-curves.css';

type Place = readonly [x: number, y: number];

export interface LogCurve {
  /** Its name at its right end; empty for none. */
  readonly text: string;
  /** By x; numbers above 0. */
  readonly points: readonly Place[];
}

export interface LogCurvesData {
  readonly curves: readonly LogCurve[];
  /** What goes across and what goes up. */
  readonly across: string;
  readonly up: string;
  /** The axes reach at least this far. */
  readonly least: Place;
}

const HEIGHT = 232;
/** How far under its last point a later curve's name stands: clear of a curve that rises. */
const UNDER = 64;
const TICKS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500];

interface Axis {
  /** From 0 to 1. */
  readonly place: (value: number) => number;
  readonly ticks: readonly number[];
}

/** An axis that holds all values and 1. */
function axisOf(values: readonly number[], least: number): Axis {
  const [low, high] = [Math.min(1, ...values) * 0.9, Math.max(least, ...values) * 1.15];
  return {
    place: scaleLog([low, high], [0, 1]).clamp(true),
    ticks: TICKS.filter((tick) => tick >= low && tick <= high),
  };
}

function axes(svg: SVGSVGElement, x: Axis, y: Axis): void {
  const up = child(svg, 'g', 'up')
    .selectAll<SVGGElement, number>('g')
    .data(y.ticks, (tick) => tick)
    .join((enter) => {
      const tick = enter.append('g');
      tick.append('line').attr('x2', '100%');
      tick.append('text').attr('dx', -6).attr('dy', 4).text(String);
      return tick;
    });
  up.attr('transform', (tick) => `translate(0,${(HEIGHT * (1 - y.place(tick))).toFixed(1)})`);
  const across = child(svg, 'g', 'across')
    .attr('transform', `translate(0,${HEIGHT})`)
    .selectAll<SVGGElement, number>('g')
    .data(x.ticks, (tick) => tick)
    .join((enter) => {
      const tick = enter.append('g');
      tick.append('line').attr('y2', 4);
      tick.append('text').attr('y', 17).text(String);
      return tick;
    });
  const place = (tick: number): string => percent(x.place(tick));
  across.select('line').attr('x1', place).attr('x2', place);
  across.select('text').attr('x', place);
}

function curve(svg: SVGSVGElement, { text, points }: LogCurve, c: number, x: Axis, y: Axis): void {
  const height = (point: Place): number => HEIGHT * (1 - y.place(point[1]));
  const path = line<Place>((point) => WIDTH * x.place(point[0]), height).digits(1);
  const group = child(svg, 'g', c === 0 ? 'strong' : 'plain').node()!;
  child(stretched(group as unknown as SVGSVGElement, 'line', 0, HEIGHT), 'path', 'through').attr('d', path(points));
  child(group, 'g', 'points')
    .selectAll<SVGCircleElement, Place>('circle')
    .data(points)
    .join('circle')
    .attr('r', 4)
    .attr('cx', (point) => percent(x.place(point[0])))
    .attr('cy', (point) => height(point).toFixed(1));
  const last = points.at(-1);
  child(group, 'text', 'name')
    .attr('x', percent(last ? x.place(last[0]) : 1))
    .attr('y', last ? (c === 0 ? height(last) - 12 : Math.min(height(last) + UNDER, HEIGHT - 8)) : 0)
    .text(last ? text : '');
}

/** Draws the picture into `host`, or updates the one that is there. */
export function logCurves(host: Element, { curves, across, up, least }: LogCurvesData): void {
  const box = child(host, 'div', 'log-curves').node()!;
  const svg = child<SVGSVGElement>(box, 'svg', 'plot').attr('aria-hidden', 'true').node()!;
  const all = curves.flatMap(({ points }) => points);
  const [x, y] = ([0, 1] as const).map((axis) => axisOf(all.map((point) => point[axis]), least[axis])); // prettier-ignore
  axes(svg, x, y);
  child(svg, 'text', 'title-up').attr('y', -10).text(up);
  child(svg, 'text', 'title-across')
    .attr('x', '100%')
    .attr('y', HEIGHT + 36)
    .text(across);
  curves.forEach((one, c) => curve(svg, one, c, x, y));
}
