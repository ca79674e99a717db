/* What a figure shows at a moment, for code that keeps it in another form. */
import type { EngineName } from '../../engine/protocol.ts';
import type { View, Widget } from '../../ui/widget.ts';

export interface Shown {
  readonly host: HTMLElement;
  readonly widget: Widget;
  readonly view: View;
  /** Absent where nothing is trained. */
  readonly engine: EngineName | undefined;
}

/** Whether there is a picture: before the first frame of a run there is none. */
export const drawable = ({ widget, view }: Shown): boolean => view.frame !== undefined || !widget.spec;
