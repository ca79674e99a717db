/*
 * A claim is what a sentence of the lesson promises about a figure. It stands right after the sentence's paragraph,
 *
 *     ```claim pentagon-at-0.9
 *     widget: pentagon
 *     sparsity: 0.9
 *     seeds: 20
 *     expect: shape pentagon
 *     share: 0.95
 *     ```
 *
 * and is not seen on the page. It is tried with the setting `seed` at 0, 1, … seeds - 1. What is no field of its own
 * is a setting of the widget. `{claim pentagon-at-0.9}` in a sentence becomes the share that was measured.
 */
import type { Values } from '../../ui/settings.ts';
import type { Widget } from '../../ui/widget.ts';
import { fields, type Field } from '../read/fence-fields.ts';
import { readSettings, widgetNamed, type Widgets } from '../render/figure-block.ts';
import { promise, type Promised } from './promise.ts';
import { range, type Range } from './range.ts';
import { at, LessonError, type Place } from '../read/source.ts';

export interface Claim {
  readonly id: string;
  readonly widget: Widget;
  readonly given: Values;
  /** How many seeds are tried. */
  readonly seeds: number;
  readonly expect: Promised;
  /** The share of seeds or starts that keep it. */
  readonly share: Range;
  readonly place: Place;
}

const OWN = ['widget', 'seeds', 'expect', 'share'];

/** The claim that a fence makes. Throws with the line at fault. */
export function readClaim(info: string, text: string, place: Place, widgets: Widgets): Claim {
  const id = /^claim ([a-z][\w.-]*)$/.exec(info)?.[1];
  if (id === undefined) throw new LessonError(place, `a claim's fence begins with "claim NAME", not "${info}"`);
  const all = fields(text.split('\n'), place);
  const own = <Result>(name: string, read: (text: string) => Result): Result => {
    const field = all.find((field) => field.name === name);
    if (!field) throw new LessonError(place, `the claim ${id} says nothing of "${name}"`);
    return at(field.place, () => read(field.text));
  };
  const widget = own('widget', (name) => triable(widgetNamed(name, widgets)));
  const settings = all.filter(({ name }) => !OWN.includes(name));
  return {
    id,
    widget,
    given: readSettings(settings.map(withoutSeed), widget),
    seeds: own('seeds', seeds),
    expect: own('expect', promise),
    share: own('share', range),
    place,
  };
}

function triable(widget: Widget): Widget {
  if (!widget.spec || !('seed' in widget.settings))
    throw new Error(`the figure ${widget.name} trains nothing that a seed could change`);
  return widget;
}

function withoutSeed(field: Field): Field {
  if (field.name === 'seed') throw new LessonError(field.place, 'a claim has seeds, from 0 on, and no seed');
  return field;
}

function seeds(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new Error(`"${text}" is no number of seeds`);
  return Number(text);
}

/** What is measured, in a line: a result belongs to a claim that reads the same. */
export function definition({ widget, given, seeds, expect }: Claim): string {
  const settings = Object.entries(given).map(([name, value]) => `, ${name} ${value}`);
  return `${widget.name}${settings.sort().join('')}, seeds 0 to ${seeds - 1}: ${expect.text}`;
}
