/* Promises about models under attack: the damage of a nudge beside the features per dimension, over the best of each density. */
import { rankCorrelation, vulnerabilityOf } from '../../../core/findings/vulnerability.ts';
import { modelOf } from '../../../core/frame.ts';
import { perDimension } from '../../../core/geometry/geometry.ts';
import { inside, type Range } from '../range.ts';
import { best, type Keeps, type Run } from '../run.ts';

interface Attacked {
  readonly damage: number;
  readonly crowd: number;
}

/** The best model of each density. Throws where the figure attacks none. */
function attacked(run: Run): Attacked[] {
  const budget = run.view.values['budget'];
  if (typeof budget !== 'number') throw new Error(`the figure ${run.widget.name} attacks no models`);
  return best(run).map((i) => ({
    damage: vulnerabilityOf(run.spec, run.frame, i, budget),
    crowd: perDimension(modelOf(run.spec, run.frame, i)),
  }));
}

/** Damage and features per dimension have such a rank correlation. */
export const damageTracks =
  (correlation: Range): Keeps =>
  (run) => {
    const all = attacked(run);
    const lists = [all.map(({ damage }) => damage), all.map(({ crowd }) => crowd)] as const;
    return inside(correlation, rankCorrelation(...lists));
  };

/** Models with so many features per dimension, of which there is one at least, suffer such damage. */
export const damages =
  (damage: Range, crowd: Range): Keeps =>
  (run) => {
    const meant = attacked(run).filter((one) => inside(crowd, one.crowd));
    return meant.length > 0 && meant.every((one) => inside(damage, one.damage));
  };
