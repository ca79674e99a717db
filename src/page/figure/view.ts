/* What a figure's values and its deck come to: the values it begins with, its state, and the view that its widget draws. */
import { defaults, parse } from '../../ui/settings.ts';
import type { Value, Values } from '../../ui/settings.ts';
import type { State } from '../../ui/text/announcement.ts';
import type { View, Widget } from '../../ui/widget.ts';
import type { Showing } from '../playback/deck.ts';

/** What the deck of a figure without training would show. */
export const NOTHING: Showing = { recording: undefined, frame: undefined, mode: 'follow', done: true, failure: '' };

/** The lesson's settings of a figure: the table's defaults with what its block says. */
export function lessonValues({ settings }: Widget, block: string): Values {
  const values: Record<string, Value> = { ...defaults(settings) };
  for (const [name, text] of new URLSearchParams(block)) {
    const value = Object.hasOwn(settings, name) ? parse(settings[name], text) : undefined;
    if (value !== undefined) values[name] = value;
  }
  return values;
}

/** The values that belong to the picture on show, whichever run it is of. */
export const inPicture = ({ settings }: Widget, values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([name]) => settings[name].place === 'picture'));

export function stateOf({ failure, done, mode }: Showing): State {
  if (failure) return 'failed';
  if (done) return 'done';
  return mode === 'hold' ? 'paused' : 'training';
}

/** What there is to draw; `hurried` where another picture may follow at once. */
export const viewOf = (values: Values, { recording, frame, mode }: Showing, hurried = false): View => ({
  values,
  spec: recording?.spec,
  frame,
  history: recording?.frames ?? [],
  newest: recording?.frames.at(-1),
  milliseconds: recording?.milliseconds ?? 0,
  fleeting: hurried && mode === 'follow',
});

/** Between two pictures of a run that grows, in milliseconds: more than the eye follows would take time from training. */
export const GLANCE = 70;

/** Between two pictures with all that is small and many, while they follow each other, in milliseconds. */
export const FLEETING = 150;

/** Whether a run on its way is shown as it comes. */
export const growing = ({ recording, mode }: Showing): boolean => mode === 'follow' && recording?.done === false;
