// @vitest-environment jsdom
/* Whatever the settings are, what a figure says and draws is of the models that they mean. */
import { describe, expect, test } from 'vitest';
import { count } from '../../src/core/format.ts';
import { finishedView } from '../../src/lesson/render/still.ts';
import { fetchPictures } from '../../src/plots/picture.ts';
import { defaults } from '../../src/ui/settings.ts';
import type { Values } from '../../src/ui/settings.ts';
import type { View, Widget } from '../../src/ui/widget.ts';

const modules = import.meta.glob<{ default: Widget }>('../../src/widgets/*.ts', { eager: true });
const all = Object.values(modules).map((module) => module.default);
const named = (wanted: string): Widget => all.find(({ name }) => name === wanted)!;
/** Those of the paper's model; neurons of other networks make no polygons. */
const inSpace = all.filter(({ name, settings }) => 'hidden' in settings && !['neurons', 'absolute'].includes(name));

/** The changes of which a figure has the settings. */
const changed = ({ settings }: Widget, changes: Values): Values => ({
  ...defaults(settings),
  ...Object.fromEntries(Object.entries(changes).filter(([name]) => name in settings)),
});

async function shown(widget: Widget, changes: Values): Promise<View> {
  await fetchPictures();
  return finishedView(widget, changed(widget, { steps: 3, batch: 17, ...changes }));
}

function drawn(widget: Widget, view: View): HTMLElement {
  const host = document.createElement('div');
  widget.draw(host, view, () => undefined);
  return host;
}

/** Everything that a figure says of a run, the names of its parts included. */
const said = (widget: Widget, view: View): string =>
  [
    widget.title,
    widget.describe(view),
    ...widget.readouts(view).map(({ label, value }) => `${label}: ${value}`),
    ...widget.table(view).columns,
    ...[...drawn(widget, view).querySelectorAll('.shares, .key text, [aria-label]')].map(
      (one) => one.getAttribute('aria-label') ?? one.textContent,
    ),
  ].join('\n');

/** Whole numbers, and no parts of decimals, powers and fractions. */
const wholes = (text: string): string[] =>
  text.match(/(?<![\d.,/⁻^]|[\d.] × |S = )\d+(,\d{3})*(?![\d/]|\.\d|,\d| %| ×)/g) ?? [];

const NUMBER_WORD = /\b(two|three|four|five|six|seven|eight|nine|ten|twenty|twenty-five|forty)\b/i;

/** Whole numbers that a figure may say: its settings, places and counts of features and restarts, densities. */
function sayable({ values, spec }: View): Set<string> {
  const { features: n, hidden: m } = spec ?? { features: Number(values['features'] ?? 5), hidden: 0 };
  const k = Number(values['restarts'] ?? 0);
  const densities = spec ? spec.seed.length / k : 0;
  const upTo = (most: number): number[] => Array.from({ length: most + 1 }, (_, i) => i);
  const numbers = Object.values(values).filter((value) => typeof value === 'number');
  return new Set([...numbers, ...upTo(n), ...upTo(k), ...upTo(m), densities, k * densities].map((one) => count(one)));
}

/** Whole numbers that stand in the sentence of one figure whatever its settings are. */
const FIXED: Readonly<Record<string, readonly string[]>> = {
  dimensionality: ['1'], // D = 1 and density 1
  training: ['0'], // always answering 0
  interference: ['0', '1'],
};

const ODD: readonly Values[] = [
  { features: 1, hidden: 1, restarts: 1, decay: 1, sparsity: 0, batch: 1 },
  { features: 2, hidden: 1, restarts: 1, sparsity: 0.999, decay: 0.4 },
  { features: 7, hidden: 3, restarts: 3, sparsity: 0.6, decay: 0 },
  { features: 2, hidden: 5, restarts: 2, sparsity: 0.5 },
  { features: 40, hidden: 12, restarts: 1, sparsity: 0.95, decay: 0.9 },
];

describe.each(ODD)('at %j', (changes) => {
  test.each(all.filter(({ name }) => name !== 'interference' && name !== 'data'))(
    '$name says no number that is none of its run',
    async (widget) => {
      const view = await shown(widget, changes);
      const text = said(widget, view);
      const allowed = sayable(view);
      const counted = text.replace(
        /\d+ of \d+(?= represented)|(?<=line: )\d+ of \d+|[\d,]+(?: of [\d,]+)?(?= cells)/g,
        '',
      ); // over all densities or cells
      const strange = wholes(counted).filter((one) => !allowed.has(one) && !FIXED[widget.name]?.includes(one));
      expect(strange, text).toEqual([]);
      expect(NUMBER_WORD.exec(text)?.[0]).toBeUndefined();
      expect(text).not.toMatch(/NaN|undefined|Infinity|\b1 (?:restart|feature|dimension|sample)s\b/);
    },
  );
});

test.each(inSpace)('$name names no polygon and draws no unit circle where there is no plane', async (widget) => {
  for (const hidden of [1, 3, 12]) {
    const view = await shown(widget, { features: 9, hidden, restarts: 2, decay: 1, panel: 1 });
    expect(widget.shape(view)).toMatch(/^((none|line|antipodal|\d+-represented) ?)+$/);
    // Features of one plane among many dimensions are a pentagon there, and dimensionality speaks of such parts.
    const polygon = widget.name === 'dimensionality' ? /irregular/ : /irregular|pentagon|square\b/;
    expect(`${said(widget, view)} ${JSON.stringify(widget.table(view).rows)}`).not.toMatch(polygon);
    const host = drawn(widget, view);
    expect(host.querySelectorAll('.arrows .guides circle').length).toBe(0);
    if (['attack', 'crossing', 'many-features'].includes(widget.name)) continue; // they have no such pictures of models
    expect(host.querySelectorAll(hidden === 1 ? '.line' : '.overlaps').length).toBeGreaterThan(0);
  }
});

test('what weighs nothing in the loss is no choice of a model', async () => {
  const importance = named('importance');
  const view = await shown(importance, { decay: 0, features: 5, restarts: 2, steps: 300 });
  const text = said(importance, view);
  expect(text).toContain('This model keeps 0. Of 2 restarts, 2 keep 0. Features 1 to 4 have no importance');
  expect(text).toContain('kept: 0\n');
  expect(drawn(importance, view).querySelectorAll('.weighing .kept')).toHaveLength(1);
  for (const widget of inSpace.filter(({ name, settings }) => name !== 'data' && 'decay' in settings))
    expect(widget.describe(await shown(widget, { decay: 0, features: 5 }))).toContain(
      'Features 1 to 4 have no importance',
    );
});

test('the data of a single sample or feature are told in the singular', () => {
  const data = named('data');
  const view = { values: changed(data, { batch: 1, features: 1 }), spec: undefined, frame: undefined, history: [], newest: undefined }; // prettier-ignore
  expect(said(data, view)).toContain('two or more of 1 feature are on together in 0 % of this 1 sample,');
  expect(said(data, view)).not.toMatch(/\b1 (?:sample|feature)s\b/);
});
