// @vitest-environment jsdom
/*
 * Whatever a link or this machine's storage says: nothing throws, no figure goes blank, and nothing out of bounds is
 * trained. Seeded, so that a fault found once is found again.
 */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { interleave } from '../../src/core/frame.ts';
import { initialWeights } from '../../src/core/model.ts';
import { instances } from '../../src/core/spec.ts';
import type { Frame, Spec } from '../../src/core/spec.ts';
import type { Client } from '../../src/engine/client.ts';
import { engineOf, settingsOf, strangers, withSettings } from '../../src/page/address/query.ts';
import { live } from '../../src/page/figure/live.ts';
import { bindQuestions } from '../../src/page/prose/questions.ts';
import { themeSwitch } from '../../src/page/shell/theme.ts';
import { figure } from '../../src/ui/figure.ts';
import { defaults } from '../../src/ui/settings.ts';
import type { Setting, Values } from '../../src/ui/settings.ts';
import type { Widget } from '../../src/ui/widget.ts';

const widgets = Object.values(import.meta.glob<Widget>('../../src/widgets/*.ts', { import: 'default', eager: true }));
const SEED = 1859;

/* Queries: garbage, pairs that look like settings, and settings at and beyond their ends. */

/** Texts that number readers, markup and URL readers are known to stumble over. */
const NASTY = [
  ...['', ' ', '+', '-', '.', '-0', '1e999', '1e-999', '-1', '0x10', '0b1', '1_000', '1,5', '٣', 'NaN', 'Infinity'],
  ...['null', 'undefined', 'true', '[]', '{}', '__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty'],
  ...['%', '%zz', '%00', '%FF', '%C3%BC', '&', '=', '#', '?', ';', '<img src=x onerror=alert(1)>', '"\'`', '\ud800'],
  ...['999999999999999999999', '0.1e1', '1e3', '00012', '5e-324', '1.7976931348623157e308', '9007199254740993'],
];

/** Texts of so many levels at most. */
const levels = (most: number): fc.Arbitrary<string> => fc.stringMatching(new RegExp(`^[0-9a-z]{0,${most}}$`));

/** Texts for a setting: allowed ones, its ends, and what lies just beyond. */
function textFor(setting: Setting): fc.Arbitrary<string> {
  if (setting.kind === 'choice') return fc.constantFrom(...setting.options.map(({ value }) => value), ...NASTY);
  if (setting.kind === 'levels') return fc.oneof(levels(setting.most + 2), fc.constantFrom(...NASTY));
  const { min, max } = setting;
  const inside = setting.whole ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true });
  const ends = fc.constantFrom(min, max, min - 1, max + 1, min + Number.EPSILON, max - Number.EPSILON, -min, -max);
  return fc.oneof(inside.map(String), ends.map(String), fc.double().map(String), fc.constantFrom(...NASTY));
}

const pairOf = ({ name, settings }: Widget): fc.Arbitrary<string> =>
  fc
    .constantFrom(...Object.keys(settings))
    .chain((key) => textFor(settings[key]).map((text) => `${name}.${key}=${text}`));
const oddPair = fc
  .tuple(
    fc.constantFrom(...widgets.map(({ name }) => `${name}.`), 'engine', ''),
    fc.constantFrom(...NASTY),
    fc.string(),
  )
  .map(([figure, name, text]) => `${figure}${name}=${text}`);
const pairs = fc.array(fc.oneof({ weight: 6, arbitrary: fc.oneof(...widgets.map(pairOf)) }, oddPair), {
  maxLength: 24,
});
const query = fc.oneof(
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  { weight: 6, arbitrary: pairs.map((all) => `?${all.join('&')}`) },
);

const read = ({ name, settings }: Widget, text: string): Values => settingsOf(text, name, settings).values;
const valuesOf = (widget: Widget, text: string): Values => ({ ...defaults(widget.settings), ...read(widget, text) });

/** What a worker may be told to train. */
function expectInBounds(spec: Spec): void {
  const whole = (value: number, most: number, least = 1): boolean =>
    Number.isInteger(value) && value >= least && value <= most;
  const k = instances(spec);
  const { features, hidden, steps, batch, rate, density, decay, seed } = spec;
  expect({
    sizes: whole(features, 256) && whole(hidden, 64) && whole(steps, 200_000) && whole(batch, 4096),
    rate: rate >= 1e-5 && rate <= 1,
    models: whole(k, 41 * 41 * 64) && density.length === k && decay.length === k,
    density: density.every((value) => value > 0 && value <= 1),
    decay: decay.every((value) => value >= 0 && value <= 1),
    seed: seed.every((value) => whole(value, 2 ** 31 - 1, 0)),
  }).toEqual({ sizes: true, rate: true, models: true, density: true, decay: true, seed: true });
}

describe('10,000 queries', () => {
  /** Settings whose runs are in bounds; a link seldom says anything of a figure, and some runs are of many models. */
  const judged = new Set<string>();

  test('are read without an error, start nothing out of bounds, and come back through the link as they were', () => {
    fc.assert(
      fc.property(query, (text) => {
        engineOf(text);
        strangers(
          text,
          widgets.map(({ name }) => name),
        );
        for (const widget of widgets) {
          const base = defaults(widget.settings);
          const values = valuesOf(widget, text);
          const settings = `${widget.name} ${JSON.stringify(values)}`;
          if (widget.spec && !judged.has(settings)) expectInBounds(widget.spec(values));
          judged.add(settings);
          const link = withSettings(text, widget.name, values, base);
          expect({ ...base, ...read(widget, link) }).toEqual(values);
          expect(settingsOf(link, widget.name, widget.settings).ignored).toEqual([]);
        }
      }),
      { seed: SEED, numRuns: 10_000 },
    );
  });
});

describe('a figure in the page', () => {
  /** More numbers than this are drawn in a browser and not in a test. */
  const MOST = 36_000;
  let looks: FrameRequestCallback[] = [];

  beforeEach(() => {
    vi.useFakeTimers();
    looks = [];
    vi.stubGlobal('requestAnimationFrame', (look: FrameRequestCallback) => looks.push(look));
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  const look = (): void => {
    for (const one of looks.splice(0)) one(performance.now());
  };

  function frame(spec: Spec, step: number): Frame {
    const k = instances(spec);
    const weights = Float32Array.from(spec.seed.flatMap((seed) => [...initialWeights(spec, seed)]));
    const losses = Float32Array.from({ length: k }, (_, i) => 1 / (i + 1));
    const parameters = interleave(k, weights, new Float32Array(k * spec.features));
    return { step, loss: losses, evaluation: losses, parameters };
  }

  /** An engine that answers the first grant with start and end of the run, if the page can draw that in a test's time. */
  const client: Client = {
    warm: () => undefined,
    open: (spec, _every, listener) => {
      const small = instances(spec) * spec.features * (spec.hidden + 4) <= MOST;
      const grant = (): void => {
        if (small) listener.frames([frame(spec, 0), frame(spec, spec.steps)], 1);
      };
      return { grant, close: () => undefined };
    },
  };

  function host(widget: Widget): HTMLElement {
    const element = document.createElement('div');
    element.id = widget.name;
    element.append(figure(widget, defaults(widget.settings), ''));
    document.body.replaceChildren(element);
    return element;
  }

  test.each(widgets)('is drawn whatever the query: $name', (widget) => {
    let drawn = 0;
    const texts = fc.array(pairOf(widget), { maxLength: 12 }).map((all) => `?${all.join('&')}`);
    fc.assert(
      fc.property(fc.oneof(query, texts), (text) => {
        const element = host(widget);
        const nothing = (): undefined => undefined;
        const link = { query: text, write: nothing, replace: nothing, step: nothing, listen: nothing, href: () => '' };
        live(element, widget, { client, link, ignored: () => undefined, copy: () => undefined }).watched(true);
        look();
        if (element.dataset['state'] !== 'done') return;
        drawn++;
        expect(element.querySelector('[data-part="stage"]')!.childElementCount).toBeGreaterThan(0);
        expect(element.querySelector('[data-part="readouts"]')!.textContent).not.toMatch(/NaN|undefined|Infinity/);
      }),
      { seed: SEED, numRuns: 20 },
    );
    expect(drawn).toBeGreaterThan(5);
  });
});

describe('1,000 stored states', () => {
  const QUESTION = `<div class="question" id="q">
    <details class="option" data-answer="Two"><summary>Two</summary><p class="verdict">Right.</p></details>
    <details class="option" data-answer="Five"><summary>Five</summary><p class="verdict">Not quite.</p></details>
    <div class="answer"><p role="status">Choose an answer.</p></div></div><div id="theme"></div>`;
  const text = fc.oneof(fc.constantFrom(...NASTY, 'Two', 'dark', 'light', 'auto'), fc.string({ unit: 'binary' }));
  const states = fc.record({
    '/ theme': text,
    '/ answer.q': text,
    [fc.sample(text, { seed: SEED, numRuns: 1 })[0]]: text,
  });

  /** The page's parts that read what is stored. */
  function load(): void {
    document.body.innerHTML = QUESTION;
    bindQuestions(document.body);
    themeSwitch(document.getElementById('theme')!);
  }

  afterEach(() => {
    vi.restoreAllMocks();
    localStorage.clear();
  });

  test('are read without an error, mean one of the choices there are, and stay as they were', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.oneof(fc.constantFrom('/ theme', '/ answer.q'), text), text),
        states,
        (some, all) => {
          const state = { ...some, ...all };
          localStorage.clear();
          for (const [key, value] of Object.entries(state)) localStorage.setItem(key, value);
          load();
          const { theme } = document.documentElement.dataset;
          expect([undefined, 'light', 'dark']).toContain(theme);
          expect(document.querySelector('select')!.value).toBe(theme ?? 'auto');
          expect(document.querySelectorAll('[data-chosen]').length).toBe(
            ['Two', 'Five'].includes(state['/ answer.q'] ?? '') ? 1 : 0,
          );
          expect(document.querySelector('[role="status"]')!.textContent).not.toBe('');
          expect(localStorage).toHaveLength(Object.keys(state).length);
          expect(Object.entries(state).filter(([key, value]) => localStorage.getItem(key) !== value)).toEqual([]);
        },
      ),
      { seed: SEED, numRuns: 1000 },
    );
  });

  test('may also be none: a storage that is closed to pages stops nothing', () => {
    vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    load();
    document.querySelector<HTMLElement>('summary')!.click();
    expect(document.querySelectorAll('[data-chosen]').length).toBe(1);
    document.querySelector('select')!.value = 'dark';
    document.querySelector('select')!.dispatchEvent(new Event('change'));
    expect(document.documentElement.dataset['theme']).toBe('dark');
  });
});
