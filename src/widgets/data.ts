/*
 * Sparse data: the batch that training draws, as a grid of cells, and how often two or more features are on together,
 * in this batch, in a large sample, and by formula. Nothing is trained.
 */
import * as words from '#words';
import { binomial } from '../core/evaluation/binomial.ts';
import { batchOf, countsOn, expected, makeupOf, sharesOf } from '../core/findings/on-at-once.ts';
import type { Makeup } from '../core/findings/on-at-once.ts';
import { batchGrid, samplesShown } from '../plots/maps/batch.ts';
import { figures } from '../plots/maps/number-table.ts';
import { count, percentage } from '../core/format.ts';
import { batch, features, seed, sparsity } from '../ui/shared-settings.ts';
import type { ValuesOf } from '../ui/settings.ts';
import { widget } from '../ui/widget.ts';

const settings = {
  sparsity: sparsity(0.9),
  seed: seed(0),
  features: features(5),
  batch: batch(256),
};
type Values = ValuesOf<typeof settings>;

/** Samples in the large sample, or as many as make so many draws together. */
const SAMPLES = 65_536;
const DRAWS = 2 ** 19;

interface Data {
  readonly batch: Float32Array;
  /** Samples with k features on, for k = 0 .. n: in the batch and in the large sample. */
  readonly counts: readonly number[];
  readonly many: readonly number[];
  /** How many samples the large sample has. */
  readonly samples: number;
}

/**
 * A batch that training with this seed draws, and a large sample. The batch is that of step 1: the very first draw of
 * seed 0 happens to be an exact 0, which would be off even where everything is on.
 */
function drawn({ batch, features, seed, sparsity }: Values): Data {
  const samples = Math.min(SAMPLES, Math.floor(DRAWS / features));
  const first = batchOf(batch, features, seed, 1, sparsity);
  const large = batchOf(samples, features, seed, 2, sparsity);
  return { batch: first, counts: countsOn(first, features), many: countsOn(large, features), samples };
}

let last: { readonly values: Values; readonly data: Data } | undefined;

/** The same for the values asked for last: one picture asks several times. */
function data(values: Values): Data {
  if (last?.values !== values) last = { values, data: drawn(values) };
  return last.data;
}

const ROWS: readonly (readonly [keyof Makeup, string])[] = [
  ['cells', words.cellsOn],
  ['none', words.noneOn],
  ['one', words.oneOn],
  ['together', words.twoOrMore],
];

export default widget({
  name: 'data',
  title: words.dataTitle,
  settings,

  draw(host, { values }) {
    const { batch, counts, many, samples } = data(values);
    batchGrid(host, { batch, features: values.features });
    const makeups = [makeupOf(sharesOf(counts)), makeupOf(sharesOf(many)), expected(values.features, values.sparsity)];
    figures(host, {
      columns: [words.share, words.thisBatch, words.samples(samples), words.formula],
      rows: ROWS.map(([name, label]) => [label, ...makeups.map((makeup) => percentage(makeup[name]))]),
    });
  },

  describe({ values }) {
    const { batch, counts, many, samples } = data(values);
    const [here, there] = [makeupOf(sharesOf(counts)), makeupOf(sharesOf(many))];
    const shown = samplesShown({ batch, features: values.features });
    return words.dataTold({
      sparsity: values.sparsity,
      cells: percentage(here.cells),
      features: values.features,
      here: percentage(here.together),
      batch: values.batch,
      there: percentage(there.together),
      samples,
      formula: percentage(expected(values.features, values.sparsity).together),
      shown: shown < values.batch ? count(shown) : undefined,
    });
  },

  shape: () => '',

  readouts({ values }) {
    const { counts } = data(values);
    const on = counts.reduce((sum, samples, k) => sum + samples * k, 0);
    const together = counts.slice(2).reduce((a, b) => a + b, 0);
    return [
      { label: words.sparsity, value: String(values.sparsity) },
      { label: words.cellsOn, value: words.part(count(on), count(values.batch * values.features)) },
      { label: words.together, value: words.ofSamples(count(together), values.batch) },
    ];
  },

  table({ values }) {
    const { counts, many, samples } = data(values);
    const shares = [sharesOf(counts), sharesOf(many), binomial(values.features, 1 - values.sparsity)];
    return {
      columns: [words.featuresOn, words.theseSamples(values.batch), words.samples(samples), words.byFormula],
      rows: counts.map((_, k) => [k, ...shares.map((share) => percentage(share[k]))]),
    };
  },
});
