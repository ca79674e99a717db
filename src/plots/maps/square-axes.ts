/* Numbers and titles beside a square picture: below it along x, to its left along y. */
import { child, percent } from '../child.ts';
import './square-axes.css';

/** A mark on an axis, at a share of its length from the left or from the top. */
export interface Tick {
  readonly at: number;
  readonly text: string;
}

interface Axis {
  readonly ticks: readonly Tick[];
  readonly title: string;
}

/** The picture in a box, `side` units wide and high whatever its size, in an svg with the room for its axes around it. */
export function squarePicture(box: Element, name: string, side: number): { svg: SVGSVGElement; inner: SVGSVGElement } {
  box.classList.add('square');
  const svg = child<SVGSVGElement>(box, 'svg', 'plot').attr('aria-hidden', 'true').node()!;
  const inner = child<SVGSVGElement>(svg, 'svg', name)
    .attr('viewBox', `0 0 ${side} ${side}`)
    .attr('preserveAspectRatio', 'none')
    .node()!;
  return { svg, inner };
}

/** Draws both axes around the picture. */
export function squareAxes(svg: SVGSVGElement, axes: Readonly<Record<'x' | 'y', Axis>>): void {
  for (const along of ['x', 'y'] as const) {
    child(svg, 'g', along)
      .selectAll<SVGTextElement, Tick>('text')
      .data(axes[along].ticks)
      .join('text')
      .attr(along, ({ at }) => percent(at))
      .attr(along === 'x' ? 'y' : 'x', along === 'x' ? '100%' : 0)
      .text(({ text }) => text);
    child(svg, 'text', `title-${along}`).text(axes[along].title);
  }
}
