/*
 * The picture of interference: one panel whose inputs and point can be changed, or several side by side to compare.
 * A panel shows, in the order of the network, the inputs, the hidden plane and what the outputs read.
 */
import * as words from '#words';
import { select } from 'd3';
import { child } from '../child.ts';
import { handles } from '../arrows/handles.ts';
import type { HandleData } from '../arrows/handles.ts';
import { sliders } from './input-sliders.ts';
import type { SlidersData } from './input-sliders.ts';
import { plane } from '../arrows/plane.ts';
import type { PlaneData } from '../arrows/plane.ts';
import { readingBars } from './reading-bars.ts';
import type { ReadingsData } from './reading-bars.ts';

export interface PanelData {
  readonly title: string;
  /** What to do with the plane; empty where it is only to be seen. */
  readonly hint: string;
  /** Where the point is, in words. */
  readonly where: string;
  readonly plane: PlaneData;
  readonly readings: ReadingsData;
  /** What sets the inputs and the point, in a panel where the reader does. */
  readonly controls?: { readonly sliders: SlidersData; readonly handles: readonly HandleData[] };
}

const KEY = [
  ['input', words.trueInput],
  ['output', words.output],
  ['bias', words.takenOff],
  ['clipped', words.clippedOff],
] as const;

/** A part of a panel under its own small heading. */
function part(panel: Element, name: string, ...heading: string[]): HTMLElement {
  const box = child(panel, 'div', name).node()!;
  child(box, 'p', 'heading').selectAll('span').data(heading).join('span').text(String);
  return box;
}

function panel(this: Element, { title, hint, where, plane: hidden, readings, controls }: PanelData): void {
  child(this, 'p', 'title').text(title);
  const space = part(this, 'hidden', hint);
  const square = child(space, 'div', 'plane').node()!;
  plane(square, hidden);
  child(space, 'p', 'where').text(where);
  if (controls) handles(square, controls.handles);
  const outputs = part(this, 'outputs', words.inputs, words.outputs);
  const rows = child(outputs, 'div', 'over').node()!;
  readingBars(rows, readings);
  if (controls) sliders(rows, controls.sliders);
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
