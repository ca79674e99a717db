/*
 * What becomes of each input, a row for a feature on one axis for all. Above is the input, as far out as it is on; a
 * tick leads from it down to the bar, which would end there if it came back whole. Of the bar that the reading makes,
 * the bias takes its piece, and what is left is the output; or it falls below zero, and the ReLU clips it.
 */
import { child, percent } from '../child.ts';
import { colour, marker } from '../palette.ts';
import { dot } from '../../core/geometry/geometry.ts';
import type { Model } from '../../core/model.ts';
import type { Reading } from '../../core/findings/readings.ts';

export interface ReadingsData {
  readonly rows: readonly Reading[];
  readonly axis: Axis;
  /** What stands at a row's input, and under its bar: how its output comes about, and the output. */
  readonly words: (reading: Reading) => { readonly input: string; readonly sum: string; readonly out: string };
}

/** The ends of the rows' common axis. */
export type Axis = readonly [low: number, high: number];

/** Height of a row in pixels. */
export const PITCH = 54;
/** Where an input's line lies in its row, and its bar. */
const INPUT = 13;
const BAR = { top: 23, height: 14 };
/** How much thinner a bias is that adds to a bar and takes nothing from it. */
const INSET = 4;
const FOOT = BAR.top + BAR.height;
/** Height of the numbers under the rows. */
const SCALE = 14;

/** An axis on which every reading above zero finds room that this model can give; those below may run out of it. */
export function axisOf(model: Model): Axis {
  const features = Array.from({ length: model.features }, (_, i) => i);
  const most = features.map((i) => features.reduce((sum, j) => sum + Math.max(0, dot(model, i, j)), 0));
  const high = Math.max(1.3, ...most.map((reading, i) => reading + Math.max(0, model.bias[i])));
  return [Math.min(-1.3, -0.65 * high), 1.02 * high];
}

/** Where a value stands on an axis, as a share of its width. */
export const shareOf = ([low, high]: Axis, value: number): number => (value - low) / (high - low);

/** The pieces of a bar, each from one value to another, as far as they lie on the axis. */
function piecesOf({ before, after, output }: Reading, [low, high]: Axis): [name: string, from: number, to: number][] {
  const on = (value: number): number => Math.max(low, Math.min(high, value));
  const pieces: [string, number, number][] = [
    ['clipped', on(Math.min(0, after)), 0],
    ['output', 0, on(output)],
    [before > after ? 'bias' : 'adds', on(Math.min(before, after)), on(Math.max(before, after))],
  ];
  return pieces.filter(([, from, to]) => to > from);
}

/** The lines of 0 and 1, beside the bars and not behind the words under them, and their numbers. */
function scale(svg: Element, axis: Axis, height: number): void {
  const ends = child(svg, 'g', 'scale')
    .selectAll<SVGGElement, number>('g')
    .data([0, 1])
    .join((enter) => {
      const end = enter.append('g');
      end.append('line');
      end.append('text');
      return end;
    });
  const x = (value: number): string => percent(shareOf(axis, value));
  ends
    .select('line')
    .attr('x1', x)
    .attr('x2', x)
    .attr('y2', height)
    .attr('stroke-dasharray', `${FOOT},${PITCH - FOOT}`);
  ends
    .select('text')
    .attr('x', x)
    .attr('y', height + 10)
    .text(String);
}

/** The input as a point on the way from 0 to 1, and the tick under it. */
function inputOf(row: Element, { feature, input }: Reading, x: (value: number) => string): void {
  child(row, 'line', 'track').attr('x1', x(0)).attr('x2', x(1)).attr('y1', INPUT).attr('y2', INPUT);
  const known = input === undefined ? 'hidden' : null;
  child(row, 'line', 'true-input')
    .attr('x1', x(input ?? 0))
    .attr('x2', x(input ?? 0))
    .attr('y1', INPUT)
    .attr('y2', FOOT + 1)
    .attr('visibility', known);
  const thumb = child(row, 'svg', 'thumb')
    .classed('off', !input)
    .attr('x', x(input ?? 0))
    .attr('y', INPUT)
    .attr('visibility', known);
  if (thumb.selectChild().empty()) thumb.append('path').attr('d', marker(feature, 64));
}

export function readingBars(host: Element, { rows, axis, words }: ReadingsData): void {
  const x = (value: number): string => percent(shareOf(axis, value));
  const height = rows.length * PITCH;
  const svg = child<SVGSVGElement>(host, 'svg', 'readings')
    .attr('aria-hidden', 'true')
    .attr('height', height + SCALE);
  scale(svg.node()!, axis, height);
  child(svg.node()!, 'g', 'rows')
    .selectAll<SVGGElement, Reading>('g.reading')
    .data(rows)
    .join('g')
    .attr('class', 'reading')
    .style('--colour', ({ feature }) => colour(feature))
    .attr('transform', (_, i) => `translate(0,${i * PITCH})`)
    .each(function (row) {
      child(this, 'g', 'pieces')
        .selectAll('rect')
        .data(piecesOf(row, axis))
        .join('rect')
        .attr('class', ([name]) => name)
        .attr('x', ([, from]) => x(from))
        .attr('y', ([name]) => BAR.top + (name === 'adds' ? INSET : 0))
        .attr('width', ([, from, to]) => percent(shareOf(axis, to) - shareOf(axis, from)))
        .attr('height', ([name]) => BAR.height - (name === 'adds' ? 2 * INSET : 0));
      inputOf(this, row, x);
      const { input, sum, out } = words(row);
      child(this, 'text', 'number')
        .attr('y', INPUT + 4)
        .text(row.feature);
      child(this, 'text', 'value')
        .attr('x', x(0))
        .attr('dx', -13)
        .attr('y', INPUT + 4)
        .text(input);
      child(this, 'text', 'sum')
        .attr('x', '100%')
        .attr('dx', out.length > 1 ? -31 : -12)
        .attr('y', FOOT + 13)
        .text(sum);
      child(this, 'text', 'out')
        .attr('x', '100%')
        .attr('y', FOOT + 13)
        .text(out);
    });
}
