/* A view with something to see, and how far its run has come. */
import * as words from '#words';
import type { Frame, Spec } from '../core/spec.ts';
import { count } from './format.ts';
import type { Values } from './settings.ts';
import type { Readout, View } from './widget.ts';

export interface Trained<V = Values> extends View<V> {
  readonly spec: Spec;
  readonly frame: Frame;
  readonly newest: Frame;
}

/** Whether there is a frame to draw, and with it all else. */
export const trained = <V>(view: View<V>): view is Trained<V> => view.frame !== undefined;

/** "1,240 / 3,000" */
export const stepReadout = ({ spec, frame, values }: View<{ readonly steps: number }>): Readout => ({
  label: words.stepReadout,
  value: `${count(frame?.step ?? 0)} / ${count(spec?.steps ?? values.steps)}`,
});
