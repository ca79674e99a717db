// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { hold } from '../../../src/page/share/hold.ts';
import { controlsOf, rulesOf } from '../../../src/page/share/hold-rules.ts';
import type { Held } from '../../../src/page/share/hold-rules.ts';
import { figure } from '../../../src/ui/figure.ts';
import { controls } from '../../../src/ui/form.ts';
import { defaults } from '../../../src/ui/settings.ts';
import type { Widget } from '../../../src/ui/widget.ts';
import pentagon from '../../../src/widgets/pentagon.ts';

const presets = [
  { label: 'Square', values: { sparsity: 0.8 } },
  { label: 'Long', values: { steps: 9000 } },
];
const widget: Widget = { ...pentagon, presets };
let host: HTMLElement;

beforeEach(() => {
  const values = defaults(widget.settings);
  host = figure(widget, values, 'A caption.');
  host.querySelector('.rows')!.append(...controls(widget.settings, values, 'more'));
});

const from = (query: string): ReadonlyMap<string, Held> => rulesOf(query, 'x', widget).rules.held;
const unseen = (selector: string): boolean[] =>
  [...host.querySelectorAll(selector)].map((one) => one.closest('[hidden]') !== null);
const dead = (selector: string): boolean[] =>
  [...host.querySelectorAll<HTMLInputElement>(selector)].map(({ disabled }) => disabled);

test('a locked setting is there and dead in slider, field and buttons, and so are presets that would change it', () => {
  hold(host, widget, from('?x.lock=sparsity,seed'));
  expect([dead('[name="sparsity"]'), dead('[name="seed"]'), dead('[data-act="new-seed"]')]).toEqual([
    ...[[true, true], [true], [true]],
  ]);
  expect(dead('[data-act="preset"]')).toEqual([true, false]);
  expect([dead('[name="steps"]'), unseen('[name="sparsity"]')]).toEqual([
    [false, false],
    [false, false],
  ]);
});

test('a hidden control is out of sight with all that belongs to it', () => {
  hold(host, widget, from('?x.hide=seed,transport'));
  for (const gone of ['[name="seed"]', '[data-act="new-seed"]', '.transport', '[data-act="restart"]'])
    expect([gone, unseen(gone)]).toEqual([gone, [true]]);
  expect([unseen('.rows'), unseen('[name="steps"]')]).toEqual([[false], [false, false]]);
});

test('a list with nothing left in it goes as a whole', () => {
  hold(host, widget, from('?x.hide=more'));
  expect([unseen('.presets'), unseen('.rows'), unseen('[data-act="pin"]')]).toEqual([[true], [true], [false]]);
});

test('whatever is held, every result stays in sight', () => {
  for (const state of ['lock', 'hide'] as const) {
    hold(host, widget, new Map(controlsOf(widget).map(({ name }) => [name, state])));
    for (const result of ['.stage', '.readouts', 'figcaption', '.numbers', '[data-part="status"]', '.menu'])
      expect([result, unseen(result)]).toEqual([result, [false]]);
  }
});

test('and can be given back', () => {
  const before = host.outerHTML;
  const letGo = hold(host, widget, from('?x.hide=more,transport&x.lock=sparsity,seed'));
  expect(host.outerHTML).not.toBe(before);
  letGo();
  expect(host.outerHTML).toBe(before);
});
