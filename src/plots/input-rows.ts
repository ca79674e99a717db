/* One small control for each input: a button that switches the feature on or off, and a slider for its value. */
import * as words from '#words';
import { select } from 'd3';
import type { Selection } from 'd3';
import { colour, marker } from './palette.ts';

export interface InputsData {
  /** [feature], each in [0, 1] */
  readonly values: readonly number[];
  /** What a value of 0 is called. */
  readonly off: string;
  readonly change: (feature: number, value: number) => void;
}

type Rows = Selection<HTMLDivElement, number, HTMLElement, unknown>;

/** Button, slider and value of a new row. */
function build(rows: Rows): Rows {
  const button = rows.append('button').attr('type', 'button');
  button
    .append('svg')
    .attr('viewBox', '-7 -7 14 14')
    .attr('aria-hidden', 'true')
    .append('path')
    .attr('d', (_, i) => marker(i, 64));
  button.append('span').text((_, i) => i);
  rows
    .append('input')
    .attr('type', 'range')
    .attr('min', 0)
    .attr('max', 1)
    .attr('step', 0.01)
    .attr('autocomplete', 'off')
    .attr('aria-label', (_, i) => words.valueOf(i));
  rows.append('span').attr('class', 'value').attr('aria-hidden', 'true');
  return rows;
}

/** Draws the controls into `host`, or moves those that are there. */
export function inputs(host: HTMLElement, { values, off, change }: InputsData): void {
  const rows = select(host)
    .selectAll<HTMLDivElement, number>('div.input')
    .data(values)
    .join((enter) =>
      build(
        enter
          .append('div')
          .attr('class', 'input')
          .style('--colour', (_, i) => colour(i)),
      ),
    );
  rows.each(function (value, i) {
    const text = value > 0 ? value.toFixed(2) : off;
    select(this)
      .select<HTMLButtonElement>('button')
      .attr('aria-pressed', String(value > 0))
      .attr('aria-label', words.featureOn(i))
      .on('click', () => change(i, value > 0 ? 0 : 1));
    select(this)
      .select<HTMLInputElement>('input')
      .property('value', value)
      .attr('aria-valuetext', text)
      .on('input', function () {
        change(i, Number(this.value));
      });
    select(this).select('.value').text(text);
  });
}
