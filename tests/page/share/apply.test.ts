// @vitest-environment jsdom
/* A whole figure under a teacher's link, and every way to its controls. */
import { beforeEach, expect, test, vi } from 'vitest';
import type { Client } from '../../../src/engine/client.ts';
import { hear } from '../../../src/page/keys/keys.ts';
import { bindDials } from '../../../src/page/prose/inline-number.ts';
import { live } from '../../../src/page/figure/live.ts';
import type { Live } from '../../../src/page/figure/live.ts';
import { withSettings } from '../../../src/page/address/query.ts';
import { applyRules } from '../../../src/page/share/apply.ts';
import { sharePanel } from '../../../src/page/share/panel.ts';
import type { Site } from '../../../src/page/figure/services.ts';
import { figure } from '../../../src/ui/figure.ts';
import { defaults } from '../../../src/ui/settings.ts';
import type { Values } from '../../../src/ui/settings.ts';
import type { Widget } from '../../../src/ui/widget.ts';
import pentagon from '../../../src/widgets/pentagon.ts';

const presets = [{ label: 'Square', values: { sparsity: 0.8, seed: 4 } }];
const widget: Widget = { ...pentagon, presets };
const client: Client = { warm: () => undefined, open: () => ({ grant: () => undefined, close: () => undefined }) };
let host: HTMLElement & { change?: (values: Values) => Promise<void> };
let one: Live;
let query: string;
let now: Values;

const site: Site = {
  client,
  link: {
    get query() {
      return query;
    },
    write(id, values, base) {
      query = withSettings(query, id, values, base);
    },
    replace(next) {
      query = next;
    },
    step: (_, change) => change(),
    listen: () => undefined,
    href: (anchor, said = query) => `http://x/${said}#${anchor}`,
  },
  ignored: vi.fn(),
  copy: vi.fn(),
};

function begin(search: string): void {
  query = search;
  host = document.createElement('toy-widget');
  host.id = 'toy';
  host.change = (values) => {
    one.change(values);
    return Promise.resolve();
  };
  host.setAttribute('name', 'pentagon');
  host.append(figure(widget, defaults(widget.settings), ''));
  document.body.innerHTML = '<p>At <span class="dial" data-sets="toy.sparsity">0.9</span></p>';
  document.body.append(host);
  host.addEventListener('settings', (event) => (now = (event as CustomEvent<Values>).detail));
  one = live(host, widget, site);
  applyRules(host, widget, site, one);
}

const find = <E extends HTMLElement>(selector: string): E => document.querySelector<E>(selector)!;
const act = (name: string): void => find(`[data-act="${name}"]`).click();

/** Presses every key of the list in the figure. */
function everyKey(): void {
  for (const key of ['n', 'r', 'p', 'b', '.', ',', ',', ',']) {
    const event = new KeyboardEvent('keydown', { key });
    Object.defineProperty(event, 'target', { value: host });
    hear(event);
  }
}

beforeEach(() => {
  HTMLDialogElement.prototype.showModal = vi.fn();
});

test.each(['hide', 'lock'])('%s holds against every key, button and number in the text', async (rule) => {
  begin(`?toy.sparsity=0.5&toy.${rule}=sparsity,seed,transport`);
  bindDials(document.body, () => Promise.resolve(widget.settings));
  const before = { ...now };
  const scrubber = find<HTMLInputElement>('[data-part="scrubber"]');
  scrubber.max = '9';
  scrubber.value = '9';
  everyKey();
  for (const name of ['play', 'step', 'restart', 'new-seed', 'reset']) act(name);
  await new Promise(requestAnimationFrame);
  expect(now).toEqual(before);
  expect(host.dataset['state']).toBe('training');
  expect(find<HTMLInputElement>('.dial input').disabled).toBe(true);
});

test('what is only hidden the lesson’s phrases and ready-made settings still change', () => {
  begin('?toy.hide=sparsity,seed');
  act('preset');
  expect(now).toMatchObject({ sparsity: 0.8, seed: 4 });
  one.change({ sparsity: 0 });
  expect(now).toMatchObject({ sparsity: 0 });
  begin('?toy.lock=sparsity&toy.sparsity=0.5');
  one.change({ sparsity: 0, seed: 9 });
  expect(now).toMatchObject({ sparsity: 0.5, seed: 9 });
});

test('what is given back answers again, in the text too', async () => {
  begin('?toy.lock=sparsity,transport,seed');
  bindDials(document.body, () => Promise.resolve(widget.settings));
  await vi.waitFor(() => expect(find<HTMLInputElement>('.dial input').disabled).toBe(true));
  find<HTMLButtonElement>('.held button').click();
  expect(find<HTMLInputElement>('.dial input').disabled).toBe(false);
  act('new-seed');
  find<HTMLInputElement>('[data-part="scrubber"]').dispatchEvent(new Event('input'));
  await new Promise(requestAnimationFrame);
  expect([query.includes('toy.seed='), host.dataset['state']]).toEqual([true, 'paused']);
});

test('what was given back does not return through the panel of links, and what is chosen there stays', () => {
  begin('?toy.lock=sparsity&toy.hide=seed');
  const linked = (): string => {
    sharePanel(host, widget, site.link);
    const { value } = find<HTMLTextAreaElement>('dialog.share textarea[readonly]');
    return value;
  };
  expect(linked()).toContain('lock=sparsity');
  find<HTMLInputElement>('[aria-label="Steps"] input[value="lock"]').click();
  find('dialog.share').remove();
  find<HTMLButtonElement>('.held button').click();
  expect(linked()).toBe('http://x/?toy.lock=steps#toy');
});

test.each([
  ['lock=rate,steps', 'Learning rate and Steps'],
  ['hide=more', 'Learning rate, Steps and Batch size'],
])('advice on settings that %s holds says so instead of a button, until they are given back', async (rule, names) => {
  begin(`?toy.sparsity=0.999&toy.${rule}`);
  await vi.waitFor(() => expect(find('.advice').textContent).toContain(`This link keeps ${names} as set.`));
  expect(find('.advice button')).toBeNull();
  find<HTMLButtonElement>('.held button').click();
  await vi.waitFor(() => expect(find('.advice button')).not.toBeNull());
  find<HTMLButtonElement>('.advice button').click();
  expect(now).toMatchObject({ rate: 0.001, steps: 10_000, batch: 1024, sparsity: 0.999 });
  await vi.waitFor(() => expect(find('.advice')).toBeNull());
});

test('advice has its button where the link holds nothing that it would change', async () => {
  begin('?toy.sparsity=0.999&toy.steps=20000&toy.lock=sparsity,steps');
  await vi.waitFor(() => expect(find('.advice button')).not.toBeNull());
  find<HTMLButtonElement>('.advice button').click();
  expect(now).toMatchObject({ rate: 0.001, steps: 20_000, batch: 1024 });
});
