/*
 * A widget is data plus pure functions: a table of settings, which batch of models its values mean, and how to draw
 * what has been trained. It never sees a worker or a tensor.
 */
import type { Frame, Spec } from '../core/spec.ts';
import type { Settings, Values, ValuesOf } from './settings.ts';

/** All that a picture may depend on. */
export interface View<V = Values> {
  readonly values: V;
  /** The batch in training; undefined in a widget without training. */
  readonly spec: Spec | undefined;
  /** The frame to draw: where the playhead stands. Undefined before the first. */
  readonly frame: Frame | undefined;
  /** Recorded frames of this run in order of their steps. */
  readonly history: readonly Frame[];
  /** Which frame judges the restarts: the newest, which is the last one once the run is done. */
  readonly newest: Frame | undefined;
  /** Wall-clock milliseconds that the newest frame took to train; absent where no clock ran, as in a still. */
  readonly milliseconds?: number;
  /** Whether another picture follows at once: what is small and many, such as thumbnails, may wait for one that stays. */
  readonly fleeting?: boolean;
}

/** One number that matters, as shown in the line under the figure. */
export interface Readout {
  readonly label: string;
  readonly value: string;
  /** What the value may grow to while a run goes on, to keep room for it. */
  readonly longest?: string;
}

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** A named set of values for several settings at once; no setting itself. */
export interface Preset<V = Values> {
  readonly label: string;
  readonly values: Partial<V>;
}

/** Changes settings on the reader's behalf, as if made in the form. */
export type Change<V = Values> = (values: Partial<V>) => void;

/** Draws what is inside one instance of a frame into `host`. */
export type Inside = (host: HTMLElement, spec: Spec, frame: Frame, instance: number) => void;

export interface Widget<V = Values> {
  readonly name: string;
  /** The figure's name in a few words, for menus and assistive technology. */
  readonly title: string;
  readonly settings: Settings;
  readonly presets?: readonly Preset<V>[];
  /** Takes the whole width of the page instead of a place beside the prose. */
  readonly wide?: boolean;
  /** How many frames a run records for the scrubber; 100 when absent. */
  readonly recorded?: number;
  /** Draws the whole way of a run and not only the frame on show, so its still is given that way too. */
  readonly past?: boolean;
  /** The batch that these values mean; absent in a widget without training. Its entries never depend on `place: 'picture'` settings. */
  spec?(values: V): Spec;
  /** Of a run made of two: that spec as it goes on from the last frame of the run that comes first. */
  readonly after?: (spec: Spec, first: Frame) => Spec;
  /** Draws into `host`: fills an empty one, updates one that it filled before. */
  draw(host: HTMLElement, view: View<V>, change: Change<V>): void;
  /** What the picture shows, in one sentence. */
  describe(view: View<V>): string;
  /** The value of data-shape: the shape shown, or the panels' shapes in order, separated by spaces. */
  shape(view: View<V>): string;
  readouts(view: View<V>): readonly Readout[];
  /** The picture's numbers. */
  table(view: View<V>): Table;
  /** Fetches what draws the inside of the instance that `best` names, above the table. */
  readonly inside?: () => Promise<{ readonly inside: Inside }>;
  /** The instance shown large, or one for each density in order; undefined where nothing is trained. */
  best?(view: View<V>): number | readonly number[];
  /** Which instance stands for the picture, where several are best and one of them is chosen. */
  chosen?(view: View<V>): number | undefined;
}

/** Ties a widget's functions to the types of its own settings. */
export const widget = <S extends Settings>(definition: Widget<ValuesOf<S>> & { readonly settings: S }): Widget =>
  definition;
