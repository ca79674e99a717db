/* What a screen reader hears of a figure. */
import type { View, Widget } from './widget.ts';

export type State = 'training' | 'paused' | 'done' | 'failed';

/** The figure's newest news in words. A failure says itself, in the figure's place. */
export function news(state: State, widget: Widget, view: View): string {
  if (!widget.spec) return widget.describe(view);
  return {
    training: () => 'Training.',
    paused: () => `Paused. ${widget.describe(view)}`,
    done: () => `Finished. ${widget.describe(view)}`,
    failed: () => '',
  }[state]();
}
