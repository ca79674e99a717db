/*
 * Where shapes change: the best loss of models that keep two, three, four … features, against density. Many restarts
 * train at each density and are sorted by how many features they keep; two shapes cost the same where their curves cross.
 */
import * as words from '#words';
import { branches, lastChange, lowestOf } from '../core/batches/branches.ts';
import type { Branch } from '../core/batches/branches.ts';
import { count, percentage, scientific } from '../core/format.ts';
import { modelOf } from '../core/frame.ts';
import { shape } from '../core/geometry/geometry.ts';
import type { Frame, Spec } from '../core/spec.ts';
import { bestOfEach, evenDensities, restartsOf, shapesInRow, sweepSpec } from '../core/batches/sweep.ts';
import { densityAxis } from '../plots/curves/densities.ts';
import { keptCurves } from '../plots/curves/kept-curves.ts';
import { lowest } from '../ui/later-settings.ts';
import { batch, decay, features, hidden, rate, restarts, seed, steps } from '../ui/shared-settings.ts';
import type { ValuesOf } from '../ui/settings.ts';
import { densityText } from '../ui/text/shares.ts';
import { besides, stepReadout, trained } from '../ui/text/trained.ts';
import type { Trained } from '../ui/text/trained.ts';
import { widget } from '../ui/widget.ts';

const COLUMNS = 23;

const settings = {
  decay: decay(0.7, { place: 'main' }),
  restarts: restarts(16, { help: words.crossingRestartsHelp }),
  features: features(5, { form: { min: 2, max: 8 } }),
  hidden: hidden(2, { form: { min: 1, max: 3 } }),
  lowest: lowest(0.02, { help: words.lowestHelp(COLUMNS) }),
  seed: seed(0),
  steps: steps(3000),
  batch: batch(256),
  rate: rate(0.01),
};
type Values = ValuesOf<typeof settings>;

/** What a branch is called: by how many features it keeps, and by its shape at its sparse end where that has a name. */
function nameOf(spec: Spec, frame: Frame, { kept, points }: Branch): string {
  const last = shape(modelOf(spec, frame, points[points.length - 1].instance));
  return words.branch(kept, last);
}

/** What adds ideal arrangements and pictures, once it is here, and what waits for it in each place. */
let added: typeof import('../plots/curves/kept-ideals.ts') | undefined;
const waiting = new Map<HTMLElement, () => void>();

function add(host: HTMLElement, draw: () => void): void {
  if (added) {
    draw();
    return;
  }
  waiting.set(host, draw);
  if (waiting.size > 1) return;
  void import('../plots/curves/kept-ideals.ts').then(
    (module) => {
      added = module;
      for (const one of waiting.values()) one();
      waiting.clear();
    },
    () => waiting.clear(), // the curves say enough alone
  );
}

/** "square and pentagon cost the same at", "density 0.058, S = 0.942" */
function change({ spec, frame }: Trained<Values>): { label: string; value: string; density: number } | undefined {
  const last = lastChange(spec, branches(spec, frame));
  if (!last) return undefined;
  const { from, to, at } = last;
  const [one, other] = [from, to].map(({ kept }, i) =>
    words.crossingName(kept, shape(modelOf(spec, frame, at.from[i].instance))),
  );
  const density = Number(at.value.toPrecision(3));
  return { label: words.costTheSame(one, other), value: words.densityAndSparsity(density), density: at.value };
}

/** Leaves room for all labels and values of a crossing. */
const LONG = words.costTheSame('pentagon', 'hexagon');

export default widget({
  name: 'crossing',
  title: words.crossingTitle,
  settings,
  spec: (values) => sweepSpec(values, evenDensities(values.lowest, COLUMNS)),
  best: ({ spec, newest }) => (spec && newest ? bestOfEach(spec, newest) : []),
  shape: (view) => (trained(view) ? shapesInRow(view.spec, view.frame, bestOfEach(view.spec, view.newest)) : ''),

  draw(host, view) {
    if (!trained(view)) return;
    const { spec, frame } = view;
    const all = branches(spec, frame);
    const last = lastChange(spec, all);
    const lowest = lowestOf(spec, all);
    const chart = keptCurves(host, {
      curves: all.map((branch) => ({ points: branch.points, text: nameOf(spec, frame, branch) })),
      lowest,
      crossing: last && { ...last.at, text: String(Number(last.at.value.toPrecision(2))) },
      axis: densityAxis(spec.density[spec.density.length - 1]),
    });
    add(host, () => added!.keptIdeals(chart, { spec, frame, branches: all, lowest }));
  },

  describe(view) {
    if (!trained(view)) return words.notTrained;
    const { spec, frame } = view;
    const found = change(view);
    return words.crossingTold({
      densities: COLUMNS,
      lowest: Number(spec.density.at(-1)!.toPrecision(2)),
      restarts: restartsOf(spec),
      decay: spec.decay[0],
      step: count(frame.step),
      steps: count(spec.steps),
      curves: branches(spec, frame).map(({ kept, points }) =>
        words.branchTold(kept, densityText(points[0].value), densityText(points[points.length - 1].value)),
      ),
      change: found ? `${found.label} ${found.value}` : words.noCrossing,
      besides: besides(spec),
    });
  },

  readouts(view) {
    const found = trained(view) ? change(view) : undefined;
    return [
      stepReadout(view),
      { label: words.importanceDecay, value: String(view.spec?.decay[0] ?? view.values.decay) },
      { label: found?.label ?? words.crossingAt, value: found?.value ?? '–', longest: LONG },
    ];
  },

  table(view) {
    const columns = words.crossingColumns;
    if (!trained(view)) return { columns, rows: [] };
    const { spec, frame } = view;
    const rows = branches(spec, frame).flatMap(({ kept, points }) =>
      points.map(({ value: density, instance, share, restarts: many }) => [
        kept,
        density.toFixed(3),
        scientific(frame.evaluation[instance]),
        percentage(share),
        words.shapeName(shape(modelOf(spec, frame, instance))),
        words.part(many, restartsOf(spec)),
      ]),
    );
    return { columns, rows };
  },
});
