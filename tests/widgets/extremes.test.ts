// @vitest-environment jsdom
/*
 * Each figure at both ends of each of its settings, and with models that no training should leave: it says and draws what
 * can be read, and refuses in words what lies beyond.
 */
import { describe, expect, test } from 'vitest';
import type { Frame } from '../../src/core/spec.ts';
import { finishedView } from '../../src/lesson/render/still.ts';
import { settingsOf } from '../../src/page/address/query.ts';
import { fetchPictures } from '../../src/plots/picture.ts';
import { defaults } from '../../src/ui/settings.ts';
import type { Setting, Value, Values } from '../../src/ui/settings.ts';
import type { View, Widget } from '../../src/ui/widget.ts';

const modules = import.meta.glob<Widget>('../../src/widgets/*.ts', { eager: true, import: 'default' });
const all = Object.values(modules);
const training = all.filter((widget) => 'spec' in widget);

/** Few steps of few and small models, as far as a figure has these settings. */
const SMALL: Values = { steps: 3, batch: 8, restarts: 2, features: 5, cells: 5 };
/** What the ends would take too long with. */
const MOST: Values = { steps: 20, features: 20, batch: 64, restarts: 6, cells: 15 };

const own = (values: Values, { settings }: Widget): Values =>
  Object.fromEntries(Object.entries(values).filter(([name]) => name in settings));

/** The ends of a setting, as far as they can be tried. */
function ends(name: string, setting: Setting): Value[] {
  if (setting.kind === 'choice') return setting.options.map(({ value }) => value);
  if (setting.kind === 'levels') return ['0'.repeat(setting.most), 'z0'];
  return [setting.min, Math.min(setting.max, Number(MOST[name] ?? Infinity))];
}

const HARD: readonly Values[] = [
  { features: 1, hidden: 1, sets: 1, size: 1 },
  { features: 1, hidden: 3, size: 1 },
  { features: 2, hidden: 64, sparsity: 0.999, density: 0.01, lowest: 0.001 },
  { features: 5, rate: 1, steps: 20, decay: 0, sparsity: 0 },
];

/** How a model is trained, whatever it is: tried at all lower ends at once, and at all upper ones. */
const RECIPE = ['seed', 'steps', 'batch', 'rate', 'restarts'];

/** All that is tried: each setting at its ends, and several at once. */
function tried(widget: Widget): Values[] {
  const each = Object.entries(widget.settings).map(([name, setting]) => ({ name, tried: ends(name, setting) }));
  const recipe = (end: 0 | 1): Values =>
    Object.fromEntries(each.flatMap(({ name, tried }) => (RECIPE.includes(name) ? [[name, tried[end]]] : [])));
  return [
    ...each.flatMap(({ name, tried }) => (RECIPE.includes(name) ? [] : tried.map((end) => ({ [name]: end })))),
    ...[recipe(0), recipe(1), ...HARD].map((values) => own(values, widget)),
  ];
}

/** Trains anew what needs it: what only changes the picture is shown on the run that is there. */
async function shown(widget: Widget, view: View, changes: Values): Promise<View> {
  const values = { ...view.values, ...changes };
  const again = Object.keys(changes).some((name) => widget.settings[name].place !== 'picture');
  return again ? finishedView(widget, values) : { ...view, values };
}

const NO_WORD = /NaN|undefined|Infinity|null|^$/;

/** What a figure says and draws that is no word, or a blank. */
function fault(widget: Widget, view: View, host: HTMLElement): string | undefined {
  const complete = view.frame !== undefined || !('spec' in widget);
  widget.draw(host, view, () => undefined);
  const said = [
    widget.describe(view),
    ...widget.readouts(view).map(({ value }) => value),
    ...widget.table(view).rows.flat().map(String),
    ...(view.frame ? [widget.shape(view)] : []),
    ...(complete ? [host.innerHTML] : []),
  ];
  const wrong = said.find((one) => NO_WORD.test(one));
  const blank = complete && host.querySelector('svg *, table td') === null;
  return blank ? 'nothing is drawn' : wrong === undefined ? undefined : (/.{0,60}(NaN|undefined|Infinity|null)/.exec(wrong)?.[0] ?? 'a blank'); // prettier-ignore
}

const started = (widget: Widget): Values => ({ ...defaults(widget.settings), ...own(SMALL, widget) });

describe.each(all)('$name', (widget) => {
  test('says and draws what can be read at the ends of each setting', async () => {
    await fetchPictures();
    const host = document.createElement('div');
    const faults: string[] = [];
    const view = await finishedView(widget, started(widget));
    for (const changes of tried(widget)) {
      const found = fault(widget, await shown(widget, view, changes), host);
      if (found !== undefined) faults.push(`${found} at ${JSON.stringify(changes)}`);
    }
    expect(faults).toEqual([]);
  });
});

describe.each(training)('$name', (widget) => {
  test('says and draws what can be read of models with no arrows, of huge ones, before the first step and before there are any', async () => {
    await fetchPictures();
    const view = await finishedView(widget, started(widget));
    const frame = view.frame!;
    const shownAs = (changes: Partial<Frame>): View => {
      const now = { ...frame, ...changes };
      return { ...view, frame: now, newest: now, history: [frame, now] };
    };
    const views = [
      shownAs({ parameters: new Float32Array(frame.parameters.length) }),
      shownAs({ parameters: frame.parameters.map((w) => 1000 * w) }),
      shownAs({ step: 0, loss: frame.loss.map(() => NaN) }),
      { ...view, frame: undefined, newest: undefined, history: [] },
    ];
    expect(views.map((one) => fault(widget, one, document.createElement('div')))).toEqual(views.map(() => undefined));
  });
});

test.each(all)('a link beyond the ends of any setting of $name is refused by its name', ({ settings }) => {
  for (const [name, setting] of Object.entries(settings)) {
    const texts = setting.kind === 'number' ? [setting.min - 1, setting.max + 1, 'NaN', '1e999', ''] : ['!', 'z-'];
    for (const text of texts) {
      const { values, ignored } = settingsOf(`?f.${name}=${text}`, 'f', settings);
      expect([values, ignored]).toEqual([{}, [`f.${name}=${text}`]]);
    }
  }
});
