/*
 * What latents say of features against what is there, a dot for each feature that is on in a point. On the diagonal
 * all of it is given back.
 */
import * as words from '#words';
import { child, percent } from './child.ts';
import './read-back.css';

/** How far along its direction a feature is, and what its latent says. */
export interface ReadingDot {
  readonly truth: number;
  readonly read: number;
}

/** What the axes reach to, and units of the inner picture for it. */
const REACH = 1.25;
const SIDE = 250;
const TICKS = [0, 0.5, 1];

const place = (value: number): string => ((SIDE * Math.min(REACH, value)) / REACH).toFixed(0);

/** Numbers beside the picture: below it along x, to its left along y. */
function axis(svg: SVGSVGElement, along: 'x' | 'y', title: string): void {
  child(svg, 'g', along)
    .selectAll<SVGTextElement, number>('text')
    .data(TICKS)
    .join('text')
    .attr(along, (value) => percent(along === 'x' ? value / REACH : 1 - value / REACH))
    .attr(along === 'x' ? 'y' : 'x', along === 'x' ? '100%' : 0)
    .text((value) => value);
  child(svg, 'text', `title-${along}`).text(title);
}

/** Draws the dots into `host`. */
export function readBackPlot(host: Element, readings: readonly ReadingDot[]): void {
  const box = child(host, 'div', 'read-back').node()!;
  const svg = child<SVGSVGElement>(box, 'svg', 'plot').attr('aria-hidden', 'true').node()!;
  const inner = child<SVGSVGElement>(svg, 'svg', 'dots')
    .attr('viewBox', `0 0 ${SIDE} ${SIDE}`)
    .attr('preserveAspectRatio', 'none')
    .node()!;
  child(inner, 'path', 'frame').attr('d', `M0,0V${SIDE}H${SIDE}`);
  child(inner, 'path', 'all').attr('d', `M0,${SIDE}L${SIDE},0`);
  child(inner, 'path', 'read').attr(
    'd',
    readings.map(({ truth, read }) => `M${place(truth)},${SIDE - Number(place(read))}h0`).join(''),
  );
  axis(svg, 'x', words.trueLength);
  axis(svg, 'y', words.activation);
}
