// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { pin } from '../../../src/page/pin/pin.ts';
import type { Shown } from '../../../src/page/figure/snapshot.ts';
import { figure } from '../../../src/ui/figure.ts';
import { defaults } from '../../../src/ui/settings.ts';
import type { Values } from '../../../src/ui/settings.ts';
import type { View } from '../../../src/ui/widget.ts';
import pentagon from '../../../src/widgets/pentagon.ts';

let host: HTMLElement;
const base: Values = { ...defaults(pentagon.settings), restarts: 2 };

/** Two models whose columns point to the right, as long as `norm`. */
function view(norm: number, values: Values = base): View {
  const parameters = Float32Array.from({ length: 30 }, (_, at) => (at % 15 < 5 ? norm : 0));
  const frame = { step: 3000, loss: new Float32Array(2), evaluation: new Float32Array(2), parameters };
  return { values, spec: pentagon.spec!(values), frame, newest: frame, history: [frame] };
}
const shown = (view: View): Shown => ({ host, widget: pentagon, view, engine: 'cpu' });
const pinned = (): HTMLElement[] => [...host.querySelectorAll<HTMLElement>('.pinned')];
const shaft = (): string | null => host.querySelector('.pinned .large .shaft')!.getAttribute('d');

beforeEach(() => {
  host = figure(pentagon, base, '');
  document.body.replaceChildren(host);
});

test('the picture is drawn once more after the living one, with its numbers, as one image in words', () => {
  pin(shown(view(1)));
  expect(host.querySelector('[data-part="stage"]')!.nextElementSibling).toBe(pinned()[0]);
  expect(shaft()).toBe('M0,0L100.0,0.0');
  expect(pinned()[0].querySelector('.readouts')!.textContent).toContain('3,000 / 3,000');
  const image = pinned()[0].querySelector('[role="img"]')!;
  expect(image.getAttribute('aria-label')).toBe(pentagon.describe(view(1)));
  expect(image.firstElementChild!.hasAttribute('inert')).toBe(true);
});

test('it says in which settings it differs from those of now', () => {
  const compare = pin(shown(view(1)))!;
  const about = (): string => pinned()[0].querySelector('.about')!.textContent;
  expect(about()).toBe('with the same settings');
  compare({ ...base, sparsity: 0.8, seed: 5 });
  expect(about()).toBe('Sparsity S 0.9, now 0.8 · Seed 0, now 5');
  compare(base);
  expect(about()).toBe('with the same settings');
});

test('another run takes its place', () => {
  pin(shown(view(1)));
  pin(shown(view(0.5)));
  expect([pinned().length, shaft()]).toEqual([1, 'M0,0L50.0,0.0']);
});

test('unpinned it is gone, and the focus is where it was pinned', () => {
  pin(shown(view(1)));
  host.querySelector<HTMLElement>('[data-act="unpin"]')!.click();
  expect(pinned()).toEqual([]);
  expect(document.activeElement).toBe(host.querySelector('[data-act="pin"]'));
});

test('before the first frame of a run there is nothing to pin', () => {
  expect(pin(shown({ ...view(1), frame: undefined }))).toBeUndefined();
  expect(pinned()).toEqual([]);
});
