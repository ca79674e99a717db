/* Defines the element and starts the page's behaviours. */
import * as words from '#words';
import { client } from './engine/client.ts';
import { pageLink } from './page/address/address.ts';
import { engineOf, shownBy, strangers } from './page/address/query.ts';
import type { EngineName } from './engine/protocol.ts';
import { defineElement } from './page/figure/toy-widget.ts';
import { bringInTime } from './page/lazy/in-time.ts';
import { forgiveStyles } from './page/lazy/later.ts';
import { bindEvents } from './page/lazy/on-event.ts';
import { showAlone, showLarge } from './page/lazy/single-figure.ts';
import { bindPhrases } from './page/prose/setting-links.ts';
import { copy } from './page/shell/clipboard.ts';
import { notice } from './page/shell/notices.ts';
import { themeSwitch } from './page/shell/theme.ts';
import { trustOwnScripts } from './page/shell/trusted-types.ts';
import type { Settings } from './ui/settings.ts';
import type { Widget } from './ui/widget.ts';

const load = async (name: string): Promise<Widget> =>
  name === 'pentagon'
    ? (await import('./widgets/pentagon.ts')).default
    : (await import('./page/lazy/other-widgets.ts')).otherWidget(name);
const settings = async (name: string): Promise<Settings> => (await load(name)).settings;

const makeWorker = (engine: EngineName): Worker =>
  engine === 'cpu' || engine === 'webgpu'
    ? new Worker(new URL('./engine/worker.ts', import.meta.url), { type: 'module' })
    : new Worker(new URL('./engine/stock/stock-worker.ts', import.meta.url), { type: 'module' });

function ignored(pairs: readonly string[]): void {
  if (pairs.length > 0) notice(document.getElementById('notices')!, words.ignoredInLink(pairs));
}

trustOwnScripts();
forgiveStyles();
const figures = [...document.querySelectorAll('toy-widget')].map(({ id }) => id);
const link = pageLink(figures);
const engine = client(engineOf(link.query) ?? 'auto', makeWorker, navigator.hardwareConcurrency || 1); // some browsers keep it to themselves
engine.warm();

themeSwitch(document.getElementById('theme')!);
ignored(strangers(link.query, figures));
const alone = shownBy(link.query, 'embed', figures);
if (alone) showAlone(alone, link);
const large = shownBy(link.query, 'present', figures);
if (large) showLarge(large, link);
defineElement({ client: engine, link, ignored, copy }, load);
bindPhrases(document.body, settings);
document.querySelector<HTMLElement>('[data-copy]')?.addEventListener('click', ({ currentTarget }) => {
  const button = currentTarget as HTMLElement;
  copy(link.href(button.dataset['copy']!), button);
});
bindEvents();
delete document.documentElement.dataset['waiting']; // from here on controls are heard
bringInTime(settings);
