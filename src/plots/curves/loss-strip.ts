/*
 * The loss of one run against the step, low and wide, with the steps at which something happened named above the curve,
 * which has fallen there. Places across are in per cent, as in the chart of losses.
 */
import * as words from '#words';
import { line } from 'd3';
import { count } from '../../core/format.ts';
import { child, percent, stretched, WIDTH } from '../child.ts';
import { lossAxis, lossTicks } from './loss-axis.ts';
import './loss-strip.css';

/** A step at which something happened, in a word. */
export interface Event {
  readonly step: number;
  readonly text: string;
}

export interface LossStripData {
  /** Steps of the whole run. */
  readonly steps: number;
  /** The step of each recorded frame. */
  readonly at: readonly number[];
  /** The loss at each recorded frame. */
  readonly losses: readonly number[];
  /** Index of the frame on show. */
  readonly playhead: number;
  /** In order of their steps. */
  readonly events: readonly Event[];
}

const HEIGHT = 96;
/** From one event's word to the next one's, which stands lower. */
const WORD = 15;

function happenings(svg: SVGSVGElement, { events, steps }: LossStripData): void {
  const groups = child(svg, 'g', 'events')
    .selectAll<SVGGElement, Event>('g')
    .data(events)
    .join((enter) => {
      const group = enter.append('g');
      group.append('line').attr('y2', HEIGHT);
      group.append('text').attr('dx', 5);
      return group;
    });
  groups
    .select('line')
    .attr('x1', ({ step }) => percent(step / steps))
    .attr('x2', ({ step }) => percent(step / steps))
    .attr('y1', (_, i) => WORD * i);
  groups
    .select('text')
    .attr('x', ({ step }) => percent(step / steps))
    .attr('y', (_, i) => WORD * i + 9)
    .text(({ text }) => text);
}

/** Draws the picture into `host`, or updates the one that is there. */
export function lossStrip(host: Element, data: LossStripData): void {
  const { steps, at, losses, playhead } = data;
  const box = child(host, 'div', 'loss-strip').node()!;
  const svg = child<SVGSVGElement>(box, 'svg', 'plot').attr('aria-hidden', 'true').node()!;
  const axis = lossAxis(losses, HEIGHT);
  lossTicks(
    svg,
    axis.ticks.filter(({ text }) => /^[0.]*1/.test(text)),
  );
  child(svg, 'text', 'what').attr('y', -8).text(words.lossAxis);
  const path = line<number>((_, i) => (WIDTH * at[i]) / steps, axis.y).digits(1);
  child(stretched(svg, 'curve', 0, HEIGHT), 'path', 'loss').attr('d', path(losses));
  happenings(svg, data);
  const here = percent(at[playhead] / steps);
  child(svg, 'line', 'playhead').attr('x1', here).attr('x2', here).attr('y2', HEIGHT);
  child(svg, 'circle', 'dot').attr('cx', here).attr('cy', axis.y(losses[playhead])).attr('r', 4);
  child(svg, 'text', 'first')
    .attr('y', HEIGHT + 16)
    .text('0');
  child(svg, 'text', 'last')
    .attr('x', '100%')
    .attr('y', HEIGHT + 16)
    .text(words.lastStep(count(steps)));
}
