/* The axis of densities. */
import * as words from '#words';
import type { LogAxis } from './log-axis.ts';

const TICKS = [1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001];

/** From 1 on the left down to the lowest. */
export const densityAxis = (lowest: number): LogAxis => ({
  ends: [1, lowest],
  ticks: TICKS.filter((tick) => tick > 0.99 * lowest),
  told: [words.alwaysOn, words.oneTimeIn(Number((1 / lowest).toPrecision(2)))],
  title: words.densityAxis,
});
