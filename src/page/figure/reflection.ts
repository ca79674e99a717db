/* What a figure says of itself in attributes and small parts: state, steps, engine, troubles, the label of Play. */
import * as words from '#words';
import type { State } from '../../ui/text/announcement.ts';
import type { View, Widget } from '../../ui/widget.ts';
import { trouble } from '../lazy/trouble.ts';
import type { Showing } from '../playback/deck.ts';
import { chipText } from './chip.ts';
import type { Parts } from './parts.ts';

/** What there is to say. */
export interface Said {
  readonly view: View;
  readonly showing: Showing;
  readonly state: State;
  /** Whether the figure has been looked at for long, so that its first run is late where there is none. */
  readonly late: boolean;
}

const PLAY_LABELS: Readonly<Record<State, string>> = {
  training: words.pause,
  paused: words.play,
  done: words.watchIt,
  failed: words.watchIt,
};

/** Makes the function that keeps the markup of a figure true to what is on show. */
export function reflector(host: HTMLElement, widget: Widget, { find, button }: Parts): (said: Said) => void {
  let failures = 0;
  /** Whether the link asks for an engine: then it says at once why another runs. */
  const asked = /[?&]engine=/.test(location.search);

  return ({ view, showing: { recording, frame, failure, seen }, state, late }) => {
    const drawn = view.frame ?? !widget.spec;
    Object.assign(host.dataset, { state, shape: drawn ? widget.shape(view) : '' });
    if (!widget.spec) return;
    Object.assign(host.dataset, { step: frame?.step ?? 0, steps: (view.spec ?? widget.spec(view.values)).steps });
    if (recording) host.dataset['engine'] = recording.engine;
    const chip = find('engine');
    chip.textContent = recording ? chipText(recording) : late && !failure ? words.stillStarting : '';
    chip.classList.toggle('long', recording ? asked && recording.notes.length > 0 : late);
    if (failure && find('message').hidden) failures += 1;
    trouble(host, failure, { retry: true, reload: failures > 1 });
    button('play')!.textContent = seen && state === 'done' ? words.watchAgain : PLAY_LABELS[state];
  };
}
