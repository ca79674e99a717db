/* A slider for each input, over the row of its output: what is seen of it is drawn there, on the same axis. */
import * as words from '#words';
import { select } from 'd3';
import { percent } from '../child.ts';
import { PITCH } from './reading-bars.ts';

void import('./input-sliders.css').catch(() => undefined); // a still has none of it, so the page does not wait for it

/** Width of a thumb in pixels. A slider is as wide as its axis from 0 to 1 and a thumb more, which so stands at the value. */
const THUMB = 24;

export interface SlidersData {
  /** [feature], each in [0, 1] */
  readonly values: readonly number[];
  /** [feature], a value in words */
  readonly texts: readonly string[];
  /** Where 0 and 1 stand, as shares of the row's width. */
  readonly span: readonly [number, number];
  readonly change: (feature: number, value: number) => void;
}

/** Draws the sliders into `host`, or moves those that are there. */
export function sliders(host: HTMLElement, { values, texts, span: [zero, one], change }: SlidersData): void {
  select(host)
    .selectAll<HTMLInputElement, number>('input.handle')
    .data(values)
    .join((enter) =>
      enter
        .append('input')
        .attr('class', 'handle')
        .attr('type', 'range')
        .attr('min', 0)
        .attr('max', 1)
        .attr('step', 0.01)
        .attr('autocomplete', 'off')
        .attr('aria-label', (_, i) => words.valueOf(i))
        .style('top', (_, i) => `${i * PITCH}px`),
    )
    .style('left', percent(zero))
    .style('width', `calc(${percent(one - zero)} + ${THUMB}px)`)
    .property('value', (value) => value)
    .attr('aria-valuetext', (_, i) => texts[i])
    .each(function (_, i) {
      this.oninput = () => {
        change(i, this.valueAsNumber);
      };
    });
}
