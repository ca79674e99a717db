/*
 * The kinds of promise that a claim can make about a figure's finished run. Each is one entry of the table: how it is
 * written, and how to count what keeps it. Most count seeds, one for each run.
 */
import { answers, leaves } from './answers.ts';
import { damages, damageTracks } from './beyond/attack-claims.ts';
import { findsAll, givesBack, recovers, silent } from './beyond/dictionary-claims.ts';
import { crosses, fallsEarly, higher, keepingCosts, lossFalls, loses, spends } from './loss-claims.ts';
import {
  alone,
  besideIs,
  crowds,
  gapsAre,
  identity,
  kept,
  lengths,
  madeOf,
  neurons,
  plateaus,
  points,
  represents,
  restsAt,
  shares,
  starts,
  sumIsHidden,
  takesOff,
} from './model-claims.ts';
import { forOneFeature, inPairs, mixes, standFor } from './beyond/neuron-claims.ts';
import { asTheory, rowOf, superposedBelow } from './beyond/phase-claims.ts';
import { range } from './range.ts';
import type { Keeps, Run } from './run.ts';
import { collapsed, passes, startsAs, within } from './beyond/set-claims.ts';
import { have, losePlaces, onLevels } from './beyond/way-claims.ts';
import { between, decimal, maybe, name, ratio, some, someOrNone, whole, wording, type Wording } from './wording.ts';

/** How many keep a promise, of how many. */
export interface Tally {
  readonly hits: number;
  readonly of: number;
}

/** What is counted: whole runs, each with a seed of its own, or the single restarts in them. */
export type Unit = 'seeds' | 'starts';

interface Kind {
  /** What follows the kind's name. */
  readonly usage: string;
  readonly unit: Unit;
  /** How to count, for what follows; undefined where that is not written so. */
  readonly read: (text: string) => ((run: Run) => Tally) | undefined;
}

type Judge<V extends unknown[], Kept> = (...values: V) => (run: Run) => Kept;

const kind = <V extends unknown[], Kept>(
  unit: Unit,
  { usage, read }: Wording<V>,
  judge: Judge<V, Kept>,
  tally: (kept: Kept) => Tally,
): Kind => ({
  usage,
  unit,
  read(text) {
    const values = read(text);
    const keeps = values && judge(...values);
    return keeps && ((run) => tally(keeps(run)));
  },
});

/** A kind that each seed keeps or does not. */
const perSeed = <V extends unknown[]>(written: Wording<V>, judge: Judge<V, boolean>): Kind =>
  kind('seeds', written, judge, (kept) => ({ hits: kept ? 1 : 0, of: 1 }));

/** A kind that each start keeps or does not. */
const perStart = <V extends unknown[]>(written: Wording<V>, judge: Judge<V, boolean[]>): Kind =>
  kind('starts', written, judge, (kept) => ({ hits: kept.filter(Boolean).length, of: kept.length }));

const shape =
  (words: readonly string[]): Keeps =>
  ({ widget, view }) =>
    widget.shape(view) === words.join(' ');

/** Whether a row of models goes from one shape straight to another, with nothing in between and no way back. */
const steps =
  (from: string, to: string): Keeps =>
  ({ widget, view }) => {
    const shapes = widget.shape(view).split(' ');
    return shapes.includes(from) && shapes.lastIndexOf(from) + 1 === shapes.indexOf(to);
  };

const feature = whole('FEATURE');
const tolerance = decimal('TOLERANCE');
const rarity = maybe('where 1/density', between('RANGE'), range('1'));

/** Each kind by its name. TIMES, AMOUNT, SIZE, SHARE and RANGE are "0.95", for at least so much, or "0.4..0.6". */
export const kinds: Readonly<Record<string, Kind>> = {
  shape: perSeed(wording(some(name('WORD'))), shape),
  kept: perSeed(wording(some(feature)), kept),
  parts: perSeed(wording(some(name('PART'))), madeOf),
  alone: perSeed(wording(someOrNone(feature)), alone),
  'per-dimension': perSeed(wording(between('RANGE')), crowds),
  gaps: perSeed(wording(between('DEGREES')), gapsAre),
  beside: perSeed(wording(feature, between('DEGREES')), besideIs),
  identity: perSeed(wording(whole('COUNT'), 'within', tolerance), identity),
  restarts: perStart(wording(name('SHAPE'), maybe('at', decimal('SPARSITY'), null)), starts),
  represents: perStart(wording(between('RANGE'), rarity), represents),
  steps: perSeed(wording(name('SHAPE'), 'to', name('SHAPE')), steps),
  higher: perStart(wording(name('SHAPE'), 'than', name('SHAPE')), higher),
  crosses: perSeed(wording(whole('COUNT'), 'with', whole('COUNT'), 'at', between('RANGE')), crosses),
  'takes-off': perSeed(wording(between('AMOUNT')), takesOff),
  'rests-at': perSeed(wording(between('AMOUNT')), restsAt),
  leaves: perSeed(
    wording(whole('COUNT'), 'traces', maybe('of', between('SIZE'), range('0')), maybe('at', decimal('VALUE'), 1)),
    leaves,
  ),
  answers: perSeed(wording(some(decimal('INPUT')), 'with', some(between('RANGE'))), answers),
  lengths: perSeed(wording(some(between('RANGE'))), lengths),
  shares: perSeed(wording(some(between('RANGE'))), shares),
  points: perSeed(wording(feature, between('DEGREES')), points),
  neurons: perSeed(wording(whole('COUNT'), 'features by', decimal('SIZE')), neurons),
  monosemantic: perSeed(wording(whole('COUNT')), forOneFeature),
  pairs: perSeed(wording(whole('COUNT'), 'within', tolerance), inPairs),
  mixes: perSeed(wording(between('NEURONS')), mixes),
  'stand-for': perSeed(wording(some(whole('COUNT'))), standFor),
  'keeping-only': perSeed(wording(someOrNone(feature), 'costs', between('TIMES')), keepingCosts),
  spends: perSeed(wording(between('RANGE'), 'on', feature), spends),
  loses: perSeed(wording(between('LOSS')), loses),
  'loss-falls': perSeed(wording(between('TIMES')), lossFalls),
  'falls-early': perSeed(wording(between('SHARE'), 'by', whole('STEP')), fallsEarly),
  damage: perSeed(wording(between('TIMES'), 'where per-dimension', between('RANGE')), damages),
  'damage-tracks': perSeed(wording(between('CORRELATION')), damageTracks),
  passes: perSeed(wording(some(name('STAGE'))), passes),
  'sum-dimensionality': perSeed(wording(tolerance), sumIsHidden),
  have: perSeed(wording(whole('COUNT'), 'at', between('SHARE')), have),
  'lose-places': perSeed(wording(between('COUNT')), losePlaces),
  'on-levels': perStart(wording('within', tolerance), onLevels),
  within: perSeed(wording(between('DEGREES')), within),
  collapsed: perSeed(wording(whole('COUNT')), collapsed),
  'starts-as': perStart(wording(name('FORM')), startsAs),
  'superposed-below': perSeed(wording(between('DENSITY')), superposedBelow),
  row: perSeed(wording(maybe('outside importance', between('RANGE'), null), some(name('PHASE'))), rowOf),
  'as-theory': perSeed(wording(between('SHARE')), asTheory),
  finds: perStart(wording('all'), findsAll),
  recovers: perSeed(wording(between('COUNT')), recovers),
  silent: perStart(wording(between('COUNT'), 'latents'), silent),
  'gives-back': perSeed(wording(between('SHARE')), givesBack),
  plateaus: perSeed(wording(some(ratio('VALUE')), 'within', tolerance, 'for', decimal('SHARE'), rarity), plateaus),
};
