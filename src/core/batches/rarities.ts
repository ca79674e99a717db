/*
 * One feature that is not like the others: five in a plane, of which the last is on `rarity` times as often as each of the
 * others and matters `importance` times as much. Models of all rarities are one batch, in order of rarity, restarts inside.
 */
import { angles } from '../geometry/geometry.ts';
import type { Columns } from '../geometry/geometry.ts';
import { restartsSpec } from './restarts.ts';
import type { Recipe } from './restarts.ts';
import type { Spec } from '../spec.ts';

const FEATURES = 5;

/** The feature that is not like the others. */
export const VARIED = FEATURES - 1;

/** How often it is on, where the others are on once: 25 round values, their steps on a logarithmic axis much alike. */
export const RARITIES = [
  ...[0.02, 0.025, 0.03, 0.04, 0.05, 0.07, 0.1, 0.14, 0.2, 0.25, 0.3, 0.4, 0.5, 0.7, 1],
  ...[1.4, 2, 2.5, 3, 4, 5, 7, 10, 14, 20],
] as const;

/** The index of the rarity nearest to a value, on a logarithmic axis. */
export function nearestRarity(value: number): number {
  const away = RARITIES.map((rarity) => Math.abs(Math.log(rarity / value)));
  return away.indexOf(Math.min(...away));
}

/** What is common to all models, by the names of the settings. */
export interface UnequalRun extends Omit<Recipe, 'features' | 'hidden' | 'decay' | 'output'> {
  readonly sparsity: number;
  readonly importance: number;
}

/** The restarts of every rarity. Rarities share their seeds, so that neighbours differ by rarity and not by luck. */
export function unequalSpec({ importance, ...common }: UnequalRun): Spec {
  const row = restartsSpec({ ...common, features: FEATURES, hidden: 2, decay: 1 });
  const all = RARITIES.flatMap((rarity) => row.seed.map((seed, restart) => ({ rarity, seed, restart })));
  const last = (value: number): number[] => Array.from({ length: FEATURES }, (_, i) => (i === VARIED ? value : 1));
  return {
    ...row,
    density: all.map(({ restart }) => row.density[restart]),
    decay: all.map(() => 1),
    seed: all.map(({ seed }) => seed),
    importance: all.map(() => last(importance)),
    law: { kind: 'independent', scale: all.map(({ rarity }) => last(rarity)) },
  };
}

/** The angles in degrees from a feature to its neighbours on either side; undefined where it is not represented, or alone. */
export function gapsBeside(w: Columns, feature: number): readonly [number, number] | undefined {
  const all = angles(w);
  const at = all.findIndex((one) => one.feature === feature);
  if (at < 0 || all.length < 2) return undefined;
  const to = (step: number): number => all[(at + step + all.length) % all.length].degrees - all[at].degrees;
  return [(to(1) + 360) % 360, (360 - to(-1)) % 360];
}
