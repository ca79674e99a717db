/*
 * A figure under a teacher's link: the prompt stands above it, what the link holds is out of sight or out of reach, a
 * line says so, and one button gives it all back. Phrases and presets change no locked setting; a setting that is only
 * hidden they can still change, so that the lesson's text stays true.
 */
import * as words from '#words';
import './apply.css';
import { element } from '../../ui/element.ts';
import type { Widget } from '../../ui/widget.ts';
import { settingsOf } from '../address/query.ts';
import type { Live } from '../figure/live.ts';
import type { Site } from '../figure/services.ts';
import { hold } from './hold.ts';
import { controlsOf, rulesOf, withRules, wordsFor } from './hold-rules.ts';
import type { Held, Rules } from './hold-rules.ts';

/** The controls in one state, in the words of the page. */
function labels(widget: Widget, rules: Rules, state: Held): string[] {
  const controls = controlsOf(widget);
  const label = (word: string): string => controls.find(({ name }) => name === word)?.label ?? words.moreSettings;
  return wordsFor(controls, rules, state).map(label);
}

const prompt = (text: string): HTMLElement =>
  element('div', { class: 'ask' }, element('p', {}, words.questionInLink), element('p', { dir: 'auto' }, text));

/** The locked settings that a phrase in the prose would change. */
function refused(link: HTMLAnchorElement | null, host: HTMLElement, widget: Widget, rules: Rules): string[] {
  if (link?.hash !== `#${host.id}`) return [];
  const names = Object.keys(settingsOf(link.search, host.id, widget.settings).values);
  return names.filter((name) => rules.held.get(name) === 'lock').map((name) => widget.settings[name].label);
}

/** The line that says what is held, with the way out. */
function holding(host: HTMLElement, widget: Widget, rules: Rules, release: () => void): HTMLElement {
  const listening = new AbortController();
  const status = element('span', { role: 'status' });
  const button = element('button', { type: 'button' }, words.showEverything);
  const told = words.heldByLink(labels(widget, rules, 'lock'), labels(widget, rules, 'hide'));
  const note = element('p', { class: 'held', tabindex: '-1' }, element('span', {}, `${told} `, status), button);
  button.addEventListener('click', () => {
    listening.abort();
    release();
    note.replaceChildren(words.everythingShown);
    note.focus(); // as the button goes
  });
  document.body.addEventListener(
    'click',
    ({ target }) => {
      const names = refused((target as Element).closest<HTMLAnchorElement>('a.act'), host, widget, rules);
      status.textContent = names.length > 0 ? `${words.leftAlone(names)} ` : '';
    },
    { signal: listening.signal },
  );
  return note;
}

/** Applies what the page's link says of a figure that has just come to life. */
export function applyRules(host: HTMLElement, widget: Widget, { link, ignored }: Site, figure: Live): void {
  const { rules, ignored: bad } = rulesOf(link.query, host.id, widget);
  ignored(bad);
  if (bad.length > 0) link.replace(withRules(link.query, host.id, widget, rules)); // nobody else is to be told of them
  const top: HTMLElement[] = rules.ask ? [prompt(rules.ask)] : [];
  if (rules.held.size > 0) {
    const letGo = hold(host, widget, rules.held);
    figure.fix(Object.keys(widget.settings).filter((name) => rules.held.get(name) === 'lock'));
    top.push(
      holding(host, widget, rules, () => {
        letGo();
        figure.fix([]);
        link.replace(withRules(link.query, host.id, widget, { held: new Map(), ask: rules.ask }));
      }),
    );
  }
  host.querySelector('.figure')!.prepend(...top);
}
