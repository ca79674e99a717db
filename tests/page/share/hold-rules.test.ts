import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasRules, pairs, queryOf, settingsOf, strangers, withSettings } from '../../../src/page/address/query.ts';
import { controlsOf, LONGEST_ASK, NO_RULES, oneLine, rulesOf, withRules } from '../../../src/page/share/hold-rules.ts';
import type { Held, Rules } from '../../../src/page/share/hold-rules.ts';
import { defaults } from '../../../src/ui/settings.ts';
import type { Values } from '../../../src/ui/settings.ts';
import type { Widget } from '../../../src/ui/widget.ts';
import pentagon from '../../../src/widgets/pentagon.ts';
import { allowedValues } from '../../ui/allowed.ts';

const { settings } = pentagon;
const base = defaults(settings);
const withPresets: Widget = { ...pentagon, presets: [{ label: 'Square', values: { sparsity: 0.8 } }] };
const read = (query: string, widget = pentagon) => rulesOf(query, 'pentagon', widget);
const held = (query: string): Record<string, Held> => Object.fromEntries(read(query).rules.held);

/** Any rules for a figure: each control shown, locked or hidden, and a prompt. */
const anyRules = (widget: Widget): fc.Arbitrary<Rules> => {
  const names = controlsOf(widget).map(({ name }) => name);
  const states = fc.array(fc.constantFrom('show', 'lock', 'hide'), {
    minLength: names.length,
    maxLength: names.length,
  });
  const ask = fc.string({ unit: 'binary', maxLength: LONGEST_ASK / 2 }).map(oneLine); // no sign is longer than two units
  return fc.record({
    held: states.map((all) => new Map(names.flatMap((name, i) => (all[i] === 'show' ? [] : [[name, all[i]]])))),
    ask,
  });
};

const anyValues = fc.record(allowedValues(settings));

describe('what a link holds', () => {
  test('is read by name: settings of the form, the transport, and all of “More settings” in a word', () => {
    expect(held('?pentagon.hide=seed,steps&pentagon.lock=sparsity,transport')).toEqual({
      sparsity: 'lock',
      transport: 'lock',
      seed: 'hide',
      steps: 'hide',
    });
    const more = Object.entries(settings).filter(([, { place }]) => place === 'more');
    expect(held('?pentagon.hide=more')).toEqual(Object.fromEntries(more.map(([name]) => [name, 'hide'])));
    expect(read('?pentagon.hide=more', withPresets).rules.held.get('presets')).toBe('hide');
    expect(read('?other.hide=seed').rules).toEqual(NO_RULES);
  });

  test('is hidden where it is locked too', () => {
    expect(held('?pentagon.hide=seed&pentagon.lock=more')).toMatchObject({ seed: 'hide', steps: 'lock' });
    expect(held('?pentagon.lock=more&pentagon.hide=seed')).toMatchObject({ seed: 'hide', steps: 'lock' });
  });

  test.each([
    ...[
      'stage',
      'readouts',
      'table',
      'caption',
      'figcaption',
      'status',
      'engine',
      'chip',
      'numbers',
      'message',
      'menu',
    ],
    // `shown` is picked in the picture, and presets this figure has none of.
    ...[
      'shown',
      'presets',
      'main',
      'picture',
      'Seed',
      ' seed',
      '',
      '*',
      '.figure',
      '__proto__',
      'constructor',
      'toString',
    ],
  ])('is never a result or anything else but a control: %s', (word) => {
    const { rules, ignored } = read(`?pentagon.hide=${word},seed&pentagon.lock=${word}`);
    expect(Object.fromEntries(rules.held)).toEqual({ seed: 'hide' });
    expect(ignored).toEqual([`pentagon.hide=${word}`, `pentagon.lock=${word}`]);
  });

  test('never breaks the page, whatever the query', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('%', '%zz', 'seed,,seed', 'more,more'));
    const rule = fc.constantFrom('hide', 'lock', 'ask', 'Hide', 'hide.');
    const query = fc.array(fc.tuple(rule, text)).map((all) => all.map(([a, b]) => `pentagon.${a}=${b}`).join('&'));
    const names = controlsOf(pentagon).map(({ name }) => name);
    fc.assert(
      fc.property(query, (said) => {
        const { rules, ignored } = read(said);
        expect([...rules.held.keys()].filter((name) => !names.includes(name))).toEqual([]);
        expect(rules.ask.length).toBeLessThanOrEqual(LONGEST_ASK);
        expect(rules.ask).not.toMatch(/\p{Cc}/u);
        expect(ignored.every((pair) => /^pentagon\.(hide|lock|ask)=/.test(pair))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a prompt', () => {
  test('is one line of text, and markup in it is text', () => {
    const query = withRules('', 'pentagon', pentagon, { ...NO_RULES, ask: ' What <b>is</b>\n\tS + 1, & why?\u0000 ' });
    expect(query).toBe('?pentagon.ask=What%20%3Cb%3Eis%3C%2Fb%3E%20S%20%2B%201,%20%26%20why%3F');
    expect(read(query).rules.ask).toBe('What <b>is</b> S + 1, & why?');
  });

  test('that is too long is left out and named', () => {
    const long = 'x'.repeat(LONGEST_ASK + 1);
    expect(read(`?pentagon.ask=${long}`)).toEqual({ rules: NO_RULES, ignored: [`pentagon.ask=${long}`] });
    expect(read(`?pentagon.ask=${long.slice(1)}`).rules.ask).toBe(long.slice(1));
  });
});

describe('rules in a link', () => {
  test.each([pentagon, withPresets])('come back as they were, and the settings with them', (widget) => {
    fc.assert(
      fc.property(anyRules(widget), anyValues, (rules, values) => {
        const others = '?engine=cpu&phase.seed=3&phase.ask=a+b';
        const query = withSettings(withRules(others, 'pentagon', widget, rules), 'pentagon', values, base);
        expect(rulesOf(query, 'pentagon', widget)).toEqual({ rules, ignored: [] });
        expect(settingsOf(query, 'pentagon', settings).ignored).toEqual([]);
        expect({ ...base, ...settingsOf(query, 'pentagon', settings).values }).toEqual(values);
        expect(pairs(query).slice(0, 3)).toEqual(pairs(others));
        expect(hasRules(query, 'pentagon')).toBe(rules.held.size > 0 || rules.ask !== '');
        // Written again, whatever comes first, they say the same.
        expect(pairs(withRules(query, 'pentagon', widget, rules)).sort()).toEqual(pairs(query).sort());
      }),
    );
  });

  test('go when nothing is held, and only those of the figure', () => {
    const query = '?pentagon.hide=more&pentagon.seed=7&phase.hide=seed&pentagon.ask=x&pentagon.lock=sparsity';
    expect(withRules(query, 'pentagon', pentagon, NO_RULES)).toBe('?pentagon.seed=7&phase.hide=seed');
  });

  test('are short: a whole list is one word', () => {
    const all = new Map(controlsOf(pentagon).map(({ name }): [string, Held] => [name, 'hide']));
    expect(withRules('', 'pentagon', pentagon, { held: all, ask: '' })).toBe('?pentagon.hide=sparsity,transport,more');
  });
});

test('no setting of any figure has a name that a rule has', () => {
  const widgets = import.meta.glob<Widget>('../../../src/widgets/*.ts', { eager: true, import: 'default' });
  const words = ['hide', 'lock', 'ask', 'transport', 'presets', 'more'];
  const names = Object.values(widgets).flatMap((widget) => Object.keys(widget.settings));
  expect(names).toContain('sparsity');
  expect(names.filter((name) => words.includes(name))).toEqual([]);
});

/*
 * Links that people hold in their hands. This list only grows: a change that makes one of them say something else is a
 * new version of the language, and this version stays readable.
 */
test.each<[string, Values, Record<string, Held>, string]>([
  ['?pentagon.sparsity=0.95&pentagon.seed=7', { sparsity: 0.95, seed: 7 }, {}, ''],
  ['?pentagon.sparsity=0.95&pentagon.seed=7&v=1', { sparsity: 0.95, seed: 7 }, {}, ''],
  ['?engine=cpu&pentagon.rate=1e-3&pentagon.shown=2&v=1', { rate: 0.001, shown: 2 }, {}, ''],
  ['?pentagon.hide=seed,steps&pentagon.lock=sparsity&v=1', {}, { seed: 'hide', steps: 'hide', sparsity: 'lock' }, ''],
  ['?pentagon.hide=seed%2Csteps&pentagon.ask=Why%3F', {}, { seed: 'hide', steps: 'hide' }, 'Why?'],
  ['?embed=pentagon&pentagon.lock=transport&v=1', {}, { transport: 'lock' }, ''],
])('a link of version 1 means what it meant: %s', (query, values, rules, ask) => {
  expect(strangers(query, ['pentagon'])).toEqual([]);
  expect(settingsOf(query, 'pentagon', settings)).toEqual({ values, ignored: [] });
  expect(read(query)).toEqual({ rules: { held: new Map(Object.entries(rules)), ask }, ignored: [] });
});

test('a link with everything that a class needs stays short', () => {
  const values = { ...base, sparsity: 0.95, seed: 1234, steps: 5000 };
  const rules = read('?pentagon.hide=seed,steps,batch,rate&pentagon.lock=decay').rules;
  const query = withSettings(withRules('', 'pentagon', pentagon, rules), 'pentagon', values, base);
  const host = 'https://somebody.github.io/toy-models/';
  expect(`${host}${queryOf([...pairs(query), ['v', '1']])}#pentagon`.length).toBeLessThan(200);
});
