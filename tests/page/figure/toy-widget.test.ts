// @vitest-environment jsdom
/* What the reader does to a figure whose code is still on its way. */
import { expect, test, vi } from 'vitest';
import { defineElement } from '../../../src/page/figure/toy-widget.ts';
import { withSettings } from '../../../src/page/address/query.ts';
import type { Site } from '../../../src/page/figure/services.ts';
import { figure } from '../../../src/ui/figure.ts';
import { defaults } from '../../../src/ui/settings.ts';
import type { Values } from '../../../src/ui/settings.ts';
import type { Widget } from '../../../src/ui/widget.ts';
import pentagon from '../../../src/widgets/pentagon.ts';
import sweep from '../../../src/widgets/sparsity-sweep.ts';

type Element = HTMLElement & { change(values: Values): Promise<void> };

let query = '';
const written = vi.fn<Site['link']['write']>();
const open = vi.fn<Site['client']['open']>(() => ({ grant: () => undefined, close: () => undefined }));
const site: Site = {
  client: { warm: () => undefined, open },
  link: {
    get query() {
      return query;
    },
    write: written,
    replace: vi.fn(),
    step: (_, change) => change(),
    listen: vi.fn(),
    href: (anchor) => anchor,
  },
  ignored: vi.fn(),
  copy: vi.fn(),
};
let arrive: (widget: Widget) => void;
vi.stubGlobal(
  'IntersectionObserver',
  class {
    observe = vi.fn();
    disconnect = vi.fn();
  },
);
defineElement(site, () => new Promise((resolve) => (arrive = resolve)));

/** A figure whose code has not come yet. */
function waiting(search = '', widget: Widget = pentagon): Element {
  query = search;
  written.mockClear();
  const host = document.createElement('toy-widget') as Element;
  host.id = 'toy';
  host.innerHTML = figure(widget, defaults(widget.settings), '').outerHTML;
  document.body.replaceChildren(host);
  return host;
}

/** What a link says of the figure once it is awake. */
async function awake(host: Element, widget: Widget = pentagon): Promise<string> {
  const base = defaults(widget.settings);
  let values: Values = base;
  host.addEventListener('settings', (event) => {
    values = (event as CustomEvent<Values>).detail;
  });
  const done = host.change({});
  arrive(widget);
  await done;
  return withSettings('', 'toy', values, base);
}

const slider = (host: Element): HTMLInputElement => host.querySelector('.controls input[type="range"]')!;

test('a slider that was moved meanwhile is taken over, trained and in the link', async () => {
  const host = waiting('?toy.seed=7');
  slider(host).value = '0';
  expect(await awake(host)).toBe('?toy.sparsity=0&toy.seed=7');
  expect(slider(host).value).toBe('0');
  expect(JSON.stringify(open.mock.lastCall)).toContain('"density":[1,');
});

test('so is what was typed into a number field, and an option that was chosen', async () => {
  const typed = waiting('?toy.seed=7');
  const field = typed.querySelector<HTMLInputElement>('[role="spinbutton"][name="sparsity"]')!;
  field.value = '0,5';
  expect(await awake(typed)).toBe('?toy.sparsity=0.5&toy.seed=7');
  expect(slider(typed).getAttribute('aria-valuetext')).toBe('0.5');
  const chosen = waiting('', sweep);
  chosen.querySelector<HTMLSelectElement>('[name="grid"]')!.value = 'paper';
  expect(await awake(chosen, sweep)).toBe('?toy.grid=paper');
  expect(chosen.querySelector<HTMLSelectElement>('[name="grid"]')!.value).toBe('paper');
});

test('what cannot be meant is not taken over, and the field says again what holds', async () => {
  const host = waiting();
  const field = host.querySelector<HTMLInputElement>('[role="spinbutton"][name="sparsity"]')!;
  field.value = '7';
  expect(await awake(host)).toBe('');
  expect(field.value).toBe('0.9');
});

test('a slider is left exactly where the hand has it, at every place', async () => {
  for (let place = 0; place <= 200; place += 7) {
    const host = waiting();
    slider(host).value = String(place);
    await awake(host);
    expect(slider(host).value).toBe(String(place));
  }
});

test('what nobody touched is left to the lesson and the link', async () => {
  expect(await awake(waiting('?toy.sparsity=0.5'))).toBe('?toy.sparsity=0.5');
});

test('a slider that the link holds is not taken over', async () => {
  const host = waiting('?toy.sparsity=0.5&toy.lock=sparsity');
  slider(host).value = '0';
  expect(await awake(host)).toBe('?toy.sparsity=0.5');
});

test('buttons that were pressed meanwhile act once each, and those that the link holds do not', async () => {
  const seeds = vi.spyOn(crypto, 'getRandomValues');
  for (const [search, times] of [
    ['', 1],
    ['?toy.hide=seed', 0],
  ] as const) {
    const host = waiting(search);
    seeds.mockClear();
    for (let press = 0; press < 3; press++) host.querySelector<HTMLElement>('[data-act="new-seed"]')!.click();
    await awake(host);
    expect([search, seeds.mock.calls.length]).toEqual([search, times]);
  }
});
