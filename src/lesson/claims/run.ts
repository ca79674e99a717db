import { modelOf } from '../../core/frame.ts';
import type { Model } from '../../core/model.ts';
import type { Frame, Spec } from '../../core/spec.ts';
import type { View, Widget } from '../../ui/widget.ts';

/** The finished run of one seed of a figure. */
export interface Run {
  readonly widget: Widget;
  readonly view: View;
  readonly spec: Spec;
  readonly frame: Frame;
}

/** Whether a run keeps a promise. */
export type Keeps = (run: Run) => boolean;

/** The instances that the figure shows: one, or one for each density. */
export const best = ({ widget, view }: Run): number[] => [widget.best?.(view) ?? 0].flat();

/** What they are at the end. */
export const bestModels = (run: Run): Model[] => best(run).map((i) => modelOf(run.spec, run.frame, i));
