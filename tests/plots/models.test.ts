// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Columns } from '../../src/core/geometry/geometry.ts';
import { models } from '../../src/plots/models.ts';
import type { ModelsData, Opened } from '../../src/plots/models.ts';

const model: Columns = { features: 2, hidden: 2, weights: Float32Array.of(1, 0, 0, 1) };
const panel = (title: string) => ({ model, title, note: 'on 3 %', shape: 'orthogonal', shares: '8 orthogonal' });
const scrolled = vi.fn();
const toggle = vi.fn<(index: number) => void>();

const opened: Opened = {
  index: 1,
  title: 'S = 0.9: orthogonal',
  restarts: { models: [model, model], chosen: 0, lowest: 0, text: '2 restarts', choose: vi.fn() },
};
const data: ModelsData = { panels: [panel('S = 0'), panel('S = 0.9')], opened: undefined, toggle };

let host: HTMLElement;
beforeEach(() => {
  host = document.createElement('div');
  document.body.append(host);
  Element.prototype.scrollIntoView = scrolled;
  scrolled.mockClear();
  toggle.mockClear();
});
afterEach(() => host.remove());

const openers = (): HTMLButtonElement[] => [...host.querySelectorAll<HTMLButtonElement>('.model > button')];
const press = (key: string): boolean =>
  openers()[1].dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));

test('each panel is a button with a picture and words', () => {
  models(host, data);
  expect(openers().map((button) => button.getAttribute('aria-label'))).toEqual([
    'S = 0: orthogonal. Show large',
    'S = 0.9: orthogonal. Show large',
  ]);
  expect(openers().map((button) => button.querySelectorAll('.tip').length)).toEqual([2, 2]);
  expect(openers().map((button) => button.getAttribute('aria-expanded'))).toEqual(['false', 'false']);
  expect([...host.querySelectorAll('.model p')].map((p) => p.textContent)).toEqual(['orthogonal', '8 orthogonal', 'orthogonal', '8 orthogonal']); // prettier-ignore
  expect(host.querySelector('.opened')).toBeNull();
});

test('pressing a panel opens it, and pressing again or Close or Escape closes it', () => {
  models(host, data);
  openers()[1].click();
  models(host, { ...data, opened });
  expect(openers().map((button) => button.getAttribute('aria-expanded'))).toEqual(['false', 'true']);
  expect(host.querySelectorAll('.opened .large .tip').length).toBe(2);
  expect(host.querySelectorAll('.opened .thumbnails button').length).toBe(2);
  openers()[1].click();
  host.querySelector<HTMLElement>('.close')!.click();
  press('Escape');
  press('Enter');
  expect(toggle.mock.calls).toEqual([[1], [1], [1], [1]]);
  models(host, data);
  expect(host.querySelector('.opened')).toBeNull();
});

test('the keyboard is back on the panel’s button after closing', () => {
  models(host, { ...data, opened });
  const close = host.querySelector<HTMLElement>('.close')!;
  close.focus();
  close.click();
  expect(document.activeElement).toBe(openers()[1]);
});

test('Escape is nobody’s while nothing is open', () => {
  models(host, data);
  press('Escape');
  expect(toggle).not.toHaveBeenCalled();
});

test('what a reader opens comes into view, once; what the link opens does not scroll', () => {
  models(host, { ...data, opened });
  expect(scrolled).not.toHaveBeenCalled();
  models(host, data);
  openers()[1].focus();
  models(host, { ...data, opened });
  models(host, { ...data, opened });
  expect(scrolled).toHaveBeenCalledTimes(1);
});

test('a new frame draws into the same panels, fewer panels take theirs away', () => {
  models(host, { ...data, opened });
  const before = [...host.querySelectorAll('button, svg, p')];
  models(host, { ...data, opened });
  expect([...host.querySelectorAll('button, svg, p')]).toEqual(before);
  models(host, { ...data, panels: [panel('S = 0')] });
  expect(openers().length).toBe(1);
});
