/* The dimensionality of one model's features as bars in falling order, for models that no plane can show. */
import { PLATEAUS } from '../core/plateaus.ts';
import { child, percent } from './child.ts';
import { colour } from './palette.ts';

const HEIGHT = 240;
/** Bars beyond this number are too thin for a feature's number under each. */
const NUMBERED = 24;

interface Bar {
  readonly feature: number;
  readonly value: number;
}

/** Draws D_i in [0, 1] [feature] into `host`, over the plateaus' lines. */
export function bars(host: Element, values: ArrayLike<number>): void {
  const svg = child<SVGSVGElement>(host, 'svg', 'bars').attr('aria-hidden', 'true').node()!;
  const sorted: Bar[] = Array.from(values, (value, feature) => ({ feature, value })).sort((a, b) => b.value - a.value);
  const place = (i: number): string => percent((i + 0.5) / sorted.length);
  const y = (value: number): number => HEIGHT * (1 - value);

  child(svg, 'g', 'levels')
    .selectAll<SVGLineElement, number>('line')
    .data(PLATEAUS.map(({ value }) => value))
    .join('line')
    .attr('x2', '100%')
    .attr('y1', y)
    .attr('y2', y);
  child(svg, 'g', 'values')
    .selectAll<SVGLineElement, Bar>('line')
    .data(sorted)
    .join('line')
    .style('--colour', ({ feature }) => colour(feature))
    .attr('stroke-width', percent(0.6 / sorted.length))
    .attr('x1', (_, i) => place(i))
    .attr('x2', (_, i) => place(i))
    .attr('y1', HEIGHT)
    .attr('y2', ({ value }) => y(value).toFixed(1));
  child(svg, 'g', 'numbers')
    .selectAll<SVGTextElement, Bar>('text')
    .data(sorted.length <= NUMBERED ? sorted : [])
    .join('text')
    .attr('x', (_, i) => place(i))
    .attr('y', HEIGHT + 14)
    .text(({ feature }) => feature);
}
