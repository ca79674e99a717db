/*
 * Which features get a place: what becomes of the last feature of a small model, over its importance and the density,
 * by the closed forms and as trained. All restarts of all cells are one batch; one cell is chosen, and its model shown.
 */
import * as words from '#words';
import { bestOf, modelOf } from '../core/frame.ts';
import { count, scientific } from '../core/format.ts';
import {
  boundaries,
  grid,
  lastFeature,
  nearest,
  phaseByTheory,
  phaseOf,
  phaseSpec,
  place,
} from '../core/theory/phases.ts';
import type { Cell, LastFeature, Phase, PhaseSize } from '../core/theory/phases.ts';
import { child } from '../plots/child.ts';
import { handSliders } from '../plots/bars/hand-sliders.ts';
import type { HandSlider } from '../plots/bars/hand-sliders.ts';
import { colourKey } from '../plots/colour-key.ts';
import { phaseMap } from '../plots/maps/phase-map.ts';
import type { MapCell, PhaseMapData } from '../plots/maps/phase-map.ts';
import { single } from '../plots/single.ts';
import { byHand, choice } from '../ui/later-settings.ts';
import { batch, rate, restarts, seed, steps } from '../ui/shared-settings.ts';
import type { NumberSetting, ValuesOf } from '../ui/settings.ts';
import { remaining } from '../ui/text/time-left.ts';
import { stepReadout, trained } from '../ui/text/trained.ts';
import type { Trained } from '../ui/text/trained.ts';
import { widget } from '../ui/widget.ts';
import './phase-diagram.css';

const cells: NumberSetting = {
  kind: 'number',
  label: words.cellsLabel,
  help: words.cellsHelp,
  default: 21,
  min: 5,
  max: 41,
  whole: true,
  scale: 'linear',
  place: 'more',
};

const settings = {
  size: choice<PhaseSize>(words.phaseSizeLabel, words.phaseSizeHelp, {
    '2-in-1': words.twoInOne,
    '3-in-2': words.threeInTwo,
  }),
  cells,
  seed: seed(0),
  steps: steps(1800),
  batch: batch(256),
  rate: rate(0.01),
  restarts: restarts(8, { help: words.phaseRestartsHelp }),
  importance: byHand(1, { label: words.chosenImportance, min: 0.1, max: 10 }),
  density: byHand(0.1, { label: words.chosenDensity, min: 0.01, max: 1 }),
};
type Values = ValuesOf<typeof settings>;

/** What the theory's cells look like. */
const PURE: Readonly<Record<Phase, MapCell>> = {
  ignored: { norm: 0, superposition: 0 },
  dedicated: { norm: 1, superposition: 0 },
  superposed: { norm: 1, superposition: 1 },
};

const number = (value: number): string => String(Number(value.toPrecision(2)));
const cellText = ({ r, p }: Cell): string => words.cellAt(number(r), number(p));

/** The best instance of each cell, by the newest frame. */
const best = ({ values, newest }: Trained<Values>): number[] =>
  Array.from({ length: values.cells ** 2 }, (_, c) => bestOf(newest, c * values.restarts, (c + 1) * values.restarts));

const chosen = ({ cells, importance, density }: Values): number => nearest(cells, { r: importance, p: density });

/** What is common to both maps. */
function mapOf(
  { size, cells, ...values }: Values,
  choose: (cell: number) => void,
): Omit<PhaseMapData, 'title' | 'cells'> {
  const ticks = (all: readonly number[], at: (value: number) => number) =>
    all.map((value) => ({ at: at(value), text: String(value) }));
  return {
    side: cells,
    lines: boundaries(size).map((line) => line.map(place)),
    across: ticks([0.1, 1, 10], (r) => place({ r, p: 1 })[0]),
    down: ticks([1, 0.1, 0.01], (p) => place({ r: 1, p })[1]),
    chosen: chosen({ size, cells, ...values }),
    choose,
  };
}

/** One slider goes across the map, the other up. */
function slidersOf(side: number, chosen: number, choose: (cell: number) => void): HandSlider[] {
  const [column, row, last] = [Math.floor(chosen / side), chosen % side, side - 1];
  const { r, p } = grid(side)[chosen];
  const ends = { min: 0, max: last };
  const across = (at: number): void => choose(at * side + row);
  const up = (at: number): void => choose(column * side + last - at);
  return [
    { name: 'across', label: words.relativeImportance, ...ends, value: column, text: number(r), set: across },
    { name: 'up', label: words.densityDown, ...ends, value: last - row, text: number(p), set: up },
  ];
}

/** How the last feature came out in each cell. */
const looks = (view: Trained<Values>): LastFeature[] => best(view).map((i) => lastFeature(view.spec, view.frame, i));

function counts(all: readonly LastFeature[]): Record<Phase, number> {
  const found = { ignored: 0, dedicated: 0, superposed: 0 };
  for (const one of all) found[phaseOf(one)] += 1;
  return found;
}

/** In how many cells training did as the closed forms say. */
const agreeing = ({ size, cells }: Values, all: readonly LastFeature[]): number =>
  grid(cells).filter((cell, c) => phaseByTheory(size, cell) === phaseOf(all[c])).length;

export default widget({
  name: 'phase-diagram',
  title: words.phaseTitle,
  settings,
  wide: true,
  recorded: 20,
  spec: phaseSpec,
  best: (view) => (trained(view) ? best(view) : []),
  chosen: (view) => (trained(view) ? best(view)[chosen(view.values)] : undefined),
  shape: (view) => (trained(view) ? phaseOf(lastFeature(view.spec, view.frame, best(view)[chosen(view.values)])) : ''),

  draw(host, view, change) {
    const { values } = view;
    const all = grid(values.cells);
    const choose = (cell: number): void => change({ importance: all[cell].r, density: all[cell].p });
    const box = child(host, 'div', 'phase-diagram').node()!;
    const common = mapOf(values, choose);
    const theory = child(box, 'div', 'theory').node()!;
    phaseMap(theory, {
      ...common,
      title: words.byTheory,
      cells: all.map((cell) => PURE[phaseByTheory(values.size, cell)]),
    });
    if (!trained(view)) return;
    const measured = child(box, 'div', 'measured').node()!;
    phaseMap(measured, { ...common, title: words.byTraining, cells: looks(view) });
    const cell = child(box, 'div', 'cell-model').node()!;
    single(cell, modelOf(view.spec, view.frame, best(view)[common.chosen]), cellText(all[common.chosen]));
    handSliders(cell, slidersOf(values.cells, common.chosen, choose));
    colourKey(box, Object.entries(words.phases));
  },

  describe(view) {
    if (!trained(view)) return words.notTrained;
    const { values, spec, frame } = view;
    const all = looks(view);
    const at = chosen(values);
    return words.phaseTold({
      last: spec.features - 1,
      step: count(frame.step),
      steps: count(spec.steps),
      restarts: values.restarts,
      counts: counts(all),
      agree: agreeing(values, all),
      all: all.length,
      chosen: cellText(grid(values.cells)[at]),
      phase: phaseOf(all[at]),
    });
  },

  readouts(view) {
    const left = { label: words.timeLeft, value: remaining(view) };
    const [agree, loss] = trained(view)
      ? [
          words.ofCells(agreeing(view.values, looks(view)), view.values.cells ** 2),
          scientific(view.newest.evaluation[best(view)[chosen(view.values)]]),
        ]
      : ['–', '–'];
    return [stepReadout(view), left, { label: words.asTheory, value: agree }, { label: words.loss, value: loss }];
  },

  table(view) {
    const columns = words.phaseColumns;
    if (!trained(view)) return { columns, rows: [] };
    const { values, frame } = view;
    const [all, instances] = [looks(view), best(view)];
    const rows = grid(values.cells).map((cell, c) => [
      number(cell.r),
      number(cell.p),
      words.phases[phaseByTheory(values.size, cell)],
      words.phases[phaseOf(all[c])],
      all[c].norm.toFixed(2),
      all[c].superposition.toFixed(2),
      scientific(frame.evaluation[instances[c]]),
    ]);
    return { columns, rows };
  },
});
