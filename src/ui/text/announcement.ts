/* What a screen reader hears of a figure. */
import * as words from '#words';
import type { View, Widget } from '../widget.ts';

export type State = 'training' | 'paused' | 'done' | 'failed';

/** The figure's newest news in words. A failure says itself, in the figure's place. */
export function news(state: State, widget: Widget, view: View): string {
  if (!widget.spec) return widget.describe(view);
  return {
    training: () => words.inTraining,
    paused: () => words.paused(widget.describe(view)),
    done: () => words.finished(widget.describe(view)),
    failed: () => '',
  }[state]();
}
