/* A logarithmic axis below a chart, with both of its ends in words. */
import { child, percent } from '../child.ts';

export interface LogAxis {
  /** The values at its left and its right end. */
  readonly ends: readonly [number, number];
  readonly ticks: readonly number[];
  /** What the ends mean. */
  readonly told: readonly [string, string];
  readonly title: string;
}

/** Where a value lies, as a share of the axis. */
export const shareAlong = ({ ends: [from, to] }: LogAxis, value: number): number =>
  Math.log(value / from) / Math.log(to / from);

/** Draws the axis into a picture, `top` pixels down. */
export function logAxis(svg: Element, axis: LogAxis, top: number): void {
  const place = (tick: number): string => percent(shareAlong(axis, tick));
  const ticks = child(svg, 'g', 'densities')
    .attr('transform', `translate(0,${top})`)
    .selectAll<SVGGElement, number>('g')
    .data(axis.ticks)
    .join((enter) => {
      const tick = enter.append('g');
      tick.append('line').attr('y2', 4);
      tick.append('text').attr('y', 17).text(String);
      return tick;
    });
  ticks.select('line').attr('x1', place).attr('x2', place);
  ticks.select('text').attr('x', place);
  child(svg, 'g', 'ends')
    .selectAll<SVGTextElement, string>('text')
    .data(axis.told)
    .join('text')
    .attr('x', (_, i) => percent(i))
    .attr('y', top + 36)
    .text(String);
  child(svg, 'text', 'title')
    .attr('x', '50%')
    .attr('y', top + 36)
    .text(axis.title);
}
