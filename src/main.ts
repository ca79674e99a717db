/* Defines the element and starts the page's behaviours. */
import * as words from '#words';
import { client } from './engine/client.ts';
import { bindContents } from './page/contents.ts';
import type { EngineName } from './engine/protocol.ts';
import { copy } from './page/copy.ts';
import { defineElement } from './page/element.ts';
import { embedOf, engineOf, pageLink, strangers } from './page/link.ts';
import { notice } from './page/notices.ts';
import { bindPhrases } from './page/phrases.ts';
import { themeSwitch } from './page/theme.ts';
import { trustOwnScripts } from './page/trust.ts';
import type { Settings } from './ui/settings.ts';
import type { Widget } from './ui/widget.ts';

const widgets = import.meta.glob<Widget>('./widgets/*.ts', { import: 'default' });

async function load(name: string): Promise<Widget> {
  const module = widgets[`./widgets/${name}.ts`] as (() => Promise<Widget>) | undefined;
  if (!module) throw new Error(words.noFigure(name));
  return module();
}

function ignored(pairs: readonly string[]): void {
  if (pairs.length > 0) notice(document.getElementById('notices')!, words.ignoredInLink(pairs));
}

trustOwnScripts();
const link = pageLink();
const makeWorker = (engine: EngineName): Worker =>
  engine === 'cpu' || engine === 'webgpu'
    ? new Worker(new URL('./engine/worker.ts', import.meta.url), { type: 'module' })
    : new Worker(new URL('./engine/stock/worker.ts', import.meta.url), { type: 'module' });
const engine = client(engineOf(link.query) ?? 'auto', makeWorker, navigator.hardwareConcurrency || 1); // some browsers keep it to themselves
engine.warm();

themeSwitch(document.getElementById('theme')!);
const figures = [...document.querySelectorAll('toy-widget')].map(({ id }) => id);
ignored(strangers(link.query, figures));
const alone = embedOf(link.query, figures);
if (alone) {
  document.body.hidden = true; // nothing of the page wakes or is seen that is put away in a moment
  void import('./page/share/embed.ts')
    .then(({ embed }) => {
      embed(document.getElementById(alone)!, link);
    })
    .finally(() => {
      document.body.hidden = false;
    });
}
defineElement({ client: engine, link, ignored, copy }, load);
const settings = async (name: string): Promise<Settings> => (await load(name)).settings;
bindPhrases(document.body, settings);
document.body.addEventListener('click', (event) => {
  const term = (event.target as Element).closest<HTMLAnchorElement>('a.term');
  if (!term || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  import('./page/glossary.ts').then(
    ({ openEntry }) => {
      openEntry(term);
    },
    () => {
      location.assign(term.hash);
    },
  );
});

/** Begins once one of these stands some screens away: nobody waits for its code before the first figure lives. */
function near(selector: string, begin: () => Promise<unknown>): void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      void begin();
    },
    { rootMargin: '800px 0px' },
  );
  for (const element of document.querySelectorAll(selector)) observer.observe(element);
}
near('.question', async () => {
  (await import('./page/questions.ts')).bindQuestions(document.body);
});
near('.cell, .prose > pre', async () => {
  (await import('./page/listings.ts')).bindListings(document.body);
});
near('.dial', async () => (await import('./page/dials.ts')).bindDials(document.body, settings));
document.querySelector<HTMLElement>('[data-copy]')?.addEventListener('click', ({ currentTarget }) => {
  const button = currentTarget as HTMLElement;
  copy(link.href(button.dataset['copy']!), button);
});
delete document.documentElement.dataset['waiting']; // from here on controls are heard
bindContents(document.querySelector<HTMLDetailsElement>('.contents')!);
// Whoever uses the keyboard loads its keys with the first one.
document.addEventListener('keydown', (event) => void import('./page/keys/keys.ts').then(({ hear }) => hear(event)));
document.getElementById('keys')!.onclick = () => void import('./page/keys/list.ts').then(({ showKeys }) => showKeys());
// Nothing that a later visit needs may hold up the first figure of this one.
const rest = new MutationObserver((changes) => {
  if (!changes.some(({ target }) => (target as HTMLElement).dataset['state'] === 'done')) return;
  rest.disconnect();
  void import('./page/offline.ts').then(({ keepOffline }) => {
    keepOffline(document.getElementById('notices')!);
  });
});
if (import.meta.env.PROD) rest.observe(document.body, { subtree: true, attributeFilter: ['data-state'] });
