/*
 * The way of one model through its run: the dimensionality of each feature over the steps, and below, on the same steps,
 * the loss of all restarts. Places across are in per cent, so the picture fits any width with letters unchanged.
 */
import * as words from '#words';
import { line, scaleLinear } from 'd3';
import type { ScaleLinear } from 'd3';
import { count } from '../../core/format.ts';
import { apart } from './apart.ts';
import { child, percent, stretched, WIDTH } from '../child.ts';
import { featureClass } from '../palette.ts';
import './way.css';

/** A line across with its words at the right end. */
export interface Mark {
  readonly value: number;
  readonly text: string;
}

export interface WayData {
  readonly steps: number;
  /** The step of each frame. */
  readonly at: readonly number[];
  /** [frame][feature] */
  readonly shares: readonly ArrayLike<number>[];
  /** Features that are drawn strong, with their numbers. */
  readonly named: readonly number[];
  /** Groups of lines where they end. */
  readonly ends: readonly Mark[];
  /** [restart][frame]; undefined where there is nothing to draw. */
  readonly losses: readonly (readonly (number | undefined)[])[];
  /** Index of the restart whose loss is drawn strong. */
  readonly strong: number;
  /** Losses with a line across. */
  readonly levels: readonly Mark[];
  /** Index of the frame on show. */
  readonly playhead: number;
}

const TOP = { y: 18, height: 190 };
const LOW = { y: 250, height: 128 };
const BOTTOM = LOW.y + LOW.height;
/** Least distance between words at the right end. */
const WORD = 14;
/** Losses of the first steps go beyond the picture: it begins with those of this share of the run. */
const FIRST = 0.04;

type Axis = ScaleLinear<number, number>;

function axisOf(values: readonly number[], { y, height }: typeof TOP): Axis {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = 0.06 * (high - low || high || 1);
  return scaleLinear([low - room, high + room], [y + height, y]);
}

/** Lines and numbers of an axis, and what it measures. */
function axis(svg: SVGSVGElement, name: string, scale: Axis, title: string): void {
  const group = child<SVGGElement>(svg, 'g', name).node()!;
  const ticks = child(group, 'g', 'ticks')
    .selectAll<SVGGElement, number>('g')
    .data(scale.ticks(4))
    .join((enter) => {
      const tick = enter.append('g');
      tick.append('line').attr('x2', '100%');
      tick.append('text').attr('dx', -6).attr('dy', 4);
      return tick;
    })
    .attr('transform', (value) => `translate(0,${scale(value).toFixed(1)})`);
  ticks.select('text').text((value) => scale.tickFormat(4)(value));
  child(group, 'text', 'what')
    .attr('y', scale.range()[1] - 8)
    .text(title);
}

/** Words at the right end, apart from each other. */
function marks(svg: SVGSVGElement, name: string, scale: Axis, all: readonly Mark[]): void {
  const sorted = [...all].sort((a, b) => b.value - a.value);
  const places = apart(
    sorted.map(({ value }) => scale(value)),
    WORD,
  );
  child(svg, 'g', name)
    .selectAll<SVGTextElement, Mark>('text')
    .data(sorted)
    .join('text')
    .attr('x', '100%')
    .attr('dx', 8)
    .attr('y', (_, i) => (places[i] + 4).toFixed(1))
    .text(({ text }) => text);
}

/** The line of each feature, and its number at the highest place of those that are named. */
function features(svg: SVGSVGElement, { at, steps, shares, named }: WayData, y: Axis): void {
  const x = (k: number): number => (WIDTH * at[k]) / steps;
  const drawing = stretched(svg, 'features', 0, BOTTOM);
  const all = Array.from(shares[0] ?? [], (_, feature) => shares.map((frame) => frame[feature]));
  const path = line<number>((_, k) => x(k), y).digits(1);
  child(drawing, 'g', 'lines')
    .selectAll<SVGPathElement, number[]>('path')
    .data(all)
    .join('path')
    .attr('class', (_, feature) => featureClass(feature))
    .classed('named', (_, feature) => named.includes(feature))
    .attr('d', (way) => path(way));
  const late = at.findIndex((step) => step >= 0.05 * steps);
  const peaks = named.map((feature) => {
    const way = all[feature];
    const peak = way.reduce((best, share, k) => (k >= late && share > way[best] ? k : best), Math.max(0, late));
    return { feature, across: x(peak) / WIDTH, y: y(way[peak]) };
  });
  child(svg, 'g', 'peaks')
    .selectAll<SVGTextElement, (typeof peaks)[number]>('text')
    .data(peaks)
    .join('text')
    .attr('class', ({ feature }) => featureClass(feature))
    .attr('x', ({ across }) => percent(across))
    .attr('y', (peak) => (peak.y - 5).toFixed(1))
    .text(({ feature }) => feature);
}

/** The loss of each restart, and lines at the levels. */
function losses(svg: SVGSVGElement, { at, steps, losses, strong, levels }: WayData, y: Axis): void {
  const drawing = stretched(svg, 'losses-drawn', 0, BOTTOM);
  const x = (k: number): number => (WIDTH * at[k]) / steps;
  const path = line<number | undefined>(
    (_, k) => x(k),
    (loss) => y(loss!),
  )
    .defined((loss) => loss !== undefined && loss <= y.domain()[1])
    .digits(1);
  child(drawing, 'path', 'levels').attr('d', levels.map(({ value }) => `M0,${y(value).toFixed(1)}H${WIDTH}`).join(''));
  child(drawing, 'g', 'others')
    .selectAll<SVGPathElement, (typeof losses)[number]>('path')
    .data(losses)
    .join('path')
    .attr('d', (curve) => path(curve));
  child(drawing, 'path', 'strong').attr('d', path(losses[strong]));
}

/** Where the run begins and ends, and where the playhead stands. */
function across(svg: SVGSVGElement, { steps, at, playhead }: WayData): void {
  child(svg, 'g', 'steps')
    .selectAll<SVGTextElement, number>('text')
    .data([0, 0.5, 1])
    .join('text')
    .attr('x', percent)
    .attr('y', BOTTOM + 20)
    .text((share) => (share === 1 ? words.lastStep(count(steps)) : count(Math.round(share * steps))));
  const here = percent((at[playhead] ?? 0) / steps);
  child(svg, 'line', 'playhead').attr('x1', here).attr('x2', here).attr('y1', TOP.y).attr('y2', BOTTOM);
}

/** Draws the picture into `host`, or updates the one that is there. */
export function way(host: Element, data: WayData): void {
  const box = child(host, 'div', 'way').node()!;
  const svg = child<SVGSVGElement>(box, 'svg', 'plot').attr('aria-hidden', 'true').node()!;
  const late = data.losses.flatMap((curve) => curve.filter((_, k) => data.at[k] >= FIRST * data.steps));
  const shown = late.filter((loss) => loss !== undefined);
  const all = shown.length > 0 ? shown : data.losses.flat().filter((loss) => loss !== undefined);
  const y = { shares: scaleLinear([0, 1], [TOP.y + TOP.height, TOP.y]), losses: axisOf(all, LOW) };
  const most = Math.max(0.5, ...data.shares.flatMap((frame) => Array.from(frame)));
  y.shares.domain([0, Math.min(1, 1.06 * most)]);
  axis(svg, 'shares-axis', y.shares, words.dimensionalityAxis);
  axis(svg, 'losses-axis', y.losses, words.lossOnSample);
  features(svg, data, y.shares);
  losses(svg, data, y.losses);
  marks(svg, 'ends', y.shares, data.ends);
  const [low, high] = y.losses.domain();
  marks(svg, 'level-names', y.losses, data.levels.filter(({ value }) => value >= low && value <= high)); // prettier-ignore
  across(svg, data);
}
