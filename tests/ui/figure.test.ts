// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { figure } from '../../src/ui/figure.ts';
import { seed, sparsity } from '../../src/ui/shared-settings.ts';
import { defaults } from '../../src/ui/settings.ts';
import type { Settings } from '../../src/ui/settings.ts';
import type { Widget } from '../../src/ui/widget.ts';
import pentagon from '../../src/widgets/pentagon.ts';

const trained = (widget: Widget = pentagon): HTMLElement =>
  figure(widget, defaults(widget.settings), 'What <em>it</em> shows.');

/** A figure that trains nothing. */
function untrained(settings: Settings): HTMLElement {
  const drawn: Widget = {
    name: 'drawn',
    title: 'A picture',
    settings,
    draw: () => undefined,
    describe: () => '',
    shape: () => '',
    readouts: () => [],
    table: () => ({ columns: [], rows: [] }),
  };
  return trained(drawn);
}

const parts = (host: HTMLElement): (string | undefined)[] =>
  [...host.querySelectorAll<HTMLElement>('[data-part]')].map(({ dataset }) => dataset['part']).sort();
const acts = (host: HTMLElement): (string | undefined)[] =>
  [...host.querySelectorAll<HTMLElement>('[data-act]')].map(({ dataset }) => dataset['act']).sort();
const kinds = (host: HTMLElement): (string | undefined)[] =>
  [...host.querySelectorAll<HTMLElement>('[data-act="save"]')].map(({ dataset }) => dataset['kind']);

test('a trained figure has every part once and every action', () => {
  expect(parts(trained())).toEqual([
    ...['engine', 'message', 'readouts', 'rows', 'scrubber', 'speed', 'stage', 'status', 'table'],
  ]);
  expect(acts(trained())).toEqual([
    ...[
      'link',
      'more',
      'new-seed',
      'pin',
      'play',
      'present',
      'python',
      'reset',
      'restart',
      'retry',
      'save',
      'save',
      'save',
      'save',
      'save',
      'share',
      'step',
    ],
  ]);
  expect(kinds(trained())).toEqual(['svg', 'png', 'movie', 'csv', 'json']);
});

test('a figure without training has nothing to play and no data', () => {
  expect(parts(untrained({ sparsity: sparsity(0.5) }))).toEqual([
    'message',
    'readouts',
    'rows',
    'stage',
    'status',
    'table',
  ]);
  const acting = acts(untrained({ sparsity: sparsity(0.5) }));
  expect(acting).toEqual(['link', 'more', 'pin', 'present', 'reset', 'retry', 'save', 'save', 'save', 'share']);
  expect(kinds(untrained({ sparsity: sparsity(0.5) }))).toEqual(['svg', 'png', 'csv']);
  expect(acts(untrained({ seed: seed(0) }))).toContain('new-seed');
});

test('each main setting has its control, and room is left for the others', () => {
  const names = [...trained().querySelectorAll<HTMLInputElement>('input[name]')].map(({ name }) => name);
  const expected = Object.entries(pentagon.settings).filter(([, { place }]) => place === 'main');
  expect(trained().querySelector('[data-part="rows"]')!.childElementCount).toBe(0);
  expect([...new Set(names)]).toEqual(expected.map(([name]) => name));
});

test('a preset has a button that knows its number', () => {
  const presets = [
    { label: 'Square', values: { sparsity: 0.8 } },
    { label: 'Pentagon', values: { sparsity: 0.9 } },
  ];
  const buttons = [...trained({ ...pentagon, presets }).querySelectorAll<HTMLElement>('[data-act="preset"]')];
  expect(buttons.map((one) => [one.textContent, one.dataset['preset']])).toEqual([
    ['Square', '0'],
    ['Pentagon', '1'],
  ]);
});

test('everything that can be used has a name', () => {
  const host = trained();
  expect(host.querySelector('figure')!.getAttribute('aria-label')).toBe(pentagon.title);
  for (const one of host.querySelectorAll<HTMLInputElement>('input, select')) {
    expect(one.getAttribute('aria-label') ?? one.labels?.[0]?.textContent).toMatch(/\S/);
  }
  for (const one of host.querySelectorAll('button, summary')) expect(one.textContent).toMatch(/\S/);
  expect([...host.querySelectorAll('button')].every(({ type }) => type === 'button')).toBe(true);
});

test('it speaks up for screen readers, and its message waits unseen', () => {
  const host = trained();
  expect(host.querySelector('[data-part="status"]')!.getAttribute('role')).toBe('status');
  const message = host.querySelector<HTMLElement>('[data-part="message"]')!;
  expect([message.hidden, message.getAttribute('role'), message.querySelector('button')?.textContent]).toEqual([
    ...[true, 'alert', 'Try again'],
  ]);
});

test('its caption is the HTML it was given', () => {
  expect(trained().querySelector('figcaption')!.innerHTML).toBe('What <em>it</em> shows.');
});
