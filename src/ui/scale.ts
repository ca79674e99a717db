/*
 * Where a slider stands for a value, and back. A slider has 200 places, and its values are rounded to three digits; one
 * of fewer whole numbers has a place for each, so that each press of an arrow key counts.
 */
import type { NumberSetting } from './settings.ts';

const MOST = 200;

/** The ends of a setting's slider. */
export const ends = ({ form, min, max }: NumberSetting): { min: number; max: number } => form ?? { min, max };

/** The last place of a setting's slider; the first is 0. */
export function places(setting: NumberSetting): number {
  const { min, max } = ends(setting);
  return setting.whole && setting.scale === 'linear' ? Math.min(MOST, max - min) : MOST;
}

const rounded = (value: number): number => Number(value.toPrecision(3));

/** Value at `share` of the way from `from` to `to`, on a logarithmic scale. */
const logarithmic = (from: number, to: number, share: number): number => from * (to / from) ** share;
const logShare = (from: number, to: number, value: number): number => Math.log(value / from) / Math.log(to / from);

/** The value at a place. */
export function valueAt(setting: NumberSetting, place: number): number {
  const { min, max } = ends(setting);
  const share = place / places(setting);
  if (place <= 0) return min;
  if (share >= 1) return max;
  const value =
    setting.scale === 'density'
      ? 1 - rounded(logarithmic(1 - min, 1 - max, share))
      : rounded(setting.scale === 'log' ? logarithmic(min, max, share) : min + share * (max - min));
  return setting.whole ? Math.round(value) : Number(value.toFixed(6));
}

/** The place of a value; values beyond the ends stand at the ends. */
export function placeOf(setting: NumberSetting, value: number): number {
  const { min, max } = ends(setting);
  const inside = Math.min(max, Math.max(min, value));
  const share = {
    linear: () => (inside - min) / (max - min),
    log: () => logShare(min, max, inside),
    density: () => logShare(1 - min, 1 - max, 1 - inside),
  }[setting.scale]();
  return share * places(setting);
}
