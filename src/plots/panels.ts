/*
 * The picture of interference: one panel whose inputs and point can be changed, or several side by side to compare.
 * A panel shows, in the order of the network, the inputs, the hidden plane and what the outputs read.
 */
import * as words from '#words';
import { select } from 'd3';
import { child } from './child.ts';
import { handle } from './handle.ts';
import type { HandleData } from './handle.ts';
import { inputs } from './input-rows.ts';
import type { InputsData } from './input-rows.ts';
import { plane } from './plane.ts';
import type { PlaneData } from './plane.ts';
import { readingBars } from './reading-bars.ts';
import type { ReadingsData } from './reading-bars.ts';

export interface PanelData {
  readonly title: string;
  /** Where the point is, in words. */
  readonly where: string;
  readonly plane: PlaneData;
  readonly readings: ReadingsData;
  /** Controls of the inputs and of the point, in a panel that has them. */
  readonly controls?: { readonly inputs: InputsData; readonly handle: HandleData };
}

const KEY = [
  ['before', words.reading],
  ['after', words.afterBias],
  ['output', words.afterRelu],
  ['input', words.trueInput],
] as const;

/** A part of a panel under its own small heading. */
function part(panel: Element, name: string, heading: string): HTMLElement {
  const box = child(panel, 'div', name).node()!;
  child(box, 'p', 'heading').text(heading);
  return box;
}

function panel(this: Element, { title, where, plane: hidden, readings, controls }: PanelData): void {
  child(this, 'p', 'title').text(title);
  if (controls) inputs(part(this, 'inputs', words.inputs), controls.inputs);
  const square = child(part(this, 'hidden', where), 'div', 'plane').node()!;
  plane(square, hidden);
  if (controls) handle(square, controls.handle);
  readingBars(part(this, 'outputs', words.outputs), readings);
}

function key(host: Element): void {
  child(host, 'p', 'key')
    .selectChildren('span')
    .data(KEY)
    .join((enter) => {
      const entry = enter.append('span').attr('class', ([name]) => `of-${name}`);
      entry.append('i');
      entry.append('span').text(([, label]) => label);
      return entry;
    });
}

/** Draws the panels into `host`. Panels with controls and panels without are never made from each other. */
export function panels(host: HTMLElement, data: readonly PanelData[]): void {
  const box = child(host, 'div', 'interference').node()!;
  const row = child(box, 'div', 'panels')
    .classed('pair', data.length > 1)
    .node()!;
  select(row)
    .selectAll<HTMLDivElement, PanelData>('div.panel')
    .data(data, ({ title }) => title)
    .join('div')
    .attr('class', 'panel')
    .each(function (one) {
      panel.call(this, one);
    });
  key(box);
}
