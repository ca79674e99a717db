/* Defines the element and starts the page's behaviours. */
import * as words from '#words';
import { client } from './engine/client.ts';
import { pageLink } from './page/address/address.ts';
import type { EngineName } from './engine/protocol.ts';
import { copy } from './page/shell/clipboard.ts';
import { defineElement } from './page/figure/toy-widget.ts';
import { alone, forgiveStyles, later } from './page/lazy/later.ts';
import { engineOf, shownBy, strangers } from './page/address/query.ts';
import { notice } from './page/shell/notices.ts';
import { bindPhrases } from './page/prose/setting-links.ts';
import { themeSwitch } from './page/shell/theme.ts';
import { trustOwnScripts } from './page/shell/trusted-types.ts';
import { element } from './ui/element.ts';
import type { Settings } from './ui/settings.ts';
import type { Widget } from './ui/widget.ts';

const widgets = import.meta.glob<Widget>('./widgets/*.ts', { import: 'default' });

const load = async (name: string): Promise<Widget> => widgets[`./widgets/${name}.ts`]();

function ignored(pairs: readonly string[]): void {
  if (pairs.length > 0) notice(document.getElementById('notices')!, words.ignoredInLink(pairs));
}

trustOwnScripts();
forgiveStyles();
const figures = [...document.querySelectorAll('toy-widget')].map(({ id }) => id);
const link = pageLink(figures);
const makeWorker = (engine: EngineName): Worker =>
  engine === 'cpu' || engine === 'webgpu'
    ? new Worker(new URL('./engine/worker.ts', import.meta.url), { type: 'module' })
    : new Worker(new URL('./engine/stock/stock-worker.ts', import.meta.url), { type: 'module' });
const engine = client(engineOf(link.query) ?? 'auto', makeWorker, navigator.hardwareConcurrency || 1); // some browsers keep it to themselves
engine.warm();

themeSwitch(document.getElementById('theme')!);
ignored(strangers(link.query, figures));
const embedded = shownBy(link.query, 'embed', figures);
if (embedded) {
  const figure = document.getElementById(embedded)!;
  document.documentElement.dataset['alone'] = ''; // nothing of the page wakes or is seen that is put away in a moment
  later({
    name: figure.querySelector('figure')!.getAttribute('aria-label')!,
    load: () => import('./page/share/embed.ts'),
    use({ embed }) {
      embed(figure, link);
      delete document.documentElement.dataset['alone'];
    },
    failed(said) {
      said.firstElementChild!.append(
        element('a', { href: link.href(embedded), target: '_blank', rel: 'noopener' }, document.title),
      );
    },
  });
}
const large = shownBy(link.query, 'present', figures);
if (large) {
  const load = () => import('./page/large/present.ts');
  later({ name: words.present, load, use: ({ present }) => present(document.getElementById(large)!, link) });
}
defineElement({ client: engine, link, ignored, copy }, load);
const settings = async (name: string): Promise<Settings> => (await load(name)).settings;
bindPhrases(document.body, settings);
document.body.addEventListener('click', (event) => {
  const term = (event.target as Element).closest<HTMLAnchorElement>('a.term');
  if (!term || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  later({
    name: term.textContent,
    load: () => import('./page/prose/term-entry.ts'),
    use: alone(({ openEntry }) => {
      openEntry(term);
    }),
    asked: words.glossary,
    failed() {
      location.assign(term.hash);
    },
  });
});

document.querySelector<HTMLElement>('[data-copy]')?.addEventListener('click', ({ currentTarget }) => {
  const button = currentTarget as HTMLElement;
  copy(link.href(button.dataset['copy']!), button);
});
delete document.documentElement.dataset['waiting']; // from here on controls are heard
if (navigator.maxTouchPoints > 0) {
  const load = () => import('./page/input/swipe.ts');
  later({
    name: words.swipes,
    load,
    use({ bindSwipes }) {
      bindSwipes(document.body);
    },
  });
}
// Whoever uses the keys of figures loads them with the first one, and each that is pressed meanwhile counts.
document.addEventListener('keydown', (event) => {
  const at = event.target as Element;
  if (at.closest('[role="spinbutton"], textarea, select, dialog') || !(event.key === '?' || at.closest('toy-widget')))
    return;
  const load = () => import('./page/keys/keys.ts');
  later({ name: words.keys, load, use: ({ hear }) => hear(event), asked: event });
});
// So do number fields, with the first one that is entered.
for (const type of ['focusin', 'keydown']) {
  document.addEventListener(type, (event) => {
    if (!(event.target as Element).matches('[role="spinbutton"]')) return;
    const load = () => import('./page/input/number-fields.ts');
    later({ name: words.numberFields, load, use: ({ attend }) => attend(event), asked: event });
  });
}
document.getElementById('keys')!.onclick = () => {
  const load = () => import('./page/keys/list.ts');
  later({ name: words.keys, load, use: ({ showKeys }) => showKeys() });
};
// What nobody needs before the first figure lives comes with it, or earlier where it is in sight, or where none comes.
const PATIENCE = 5000;
let reading = false;
function read(): void {
  if (reading) return;
  reading = true;
  const load = () => import('./page/prose/reading.ts');
  later({ name: words.readingHelps, load, use: ({ bindReading }) => bindReading(settings) });
}
const seen = new IntersectionObserver((entries) => {
  if (entries.some(({ isIntersecting }) => isIntersecting)) read();
});
for (const element of document.querySelectorAll('.question, .cell, .prose > pre, .dial')) seen.observe(element);
addEventListener('load', () => setTimeout(read, PATIENCE));
const first = new MutationObserver((changes) => {
  if (!changes.some(({ target }) => (target as HTMLElement).dataset['state'] === 'done')) return;
  first.disconnect();
  read();
  const load = () => import('./page/shell/offline.ts');
  const use = ({ keepOffline }: Awaited<ReturnType<typeof load>>) => {
    keepOffline(document.getElementById('notices')!);
  };
  if (import.meta.env.PROD) later({ name: words.offlineReading, load, use });
});
first.observe(document.body, { subtree: true, attributeFilter: ['data-state'] });
