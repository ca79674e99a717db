/*
 * What share of a dimension each feature gets, at 25 densities: the plateaus are shapes. All restarts of all densities
 * train as one batch; one density is chosen, and its model is shown beside.
 */
import { modelOf } from '../core/frame.ts';
import { REPRESENTED, shape } from '../core/geometry.ts';
import { look } from '../core/looks.ts';
import { NEAR, PLATEAUS, settled } from '../core/plateaus.ts';
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
import { widget } from '../ui/widget.ts';
import type { View } from '../ui/widget.ts';

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

/** A view with something to see. */
interface Trained extends View<Values> {
  readonly spec: Spec;
  readonly frame: Frame;
  readonly newest: Frame;
}
const trained = (view: View<Values>): view is Trained => view.frame !== undefined;

/** D_i of the represented features. */
function shares(spec: Spec, frame: Frame, i: number): number[] {
  const { norms, dimensionality } = look(spec, frame, i);
  return [...dimensionality].filter((_, feature) => norms[feature] > REPRESENTED);
}

const total = (spec: Spec, frame: Frame, i: number): string =>
  look(spec, frame, i)
    .dimensionality.reduce((sum, value) => sum + value, 0)
    .toFixed(2);

/** What a model is called: by its shape where it has one, else by how many features it keeps. */
const nameOf = (spec: Spec, frame: Frame, i: number): string =>
  spec.hidden > 2 ? `${plural(shares(spec, frame, i).length, 'feature')} kept` : shape(modelOf(spec, frame, i));

function dots(spec: Spec, frame: Frame, i: number): Dot[] {
  const { norms, dimensionality } = look(spec, frame, i);
  return Array.from(norms, (norm, feature) => ({ feature, norm, dimensionality: dimensionality[feature] }));
}

const densityText = (density: number): string => `density ${Number(density.toPrecision(2))}`;

/** The density that is shown beside, and the best instance there. */
function chosen({ values, spec, newest }: Trained): { index: number; density: number; instance: number } {
  const index = values.column - 1;
  return { index, density: groups(spec)[index].density, instance: bestOfEach(spec, newest)[index] };
}

function columns({ values, spec, frame, newest }: Trained): DensityColumn[] {
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

/** "80 of 101": how many of the represented features lie on a line. */
function onLines({ spec, frame, newest }: Trained): string {
  const all = bestOfEach(spec, newest).flatMap((i) => shares(spec, frame, i));
  return `${count(all.filter(settled).length)} of ${count(all.length)}`;
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
    const { spec, frame } = view;
    const { density, instance } = chosen(view);
    return (
      `Dimensionality of ${plural(spec.features, 'feature')} in ${plural(spec.hidden, 'dimension')} at ${COLUMNS} densities from 1 to ` +
      `${view.spec.density.at(-1)!.toPrecision(1)}, best of ${plural(restartsOf(spec), 'restart')}, after ${count(frame.step)} of ` +
      `${count(spec.steps)} steps: ${onLines(view)} represented features lie within ${NEAR} of 1, 2/3, 1/2 or 2/5. ` +
      `At ${densityText(density)}: ${nameOf(spec, frame, instance)}.`
    );
  },

  readouts(view) {
    const { spec, frame, values } = view;
    const at = trained(view) ? chosen(view) : undefined;
    return [
      { label: 'step', value: `${count(frame?.step ?? 0)} / ${count(spec?.steps ?? values.steps)}` },
      { label: 'time left', value: remaining(view) },
      { label: `within ${NEAR} of a line`, value: trained(view) ? onLines(view) : '–' },
      {
        label: `sum of D at ${at ? densityText(at.density) : '–'}`,
        value: at && spec && frame ? `${total(spec, frame, at.instance)} of ${spec.hidden}` : '–',
      },
    ];
  },

  table(view) {
    const columns = ['density', 'loss', 'shape', 'represented', 'sum of D', 'D of the represented features'];
    if (!trained(view)) return { columns, rows: [] };
    const { spec, frame } = view;
    const rows = bestOfEach(spec, view.newest).map((i) => {
      const all = shares(spec, frame, i);
      return [
        spec.density[i].toFixed(3),
        scientific(frame.evaluation[i]),
        shape(modelOf(spec, frame, i)),
        all.length,
        total(spec, frame, i),
        tally(all.map((share) => share.toFixed(2))),
      ];
    });
    return { columns, rows };
  },
});
