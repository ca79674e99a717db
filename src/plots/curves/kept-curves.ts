/*
 * Losses against density or another setting, a curve for each number of features kept. Where a curve is the lowest it is drawn strong, and
 * where it gives way to another a line stands there. Places across are in per cent, as in the chart of losses.
 */
import * as words from '#words';
import { line, pointer, scaleLinear } from 'd3';
import { child, percent, stretched, WIDTH } from '../child.ts';
import { logAxis, shareAlong } from './log-axis.ts';
import type { LogAxis } from './log-axis.ts';

/** A place in the chart: a value of the setting, and a loss as a share of what always answering 0 costs. */
export interface LossPoint {
  readonly value: number;
  readonly share: number;
}

export interface KeptCurve {
  readonly points: readonly LossPoint[];
  /** Its name at its right end. */
  readonly text: string;
}

export interface KeptCurvesData {
  readonly curves: readonly KeptCurve[];
  /** The lowest of all, through the places where curves cross. */
  readonly lowest: readonly LossPoint[];
  /** Where the last change is, in words. */
  readonly crossing: (LossPoint & { readonly text: string }) | undefined;
  readonly axis: LogAxis;
  /** The value whose model is shown beside, and what chooses another. */
  readonly chosen?: { readonly value: number; readonly choose: (value: number) => void };
}

/** Height of the drawing, in pixels. */
export const HEIGHT = 250;
/** Least distance between names at the right edge. */
const WORD = 15;

/** Where points lie in the drawing. */
export interface Places {
  /** In shares of the width. */
  readonly x: (point: LossPoint) => number;
  /** In pixels. */
  readonly y: (point: LossPoint) => number;
}

/** Lines and numbers of the shares. */
function shareAxis(svg: SVGSVGElement, most: number): Places['y'] {
  const y = scaleLinear([0, most], [HEIGHT, 0]);
  const ticks = child(svg, 'g', 'ticks')
    .selectAll<SVGGElement, number>('g')
    .data(y.ticks(5))
    .join((enter) => {
      const tick = enter.append('g');
      tick.append('line').attr('x2', '100%');
      tick.append('text').attr('dx', -6).attr('dy', 4);
      return tick;
    })
    .attr('transform', (tick) => `translate(0,${y(tick).toFixed(1)})`);
  ticks.select('text').text((tick) => words.onlyPercent(Math.round(100 * tick)));
  return ({ share }) => y(share);
}

/** How near to the strong line a name may begin, in pixels. */
const TOUCH = 8;
/** The narrowest drawing, and the width of a letter, in pixels. */
const NARROW = 200;
const LETTER = 6.5;

interface Name {
  readonly text: string;
  /** In shares of the width, and in pixels. */
  readonly x: number;
  readonly y: number;
}

/** A name that the strong line would run through, under that line. */
function under(name: Name, lowest: readonly LossPoint[], { x, y }: Places): Name {
  const right = name.x + (8 + LETTER * name.text.length) / NARROW;
  const heights = lowest.filter((point) => x(point) >= name.x - 0.01 && x(point) <= right).map(y);
  return Math.abs(heights[0] - name.y) < TOUCH ? { ...name, y: Math.max(...heights) + WORD } : name;
}

/** The names at the ends of the curves: those at the right edge apart from each other, none on the strong line. */
function names(svg: SVGSVGElement, { curves, lowest }: KeptCurvesData, places: Places): void {
  let last = -Infinity;
  const placed = curves
    .map(({ points, text }) => ({ text, end: points[points.length - 1] }))
    .map(({ text, end }): Name => ({ text, x: places.x(end), y: places.y(end) }))
    .sort((a, b) => a.y - b.y)
    .map((name) =>
      name.x < 0.98 ? under(name, lowest, places) : { ...name, y: (last = Math.max(name.y, last + WORD)) },
    );
  child(svg, 'g', 'names')
    .selectAll<SVGTextElement, Name>('text')
    .data(placed)
    .join('text')
    .attr('x', (name) => percent(name.x))
    .attr('y', (name) => (name.y + 4).toFixed(1))
    .attr('dx', 8)
    .text(({ text }) => text);
}

/** A line where the lowest curve changes, and a ring where the two cross. */
function mark(svg: SVGSVGElement, crossing: KeptCurvesData['crossing'], { x, y }: Places): void {
  const group = child<SVGGElement>(svg, 'g', 'crossing')
    .attr('display', crossing ? null : 'none')
    .node()!;
  if (!crossing) return;
  const here = percent(x(crossing));
  child(group, 'line', 'at').attr('x1', here).attr('x2', here).attr('y2', HEIGHT);
  child(group, 'circle', 'ring').attr('cx', here).attr('cy', y(crossing).toFixed(1)).attr('r', 5);
  child(group, 'text', 'where')
    .attr('x', here)
    .attr('dx', 6)
    .attr('y', HEIGHT - 8)
    .text(crossing.text);
}

/** A line at the chosen value, and where the pointer chooses, and goes on choosing while it is down. */
function choosing(svg: SVGSVGElement, axis: LogAxis, { value, choose }: NonNullable<KeptCurvesData['chosen']>): void {
  const here = percent(shareAlong(axis, value));
  child(svg, 'line', 'at-chosen').attr('x1', here).attr('x2', here).attr('y2', HEIGHT);
  const take = function (this: SVGRectElement, event: PointerEvent): void {
    const share = pointer(event, this)[0] / this.getBoundingClientRect().width;
    const [from, to] = axis.ends;
    if (event.buttons === 1) choose(from * (to / from) ** Math.max(0, Math.min(1, share)));
  };
  child<SVGRectElement>(svg, 'rect', 'target')
    .attr('width', '100%')
    .attr('height', HEIGHT)
    .on('pointerdown', take)
    .on('pointermove', take);
}

/** What has been drawn: where points lie in it, and the highest share. */
export interface KeptChart {
  readonly svg: SVGSVGElement;
  readonly places: Places;
  readonly most: number;
}

/** Draws the picture into `host`, or updates the one that is there, and says where points lie in it. */
export function keptCurves(host: Element, data: KeptCurvesData): KeptChart {
  const { curves, lowest, crossing, axis, chosen } = data;
  const box = child(host, 'div', 'kept-curves').node()!;
  const svg = child<SVGSVGElement>(box, 'svg', 'plot').attr('aria-hidden', 'true').node()!;
  const shares = curves.flatMap(({ points }) => points.map(({ share }) => share));
  const most = Math.ceil(10 * Math.max(...shares)) / 10;
  const y = shareAxis(svg, most);
  const x = ({ value }: LossPoint): number => shareAlong(axis, value);
  child(svg, 'text', 'what').attr('y', -10).text(words.shareAxis);
  logAxis(svg, axis, HEIGHT);
  const path = line<LossPoint>((point) => WIDTH * x(point), y).digits(1);
  const drawing = stretched(svg, 'curves', 0, HEIGHT);
  child(drawing, 'g', 'all')
    .selectAll<SVGPathElement, KeptCurve>('path')
    .data(curves)
    .join('path')
    .attr('d', ({ points }) => path(points));
  child(drawing, 'path', 'strong').attr('d', path(lowest));
  mark(svg, crossing, { x, y });
  names(svg, data, { x, y });
  if (chosen) choosing(svg, axis, chosen);
  return { svg, places: { x, y }, most };
}
