/*
 * Loss over the steps of a run, one curve for each restart, one of them strong, on a logarithmic axis; beneath, on the
 * same steps, the learning rate. Places across are in per cent, so the picture fits any width with letters unchanged.
 */
import * as words from '#words';
import { format, line } from 'd3';
import { child, percent, stretched, WIDTH } from '../child.ts';
import { lossAxis, lossTicks } from './loss-axis.ts';
import type { LossAxis } from './loss-axis.ts';

/** Words that stand at the height of a loss. */
export interface LossWords {
  readonly loss: number;
  readonly text: string;
}

export interface LossesData {
  /** Steps of the whole run. */
  readonly steps: number;
  /** The step of each recorded frame. */
  readonly at: readonly number[];
  /** [restart][frame] */
  readonly curves: readonly (readonly number[])[];
  /** Index of the curve that is drawn strong. */
  readonly strong: number;
  /** Index of the frame on show. */
  readonly playhead: number;
  /** A loss to compare with. */
  readonly guide: LossWords;
  /** Words at the right ends of curves. */
  readonly ends: readonly LossWords[];
  /** The learning rate at evenly spaced steps from first to last. */
  readonly rates: readonly number[];
}

const HEIGHT = 232;
const STRIP_TOP = HEIGHT + 18;
const STRIP = 34;
const BOTTOM = STRIP_TOP + STRIP;
/** Least distance between words at the right end. */
const WORD = 14;

const thousands = format(',');

/** Moves ends apart that would stand on each other, in order of height. */
function apart(ends: readonly LossWords[], { y }: LossAxis): { y: number; text: string }[] {
  let last = -Infinity;
  return ends
    .map(({ loss, text }) => ({ y: y(loss), text }))
    .sort((a, b) => a.y - b.y)
    .map((word) => ({ ...word, y: (last = Math.max(word.y, last + WORD)) }));
}

/** Lines and numbers of the loss axis, and the guide. */
function lossGuides(svg: SVGSVGElement, axis: LossAxis, guide: LossWords): void {
  lossTicks(svg, axis.ticks);
  const group = child<SVGGElement>(svg, 'g', 'guide').attr(
    'transform',
    `translate(0,${axis.y(guide.loss).toFixed(1)})`,
  );
  child(group.node()!, 'line', 'level').attr('x2', '100%');
  child(group.node()!, 'text', 'words').attr('x', '100%').attr('dx', -4).attr('dy', -5).text(guide.text);
}

/** Ticks of the steps, under the strip. */
function stepAxis(svg: SVGSVGElement, steps: number): void {
  const groups = child(svg, 'g', 'steps')
    .selectAll<SVGGElement, number>('g')
    .data([0, 0.5, 1])
    .join((enter) => {
      const tick = enter.append('g').attr('transform', `translate(0,${BOTTOM})`);
      tick.append('line').attr('x1', percent).attr('x2', percent).attr('y2', 4);
      tick.append('text').attr('x', percent).attr('y', 17);
      return tick;
    });
  groups.select('text').text((share) => {
    const step = thousands(Math.round(share * steps));
    return share === 1 ? words.lastStep(step) : step;
  });
}

/** The learning rate as an area, with its height as a number. */
function strip(svg: SVGSVGElement, rates: readonly number[]): void {
  const most = Math.max(...rates);
  const points = rates.map((rate, i) => [(WIDTH * i) / (rates.length - 1), STRIP * (1 - rate / most)]);
  const edge = points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(2)}`).join('L');
  child(stretched(svg, 'rates', STRIP_TOP, STRIP), 'path', 'area').attr('d', `M0,${STRIP}L${edge}L${WIDTH},${STRIP}Z`);
  const labels = [
    { x: 0, dx: -6, text: String(most) },
    { x: 1, dx: -6, text: words.learningRate },
  ];
  child(svg, 'g', 'ratewords')
    .selectAll<SVGTextElement, (typeof labels)[number]>('text')
    .data(labels)
    .join('text')
    .attr('x', ({ x }) => percent(x))
    .attr('dx', ({ dx }) => dx)
    .attr('y', STRIP_TOP + 9)
    .text(({ text }) => text);
}

/** The curves, and a dot on the strong one where the playhead stands. */
function curves(svg: SVGSVGElement, data: LossesData, axis: LossAxis): void {
  const { at, steps, strong, playhead } = data;
  const x = (i: number): number => (WIDTH * at[i]) / steps;
  const path = line<number>((_, i) => x(i), axis.y).digits(1);
  const drawing = stretched(svg, 'curves', 0, HEIGHT);
  child(drawing, 'g', 'faint')
    .selectAll<SVGPathElement, readonly number[]>('path')
    .data(data.curves)
    .join('path')
    .attr('d', (curve) => path(curve));
  child(drawing, 'path', 'strong').attr('d', path(data.curves[strong]));
  const here = percent(x(playhead) / WIDTH);
  child(svg, 'line', 'playhead').attr('x1', here).attr('x2', here).attr('y2', BOTTOM);
  child(svg, 'circle', 'dot').attr('cx', here).attr('cy', axis.y(data.curves[strong][playhead])).attr('r', 4.5);
}

/** Draws the picture into `host`, or updates the one that is there. */
export function losses(host: Element, data: LossesData): void {
  const box = child(host, 'div', 'losses').node()!;
  const svg = child<SVGSVGElement>(box, 'svg', 'plot').attr('aria-hidden', 'true').node()!;
  const axis = lossAxis([...data.curves.flat(), data.guide.loss], HEIGHT);
  lossGuides(svg, axis, data.guide);
  stepAxis(svg, data.steps);
  strip(svg, data.rates);
  child(svg, 'text', 'what').attr('y', -8).text(words.lossAxis);
  curves(svg, data, axis);
  child(svg, 'g', 'ends')
    .selectAll<SVGTextElement, { y: number; text: string }>('text')
    .data(apart(data.ends, axis))
    .join('text')
    .attr('x', '100%')
    .attr('dx', 8)
    .attr('y', ({ y }) => (y + 4).toFixed(1))
    .text(({ text }) => text);
}
