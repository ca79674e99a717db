/*
 * The kinds of promise that a claim can make about a figure's finished run. Each is one entry of the table: how it is
 * written, and how to count what keeps it. Most count seeds, one for each run.
 */
import { answers, leaves } from './answers.ts';
import { fallsEarly, higher, keepingCosts, lossFalls, spends } from './loss-claims.ts';
import {
  identity,
  kept,
  lengths,
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
import type { Run } from './run.ts';

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
  readonly pattern: RegExp;
  readonly unit: Unit;
  /** How to count, for what the pattern has found. */
  readonly judge: (...found: string[]) => (run: Run) => Tally;
}

/** A kind that each seed keeps or does not. */
const perSeed = (usage: string, pattern: RegExp, judge: (...found: string[]) => (run: Run) => boolean): Kind => ({
  usage,
  pattern,
  unit: 'seeds',
  judge: (...found) => {
    const keeps = judge(...found);
    return (run) => ({ hits: keeps(run) ? 1 : 0, of: 1 });
  },
});

/** A kind that each start keeps or does not. */
const perStart = (usage: string, pattern: RegExp, judge: (...found: string[]) => (run: Run) => boolean[]): Kind => ({
  usage,
  pattern,
  unit: 'starts',
  judge: (...found) => {
    const keep = judge(...found);
    return (run) => ({ hits: keep(run).filter(Boolean).length, of: keep(run).length });
  },
});

const shape =
  (words: string) =>
  ({ widget, view }: Run): boolean =>
    widget.shape(view) === words;

/** Whether a row of models goes from one shape straight to another, with nothing in between and no way back. */
const steps =
  (from: string, to: string) =>
  ({ widget, view }: Run): boolean => {
    const shapes = widget.shape(view).split(' ');
    return shapes.includes(from) && shapes.lastIndexOf(from) + 1 === shapes.indexOf(to);
  };

/** Each kind by its name. TIMES, AMOUNT, SIZE and RANGE are "0.95", for at least so much, or "0.4..0.6". */
export const kinds: Readonly<Record<string, Kind>> = {
  shape: perSeed('WORD…', /^([a-z]+(?: [a-z]+)*)$/, shape),
  kept: perSeed('FEATURE…', /^(\d+(?: \d+)*)$/, kept),
  identity: perSeed('COUNT within TOLERANCE', /^(\d+) within (0\.\d+)$/, identity),
  restarts: perStart('SHAPE [at SPARSITY]', /^([a-z]+)(?: at (0(?:\.\d+)?))?$/, starts),
  represents: perStart('RANGE [where 1/density RANGE]', /^(\S+)(?: where 1\/density (\S+))?$/, represents),
  steps: perSeed('SHAPE to SHAPE', /^([a-z]+) to ([a-z]+)$/, steps),
  higher: perStart('SHAPE than SHAPE', /^([a-z]+) than ([a-z]+)$/, higher),
  'takes-off': perSeed('AMOUNT', /^(\S+)$/, takesOff),
  'rests-at': perSeed('AMOUNT', /^(\S+)$/, restsAt),
  leaves: perSeed('COUNT traces [of SIZE] [at VALUE]', /^(\d+) traces(?: of (\S+))?(?: at (0\.\d+))?$/, leaves),
  answers: perSeed('INPUT… with RANGE…', /^([\d.]+(?: [\d.]+)*) with ([\d.]+(?: [\d.]+)*)$/, answers),
  lengths: perSeed('RANGE…', /^([\d.]+(?: [\d.]+)*)$/, lengths),
  shares: perSeed('RANGE…', /^([\d.]+(?: [\d.]+)*)$/, shares),
  points: perSeed('FEATURE DEGREES', /^(\d+) (\S+)$/, points),
  neurons: perSeed('COUNT features by SIZE', /^(\d+) features by (0\.\d+)$/, neurons),
  'keeping-only': perSeed('FEATURE… costs TIMES', /^(none|\d+(?: \d+)*) costs (\S+)$/, keepingCosts),
  spends: perSeed('RANGE on FEATURE', /^(\S+) on (\d+)$/, spends),
  'loss-falls': perSeed('TIMES', /^(\S+)$/, lossFalls),
  'falls-early': perSeed('SHARE by STEP', /^(\S+) by (\d+)$/, fallsEarly),
  'sum-dimensionality': perSeed('TOLERANCE', /^(0\.\d+)$/, sumIsHidden),
  plateaus: perSeed(
    'VALUE… within TOLERANCE for SHARE [where 1/density RANGE]',
    /^([\d./]+(?: [\d./]+)*) within (0\.\d+) for ([01](?:\.\d+)?)(?: where 1\/density (\S+))?$/,
    plateaus,
  ),
};
