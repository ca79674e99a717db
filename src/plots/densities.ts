/* The axis of densities: logarithmic, from 1 on the left down to the lowest, with both ends in words. */
import * as words from '#words';
import { child, percent } from './child.ts';

const TICKS = [1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001];

/** Draws the axis into a picture, `top` pixels down. */
export function densityAxis(svg: Element, lowest: number, top: number): void {
  const place = (density: number): string => percent(Math.log(density) / Math.log(lowest));
  const ticks = child(svg, 'g', 'densities')
    .attr('transform', `translate(0,${top})`)
    .selectAll<SVGGElement, number>('g')
    .data(TICKS.filter((tick) => tick > 0.99 * lowest))
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
    .data([words.alwaysOn, words.oneTimeIn(Number((1 / lowest).toPrecision(2)))])
    .join('text')
    .attr('x', (_, i) => percent(i))
    .attr('y', top + 36)
    .text(String);
  child(svg, 'text', 'title')
    .attr('x', '50%')
    .attr('y', top + 36)
    .text(words.densityAxis);
}
