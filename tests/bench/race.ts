/*
 * The race: every contender on every shape, round after round, so that a busy moment of the machine falls on all
 * alike. What counts is the least time of all rounds.
 */
import type { Contender } from './contenders.ts';
import { title } from './shapes.ts';
import type { Shape } from './shapes.ts';

export interface Result {
  readonly id: string;
  readonly name: string;
  /** Microseconds per model-step for each shape; null where there is none. */
  readonly microseconds: readonly (number | null)[];
  /** Why some are missing that should not be. */
  readonly reasons: readonly string[];
}

export interface Rules {
  readonly shapes: readonly Shape[];
  readonly rounds: number;
  /** What a contender has for one shape in one round, in milliseconds. */
  readonly patience: number;
  /** No round starts after so many milliseconds. */
  readonly limit: number;
}

/** What a contender has shown so far for one shape. */
interface Cell {
  time: number;
  reason: string;
}

/** The reason in words; a program that could not be started is one that is not there. */
const words = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error))
    .split('\n')[0]
    .replace(/^spawn(?:Sync)? (\S+) ENOENT$/, '$1 is not installed');

/** One contender on one shape in one round. */
async function turn(contender: Contender, shape: Shape, patience: number, cell: Cell): Promise<void> {
  if (cell.reason) return;
  try {
    cell.time = Math.min(cell.time, (await contender.measure(shape, patience)) ?? Infinity);
  } catch (error) {
    cell.reason = words(error);
  }
}

const result = ({ id, name }: Contender, cells: readonly Cell[]): Result => ({
  id,
  name,
  microseconds: cells.map(({ time }) => (Number.isFinite(time) ? time : null)),
  reasons: [...new Set(cells.map(({ reason }) => reason).filter(Boolean))],
});

/** Everybody's turn on a shape; slow ones sit out later rounds. */
async function heat(contenders: readonly Contender[], cells: Cell[][], s: number, round: number, rules: Rules) {
  const start = performance.now();
  const shape = rules.shapes[s];
  for (const [c, contender] of contenders.entries()) {
    if (round === 0 || !contender.slow) await turn(contender, shape, rules.patience, cells[c][s]);
  }
  const spent = ((performance.now() - start) / 1000).toFixed(0);
  console.error(`round ${round + 1} of ${rules.rounds}, ${title(shape)}: ${spent} s`);
}

/** Runs the race, and says on stderr how far it is. */
export async function race(contenders: readonly Contender[], rules: Rules): Promise<Result[]> {
  const { shapes, rounds, limit } = rules;
  const cells = contenders.map(() => shapes.map((): Cell => ({ time: Infinity, reason: '' })));
  const end = performance.now() + limit;
  for (let round = 0; round < rounds && (round === 0 || performance.now() < end); round++) {
    for (const s of shapes.keys()) await heat(contenders, cells, s, round, rules);
  }
  return contenders.map((contender, c) => result(contender, cells[c]));
}
