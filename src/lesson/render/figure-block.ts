/*
 * A figure in the text is a fence:
 *
 *     ```widget pentagon #pentagon
 *     sparsity: 0.9
 *
 *     The caption, in **Markdown**.
 *     ```
 *
 * The lines before the first empty one are settings; all after it is the caption.
 */
import { defaults, type Values } from '../../ui/settings.ts';
import type { Widget } from '../../ui/widget.ts';
import { fields, type Field } from '../read/fence-fields.ts';
import { attributes } from './markup.ts';
import { closed } from './thin.ts';
import { blocks, html, type Block } from '../read/markdown.ts';
import { at, known, LessonError, type Place } from '../read/source.ts';
import { checked } from '../read/value.ts';

export interface Figure {
  readonly id: string;
  readonly widget: Widget;
  /** What the fence says, and only that. */
  readonly given: Values;
  readonly caption: readonly Block[];
  readonly place: Place;
}

export type Widgets = ReadonlyMap<string, Widget>;

type Drawn = Pick<Element, 'outerHTML'>;

/** Draws a figure at rest. A still picture may be trained on the way, hence the promise. */
export type Draw = (widget: Widget, values: Values, caption: string) => Drawn | Promise<Drawn>;

/** The widget of a name. Throws where there is none. */
export function widgetNamed(name: string, widgets: Widgets): Widget {
  const widget = widgets.get(name);
  if (!widget) throw new Error(`no widget is called "${name}" (${known(widgets.keys())})`);
  return widget;
}

/** The figure that a fence means. Throws with the line at fault. */
export function readFigure(info: string, text: string, place: Place, widgets: Widgets): Figure {
  const [, name, id] = /^widget ([\w-]+) #([a-z][\w-]*)$/.exec(info) ?? [];
  if (id === undefined) throw new LessonError(place, `a figure's fence begins with "widget NAME #id", not "${info}"`);
  const widget = at(place, () => widgetNamed(name, widgets));
  const rows = text.split('\n');
  const empty = rows.findIndex((row) => row.trim() === '');
  const caption = empty < 0 ? '' : rows.slice(empty).join('\n');
  if (caption.trim() === '')
    throw new LessonError(place, `the figure #${id} has no caption: it comes after an empty line`);
  const given = readSettings(fields(rows.slice(0, empty), place, ' (the caption comes after an empty line)'), widget);
  return { id, widget, given, caption: blocks({ path: place.path, text: caption }, place.line + 1 + empty), place };
}

/** The settings that fields give. Throws with the line at fault. */
export function readSettings(fields: readonly Field[], { settings }: Widget): Values {
  return Object.fromEntries(
    fields.map(({ name, text, place }) => [name, at(place, () => checked(settings, name, text))]),
  );
}

/** The element as the page has it: complete and at rest. */
export async function drawFigure({ id, widget, given, caption }: Figure, draw: Draw): Promise<string> {
  const values = { ...defaults(widget.settings), ...given };
  const settings = new URLSearchParams(Object.entries(given).map(([name, value]) => [name, String(value)])).toString();
  const drawn = await draw(widget, values, html(caption.map(({ token }) => token)));
  const about = attributes({ id, name: widget.name, 'data-state': 'idle', 'data-settings': settings });
  return `<toy-widget${about}>${closed(drawn.outerHTML)}</toy-widget>\n`;
}
