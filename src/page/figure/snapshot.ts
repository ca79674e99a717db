/* What a figure shows at a moment, for code that keeps it in another form. */
import type { EngineName } from '../../engine/protocol.ts';
import type { Values } from '../../ui/settings.ts';
import type { View, Widget } from '../../ui/widget.ts';
import type { Showing } from '../playback/deck.ts';
import { inPicture, NOTHING, viewOf } from './view.ts';

export interface Shown {
  readonly host: HTMLElement;
  readonly widget: Widget;
  readonly view: View;
  /** Absent where nothing is trained. */
  readonly engine: EngineName | undefined;
}

/** Whether there is a picture: before the first frame of a run there is none. */
export const drawable = ({ widget, view }: Shown): boolean => view.frame !== undefined || !widget.spec;

/** What is on show, with the settings of its own run: a newer one may be under way. */
export function snapshot(host: HTMLElement, widget: Widget, values: Values, showing: Showing = NOTHING): Shown {
  const { recording } = showing;
  const own = recording ? { ...recording.values, ...inPicture(widget, values) } : values;
  return { host, widget, view: viewOf(own, showing), engine: recording?.engine };
}
