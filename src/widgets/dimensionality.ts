/*
 * What share of a dimension each feature gets, at 25 densities: the plateaus are shapes. All restarts of all densities
 * train as one batch; one density is chosen, and its model is shown beside.
 */
import { modelOf } from '../core/frame.ts';
import { shape } from '../core/geometry.ts';
import { look } from '../core/looks.ts';
import { NEAR, PLATEAUS } from '../core/plateaus.ts';
import type { Frame, Spec } from '../core/spec.ts';
import { bestOfEach, evenDensities, groups, restartsOf, sweepSpec } from '../core/sweep.ts';
import { child } from '../plots/child.ts';
import { dimensions } from '../plots/dimensions.ts';
import type { DensityColumn, Dot } from '../plots/dimensions.ts';
import { single } from '../plots/single.ts';
import { count, plural, scientific, tally } from '../ui/format.ts';
import { remaining } from '../ui/remaining.ts';
import { batch, decay, features, hidden, rate, restarts, seed, steps } from '../ui/settings.ts';
import type { ChoiceSetting, NumberSetting, ValuesOf } from '../ui/settings.ts';
import { densityText, nameOf, onPlateaus, shares, total } from '../ui/shares.ts';
import { stepReadout, trained } from '../ui/trained.ts';
import type { Trained } from '../ui/trained.ts';
import { widget } from '../ui/widget.ts';

const COLUMNS = 25;

const lowest: NumberSetting = {
  kind: 'number',
  label: 'Lowest density',
  help: `${COLUMNS} densities are trained, evenly spaced in the logarithm from 1 down to this one.`,
  default: 0.01,
  min: 0.001,
  max: 0.9,
  whole: false,
  scale: 'log',
  place: 'more',
  form: { min: 0.01, max: 0.5 },
};

const column: NumberSetting = {
  kind: 'number',
  label: 'Density shown beside',
  help: `Which of the ${COLUMNS} densities, counted from the dense end.`,
  default: 13,
  min: 1,
  max: COLUMNS,
  whole: true,
  scale: 'linear',
  place: 'picture',
};

const show: ChoiceSetting<'best' | 'all'> = {
  kind: 'choice',
  label: 'Points',
  help: 'The restart with the lowest loss at each density, or all of them.',
  default: 'best',
  options: [
    { value: 'best', label: 'best restart of each density' },
    { value: 'all', label: 'all restarts' },
  ],
  place: 'main',
};

const settings = {
  decay: decay(0.7, { place: 'main' }),
  show,
  features: features(5, { form: { min: 2, max: 80 } }),
  hidden: hidden(2),
  lowest,
  seed: seed(0),
  steps: steps(10_000),
  batch: batch(256),
  rate: rate(0.01),
  restarts: restarts(8, {
    help: 'How many models train at each density, each from its own seed. The one with the lowest loss counts.',
  }),
  column,
};
type Values = ValuesOf<typeof settings>;

function dots(spec: Spec, frame: Frame, i: number): Dot[] {
  const { norms, dimensionality } = look(spec, frame, i);
  return Array.from(norms, (norm, feature) => ({ feature, norm, dimensionality: dimensionality[feature] }));
}

/** The density that is shown beside, and the best instance there. */
function chosen({ values, spec, newest }: Trained<Values>): { index: number; density: number; instance: number } {
  const index = values.column - 1;
  return { index, density: groups(spec)[index].density, instance: bestOfEach(spec, newest)[index] };
}

function columns({ values, spec, frame, newest }: Trained<Values>): DensityColumn[] {
  const best = bestOfEach(spec, newest);
  return groups(spec).map(({ density, start, end }, g) => {
    const shown = values.show === 'all' ? Array.from({ length: end - start }, (_, r) => start + r) : [best[g]];
    return {
      density,
      dots: shown.flatMap((i) => dots(spec, frame, i)),
      text: `${densityText(density)}, ${nameOf(spec, frame, best[g])}`,
    };
  });
}

export default widget({
  name: 'dimensionality',
  title: 'Feature dimensionality against density',
  settings,
  presets: [
    { label: '5 features in 2', values: { features: 5, hidden: 2, decay: 0.7, lowest: 0.01, restarts: 8 } },
    { label: '20 features in 5', values: { features: 20, hidden: 5, decay: 1, lowest: 0.1, restarts: 8 } },
    { label: '80 features in 8', values: { features: 80, hidden: 8, decay: 1, lowest: 0.1, restarts: 1 } },
  ],
  wide: true,
  spec: (values) => sweepSpec(values, evenDensities(values.lowest, COLUMNS)),
  best: ({ spec, newest }) => (spec && newest ? bestOfEach(spec, newest) : []),
  shape: (view) =>
    trained(view)
      ? bestOfEach(view.spec, view.newest)
          .map((i) => shape(modelOf(view.spec, view.frame, i)))
          .join(' ')
      : '',

  draw(host, view, change) {
    if (!trained(view)) return;
    const { spec, frame } = view;
    const { index, density, instance } = chosen(view);
    const box = child(host, 'div', 'dimensionality').node()!;
    dimensions(box, {
      features: spec.features,
      columns: columns(view),
      chosen: index,
      plateaus: PLATEAUS,
      choose: (i) => change({ column: i + 1 }),
    });
    single(box, modelOf(spec, frame, instance), `${densityText(density)}: ${nameOf(spec, frame, instance)}`);
  },

  describe(view) {
    if (!trained(view)) return 'Not trained yet.';
    const { spec, frame, newest } = view;
    const { density, instance } = chosen(view);
    return (
      `Dimensionality of ${plural(spec.features, 'feature')} in ${plural(spec.hidden, 'dimension')} at ${COLUMNS} densities ` +
      `from 1 to ${Number(spec.density.at(-1)!.toPrecision(2))}, best of ${plural(restartsOf(spec), 'restart')}, after ` +
      `${count(frame.step)} of ${count(spec.steps)} steps: ${onPlateaus(spec, frame, bestOfEach(spec, newest))} represented ` +
      `features lie within ${NEAR} of 1, 2/3, 1/2 or 2/5. At ${densityText(density)}: ${nameOf(spec, frame, instance)}.`
    );
  },

  readouts(view) {
    const left = { label: 'time left', value: remaining(view) };
    const near = `within ${NEAR} of a line`;
    if (!trained(view))
      return [stepReadout(view), left, { label: near, value: '–' }, { label: 'sum of D', value: '–' }];
    const { spec, frame, newest } = view;
    const { density, instance } = chosen(view);
    return [
      stepReadout(view),
      left,
      { label: near, value: onPlateaus(spec, frame, bestOfEach(spec, newest)) },
      { label: `sum of D at ${densityText(density)}`, value: `${total(spec, frame, instance)} of ${spec.hidden}` },
    ];
  },

  table(view) {
    const columns = ['density', 'loss', 'shape', 'represented', 'sum of D', 'D of the represented features'];
    if (!trained(view)) return { columns, rows: [] };
    const { spec, frame, newest } = view;
    const rows = bestOfEach(spec, newest).map((i) => [
      spec.density[i].toFixed(3),
      scientific(frame.evaluation[i]),
      shape(modelOf(spec, frame, i)),
      shares(spec, frame, i).length,
      total(spec, frame, i),
      tally(shares(spec, frame, i).map((share) => share.toFixed(2))),
    ]);
    return { columns, rows };
  },
});
