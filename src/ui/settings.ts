/*
 * The table of settings. One table makes a figure's form, reads its block in the lesson, reads and writes the link,
 * and is what the build checks the lesson against. Whatever comes from outside passes through parse().
 */

import { isLevels } from '../core/batches/feature-levels.ts';

/** Where a control stands: `main` beside the picture, `more` under "more settings", `picture` when only the picture itself changes it. */
export type Place = 'main' | 'more' | 'picture';

/** How a slider's way follows the value; `density` is logarithmic in 1 - value, as sparsity wants it. */
export type Scale = 'linear' | 'log' | 'density';

/** A value worth a visit, with what comes of it in a word. */
export interface Mark {
  readonly value: number;
  readonly label: string;
}

export interface NumberSetting {
  readonly kind: 'number';
  readonly label: string;
  readonly help: string;
  readonly default: number;
  /** What the link and the lesson may say, ends included. */
  readonly min: number;
  readonly max: number;
  readonly whole: boolean;
  readonly scale: Scale;
  readonly place: Place;
  /** The narrower range that the form's slider offers. */
  readonly form?: { readonly min: number; readonly max: number };
  /** Marks along the slider, in order. */
  readonly marks?: readonly Mark[];
}

export interface ChoiceSetting<Option extends string = string> {
  readonly kind: 'choice';
  readonly label: string;
  readonly help: string;
  readonly default: Option;
  readonly options: readonly { readonly value: Option; readonly label: string }[];
  readonly place: Place;
}

/** A value for each feature, as a text of core/feature-levels.ts; only the picture's own controls change it. */
export interface LevelsSetting {
  readonly kind: 'levels';
  readonly label: string;
  readonly help: string;
  readonly default: string;
  /** The most features. */
  readonly most: number;
  readonly place: 'picture';
}

export type Setting = NumberSetting | ChoiceSetting | LevelsSetting;
export type Settings = Readonly<Record<string, Setting>>;
export type Value = number | string;
export type Values = Readonly<Record<string, Value>>;

/** The values that a table of settings describes. */
export type ValuesOf<S extends Settings> = {
  readonly [K in keyof S]: S[K] extends ChoiceSetting<infer Option>
    ? Option
    : S[K] extends LevelsSetting
      ? string
      : number;
};

/** The value that a text means, or undefined where the setting does not allow it. Inverse of String(value). */
export function parse(setting: Setting, text: string): Value | undefined {
  if (setting.kind === 'choice') return setting.options.find(({ value }) => value === text)?.value;
  if (setting.kind === 'levels') return isLevels(text, setting.most) ? text : undefined;
  if (!/^-?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(text)) return undefined;
  const value = Number(text) + 0; // -0 becomes 0, as it would on its way through a link
  const allowed = value >= setting.min && value <= setting.max && (!setting.whole || Number.isInteger(value));
  return allowed ? value : undefined;
}

/** How people write whole numbers of more than three digits. */
const GROUPED = /^\d{1,3}([, \u2009\u00a0]\d{3})+$/;

/**
 * The value that a reader's text means: with a decimal comma, with commas between the thousands of a whole number, with
 * a true minus sign and with space around it. What is still on its way, such as "0.", means nothing yet.
 */
export function parseTyped(setting: Setting, typed: string): Value | undefined {
  const text = typed.trim().replace('\u2212', '-');
  if (/[.,]$/.test(text)) return undefined;
  const whole = setting.kind === 'number' && setting.whole && GROUPED.test(text);
  return parse(setting, whole ? text.replace(/\D/g, '') : text.replace(',', '.'));
}

/** Each setting at its default. */
export const defaults = (settings: Settings): Values =>
  Object.fromEntries(Object.entries(settings).map(([name, setting]) => [name, setting.default]));
