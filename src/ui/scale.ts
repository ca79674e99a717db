/*
 * Where a slider stands for a value, and back. A slider has 200 places, and its values are rounded to three digits; one
 * of fewer whole numbers has a place for each, so that each press of an arrow key counts.
 */
import type { NumberSetting, Scale } from './settings.ts';

const MOST = 200;

/** The ends of a setting's slider. */
export const ends = ({ form, min, max }: NumberSetting): { min: number; max: number } => form ?? { min, max };

/** The last place of a setting's slider; the first is 0. */
export function places(setting: NumberSetting): number {
  const { min, max } = ends(setting);
  return setting.whole && setting.scale === 'linear' ? Math.min(MOST, max - min) : MOST;
}

const rounded = (value: number): number => Number(value.toPrecision(3));

interface Way {
  /** The value at a share of the way from `from` to `to`. */
  readonly value: (from: number, to: number, share: number) => number;
  /** And back. */
  readonly share: (from: number, to: number, value: number) => number;
}

const LINEAR: Way = {
  value: (from, to, share) => rounded(from + share * (to - from)),
  share: (from, to, value) => (value - from) / (to - from),
};
const LOG: Way = {
  value: (from, to, share) => rounded(from * (to / from) ** share),
  share: (from, to, value) => Math.log(value / from) / Math.log(to / from),
};
const WAYS: Readonly<Record<Scale, Way>> = {
  linear: LINEAR,
  log: LOG,
  density: {
    value: (from, to, share) => 1 - LOG.value(1 - from, 1 - to, share),
    share: (from, to, value) => LOG.share(1 - from, 1 - to, 1 - value),
  },
};

/** The value at a place. */
export function valueAt(setting: NumberSetting, place: number): number {
  const { min, max } = ends(setting);
  const share = place / places(setting);
  if (place <= 0) return min;
  if (share >= 1) return max;
  const value = WAYS[setting.scale].value(min, max, share);
  return setting.whole ? Math.round(value) : Number(value.toFixed(6));
}

/** The place of a value; values beyond the ends stand at the ends. */
export function placeOf(setting: NumberSetting, value: number): number {
  const { min, max } = ends(setting);
  return WAYS[setting.scale].share(min, max, Math.min(max, Math.max(min, value))) * places(setting);
}
