/*
 * What a teacher's link says of a figure beside its settings: `pentagon.hide=seed,steps` and `pentagon.lock=sparsity`
 * name controls, `pentagon.ask=…` is a prompt for the students. A word is a setting of the figure's form, `transport`
 * (play, step, scrub, restart), `presets`, or `more`: all that stands under "More settings". Whatever else it names is
 * left out, so no link can hide a result.
 */
import * as words from '#words';
import type { Widget } from '../../ui/widget.ts';
import { isRule, pairs, queryOf } from '../address/query.ts';

/** The longest prompt. A longer one is no question any more, and no link. */
export const LONGEST_ASK = 200;

export type Held = 'lock' | 'hide';

export interface Rules {
  /** The controls that are held, by name; all others are as ever. */
  readonly held: ReadonlyMap<string, Held>;
  /** The prompt, as plain text; empty for none. */
  readonly ask: string;
}

/** What a link can hold. */
export interface Control {
  readonly name: string;
  readonly label: string;
  readonly place: 'main' | 'more';
}

export const NO_RULES: Rules = { held: new Map(), ask: '' };

/** The controls of a figure that a link can hold, as they stand on the page. */
export function controlsOf(widget: Widget): Control[] {
  const at = (wanted: Control['place']): Control[] =>
    Object.entries(widget.settings).flatMap(([name, { label, place }]) =>
      place === wanted ? [{ name, label, place: wanted }] : [],
    );
  const transport: Control = { name: 'transport', label: words.playControls, place: 'main' };
  const ready: Control = { name: 'presets', label: words.readyMade, place: 'more' };
  return [
    ...at('main'),
    ...(widget.spec ? [transport] : []),
    ...(widget.presets?.length ? [ready] : []),
    ...at('more'),
  ];
}

/** A prompt as it is kept: one line, without what cannot be seen. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\s]+/gu, ' ').trim();

/** The names of the controls that a word of a link stands for. */
function named(controls: readonly Control[], word: string): string[] {
  return controls
    .filter(({ name, place }) => name === word || (word === 'more' && place === word))
    .map(({ name }) => name);
}

/** What a query says of a figure, and what of it had to be left out, as `name=value`. Where it hides and locks, it hides. */
export function rulesOf(query: string, figure: string, widget: Widget): { rules: Rules; ignored: string[] } {
  const controls = controlsOf(widget);
  const names: Record<Held, string[]> = { lock: [], hide: [] };
  const ignored: string[] = [];
  let ask = '';

  function read(held: Held, word: string): boolean {
    const found = named(controls, word);
    names[held].push(...found);
    return found.length > 0;
  }

  for (const [key, text] of pairs(query).filter(([key]) => isRule(key, figure))) {
    const rule = key.slice(figure.length + 1);
    if (rule === 'hide' || rule === 'lock') {
      const bad = text.split(',').filter((word) => !read(rule, word));
      ignored.push(...bad.map((word) => `${key}=${word}`));
    } else if (text.length <= LONGEST_ASK) ask = oneLine(text);
    else ignored.push(`${key}=${text}`);
  }
  const held = new Map<string, Held>();
  for (const state of ['lock', 'hide'] as const) for (const name of names[state]) held.set(name, state);
  return { rules: { held, ask }, ignored };
}

/** The words for all controls in one state, `more` in place of its whole list. */
export function wordsFor(controls: readonly Control[], { held }: Rules, state: Held): string[] {
  const names = (place: Control['place']): string[] =>
    controls.filter((control) => control.place === place && held.get(control.name) === state).map(({ name }) => name);
  const more = names('more');
  const all = more.length > 1 && more.length === controls.filter(({ place }) => place === 'more').length;
  return [...names('main'), ...(all ? ['more'] : more)];
}

/** A query that says this of a figure, and nothing else of it beside its settings. */
export function withRules(query: string, figure: string, widget: Widget, rules: Rules): string {
  const controls = controlsOf(widget);
  const said: Record<string, string> = {
    hide: wordsFor(controls, rules, 'hide').join(','),
    lock: wordsFor(controls, rules, 'lock').join(','),
    ask: oneLine(rules.ask),
  };
  const own = Object.entries(said).filter(([, text]) => text);
  return queryOf([
    ...pairs(query).filter(([key]) => !isRule(key, figure)),
    ...own.map(([name, text]): [string, string] => [`${figure}.${name}`, text]),
  ]);
}
