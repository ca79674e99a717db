/*
 * What a run of the benchmarks found, and the Markdown that says so: a function of the JSON.
 */
import type { Drag } from './drag.ts';
import { figureRows } from './figures.ts';
import type { FigureTimes } from './figures.ts';
import { LAW_SHAPES } from './laws.ts';
import type { LawTimes, RunTime } from './laws.ts';
import type { Load } from './load.ts';
import type { Machine } from './machine.ts';
import type { Result } from './race.ts';
import { title } from './shapes.ts';
import type { Shape } from './shapes.ts';

export interface Report {
  readonly machine: Machine;
  readonly rounds: number;
  readonly shapes: readonly Shape[];
  readonly speed: readonly Result[];
  readonly beyond: { readonly laws: readonly LawTimes[]; readonly runs: readonly RunTime[] };
  readonly page: {
    /** As the page is. */
    readonly plain: Load;
    /** On a main thread four times slower. */
    readonly slow: Load;
    /** The same with a run of four times the steps, as the slowdown does not reach workers. */
    readonly slower: Load;
    /** On a slow main thread behind a slow line. */
    readonly line: Load;
    readonly drag: Drag;
    /** The drag in an earlier build, measured by turns with this one's. */
    readonly before?: Drag;
    /** How many times as fast two workers are as one. */
    readonly secondWorker: number;
    readonly figures: readonly FigureTimes[];
  };
}

/** Steps of a whole training, as the lesson's figures have it. */
const TRAINING = 3000;

/** Three digits are enough for a time; all that stand before the point are shown. */
const digits = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** A table whose first column is words and whose others are numbers. */
const table = ([head, ...rows]: string[][]): string =>
  [row(head), row(head.map((_, i) => (i ? '---:' : '---'))), ...rows.map(row)].join('\n');

function cell(microseconds: number | null): string {
  if (microseconds === null) return '–';
  return `${digits(microseconds)} (${digits(1e6 / (microseconds * TRAINING))})`;
}

function speedRow({ name, microseconds, reasons }: Result): string[] {
  const none = microseconds.every((value) => value === null);
  if (!none || reasons.length === 0) return [name, ...microseconds.map(cell)];
  return [`${name}: not measured, ${reasons.join('; ')}`, ...microseconds.map(() => '')];
}

const speedTable = ({ shapes, speed }: Report): string =>
  table([['(n, m, batch, k)', ...shapes.map(title)], ...speed.map(speedRow)]);

interface Ratio {
  readonly name: string;
  readonly aim: string;
  /** Whose times: the first one's divided by the second one's. */
  readonly of: readonly [string, string];
  /** Indices of shapes. */
  readonly at: readonly number[];
}

const RATIOS: readonly Ratio[] = [
  { name: 'PyTorch, one model, 1 thread : fused, Node', aim: '≥ 30', of: ['torch-one-1', 'kernel-node'], at: [0] },
  { name: 'PyTorch as the notebook : fused, Node', aim: '≥ 30', of: ['torch-notebook-1', 'kernel-node'], at: [0] },
  { name: 'stock TF.js, cpu : fused, Node', aim: '≥ 300', of: ['stock-node', 'kernel-node'], at: [0] },
  { name: 'fused, Node : native C++', aim: '≤ 1.25', of: ['kernel-node', 'native'], at: [0] },
  { name: 'PyTorch, batched, 1 thread : fused, Node', aim: '≥ 5', of: ['torch-batched-1', 'kernel-node'], at: [3] },
  {
    name: 'PyTorch, batched, 2 threads : fused, 2 workers',
    aim: '≥ 5',
    of: ['torch-batched-2', 'kernel-chromium-2'],
    at: [3],
  },
  {
    name: 'fused, 1 worker : 2 workers',
    aim: '≥ 1.7',
    of: ['kernel-chromium-1', 'kernel-chromium-2'],
    at: [1, 2, 3, 4],
  },
];

/** A ratio of times for each of its shapes. */
function quotients({ shapes, speed }: Report, { of, at }: Ratio): string {
  const time = (id: string, shape: number): number => speed.find((one) => one.id === id)?.microseconds[shape] ?? NaN;
  return at
    .map((shape) => {
      const value = time(of[0], shape) / time(of[1], shape);
      return `${Number.isFinite(value) ? value.toPrecision(3) : 'not measured'} at ${title(shapes[shape])}`;
    })
    .join('; ');
}

const ratioTable = (report: Report): string =>
  table([
    ['Ratios of times', 'measured', 'aim'],
    ...RATIOS.map((ratio) => [ratio.name, quotients(report, ratio), ratio.aim]),
  ]);

const beyondTable = ({ beyond: { laws, runs } }: Report): string =>
  table([
    ['Other laws and networks : the paper’s model, fused, Node', ...LAW_SHAPES.map(title), 'aim'],
    ...laws.map(({ name, ratios, aim }) => [name, ...ratios.map((ratio) => ratio?.toFixed(2) ?? '–'), `≤ ${aim}`]),
    ...runs.map(({ name, seconds, aim }) => [`${name}, on two cores`, `${seconds.toFixed(2)} s`, '', '', `≤ ${aim} s`]),
  ]);

const ms = (value: number): string => `${value.toFixed(0)} ms`;
const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

function pageTable({ page: { plain, slow, slower, line, drag, before, secondWorker } }: Report): string {
  const bytes = `${kB(line.bytes)}, ${kB(line.workerBytes)}, ${line.requests}`;
  return table([
    ['The page', 'measured', 'aim'],
    ['first paint to finished pentagon (8 restarts, 3,000 steps)', ms(plain.settled), '≤ 300 ms'],
    ['the same, main thread 4 times slower', ms(slow.settled), '≤ 1000 ms'],
    ['the same, and 4 times the steps, as workers are not slowed', ms(slower.settled), '≤ 1000 ms'],
    ['dragging the slider: finished trainings shown a second', drag.shown.toFixed(1), ''],
    ...(before ? [['the same in the build before, by turns', before.shown.toFixed(1), '']] : []),
    ['gap between screen frames, 95th percentile', `${drag.gap95.toFixed(1)} ms`, '≤ 20 ms'],
    ['longest gap', `${drag.gapMost.toFixed(1)} ms`, ''],
    ['longest main-thread task', `${drag.longestTask.toFixed(1)} ms`, '≤ 50 ms'],
    ['a long run of 8 models in the page, 1 worker : 2 workers', secondWorker.toFixed(2), '≥ 1.75'],
    ['loading, 4 times slower, 1.6 Mbit/s, 150 ms: first paint', ms(line.firstPaint), '≤ 1200 ms'],
    ['largest paint', ms(line.largestPaint), '≤ 1800 ms'],
    ['blocking time', ms(line.blocking), '≤ 100 ms'],
    ['layout shift', line.shift.toFixed(4), '0'],
    ['first paint to finished pentagon', ms(line.settled), ''],
    ['gzip until then, of it for workers, requests', bytes, '≤ 100 kB, ≤ 40 kB'],
    ['other hosts', String(line.otherHosts), '0'],
  ]);
}

/** The second page's figures. */
export const figureTable = (figures: readonly FigureTimes[]): string => table(figureRows(figures));

function heading({ machine: { cpu, cores, node, chromium, torch, gpu, load }, rounds }: Report): string {
  return (
    `Microseconds per model-step at sparsity 0.9, and in brackets whole trainings of 3,000 steps a second; n features, m hidden ` +
    `dimensions, k models side by side. Each is the least of many short stretches in up to ${rounds} rounds through all rows ` +
    `(one round on the software GPU). Page figures are medians of fresh loads. ` +
    `Machine: ${cpu}, ${cores} cores, ${gpu ?? 'no GPU'}; Node ${node}, Chromium ${chromium}, ` +
    `${torch ? `PyTorch ${torch}` : 'no PyTorch'}; load average before ${load.toFixed(1)}.`
  );
}

/** The report as Markdown. */
export const markdown = (report: Report): string =>
  [
    heading(report),
    ...[speedTable, ratioTable, beyondTable, pageTable].map((part) => part(report)),
    figureTable(report.page.figures),
  ].join('\n\n');
