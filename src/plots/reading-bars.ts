/*
 * What each output reads, as three bars on one axis that all rows share: before the bias, after it, after the ReLU. A
 * tick marks the true input.
 */
import { ticks } from 'd3';
import { child, percent } from './child.ts';
import { colour } from './palette.ts';
import type { Reading } from '../core/readings.ts';

export interface ReadingsData {
  readonly rows: readonly Reading[];
  /** What stands under the bars of a row. */
  readonly words: (reading: Reading) => string;
  /** The ends of the axis. */
  readonly domain: readonly [number, number];
  /** Height of a row in pixels. */
  readonly pitch: number;
}

/** Height of the axis with its numbers. */
const AXIS = 18;
const TOP = 5;
const BAR = 5;
/** Where a row's bars end and its words begin. */
const BARS_END = TOP + 3 * BAR + 6;
const BARS = ['before', 'after', 'output'] as const;

/** The ends of an axis that holds all of these readings, and never less than the usual ones. */
export function domainOf(all: readonly Reading[]): [number, number] {
  const values = all.flatMap(({ before, after, input = 0 }) => [before, after, input]);
  return [Math.min(-1.3, ...values), Math.max(1.3, ...values)];
}

/** Row labels stand before the axis. */
const GUTTER = 0.1;

export function readingBars(host: Element, { rows, words, domain: [low, high], pitch }: ReadingsData): void {
  const x = (value: number): string => percent(GUTTER + ((1 - GUTTER) * (value - low)) / (high - low));
  const height = rows.length * pitch;
  const svg = child<SVGSVGElement>(host, 'svg', 'readings')
    .attr('aria-hidden', 'true')
    .attr('height', height + AXIS);

  const scale = child(svg.node()!, 'g', 'scale')
    .selectAll<SVGGElement, number>('g')
    .data(ticks(low, high, 3), String)
    .join((enter) => {
      const tick = enter.append('g');
      tick.append('line').attr('y1', 0);
      tick.append('text');
      return tick;
    })
    .classed('zero', (value) => value === 0);
  scale
    .select('line')
    .attr('x1', x)
    .attr('x2', x)
    .attr('y2', height)
    .attr('stroke-dasharray', `${BARS_END},${pitch - BARS_END}`); // not through the words under the bars
  scale
    .select('text')
    .attr('x', x)
    .attr('y', height + 13)
    .text((value) => String(value).replace('-', '−'));

  child(svg.node()!, 'g', 'rows')
    .selectAll<SVGGElement, Reading>('g')
    .data(rows)
    .join('g')
    .style('--colour', ({ feature }) => colour(feature))
    .attr('transform', (_, i) => `translate(0,${i * pitch})`)
    .each(function (row) {
      BARS.forEach((name, i) => {
        const [from, to] = [Math.min(0, row[name]), Math.max(0, row[name])];
        child(this, 'rect', name)
          .attr('x', x(from))
          .attr('y', TOP + i * (BAR + 1.5))
          .attr('width', percent(((1 - GUTTER) * (to - from)) / (high - low)))
          .attr('height', BAR);
      });
      child(this, 'line', 'true-input')
        .attr('x1', x(row.input ?? 0))
        .attr('x2', x(row.input ?? 0))
        .attr('y1', TOP - 3)
        .attr('y2', BARS_END)
        .attr('visibility', row.input === undefined ? 'hidden' : null);
      child(this, 'text', 'number')
        .attr('y', TOP + 13)
        .text(row.feature);
      child(this, 'text', 'words')
        .attr('y', pitch - 7)
        .text(words(row));
    });
}
