/*
 * The link: settings of figures in the query as `?pentagon.sparsity=0.95`, only where they differ from the lesson's.
 * What comes in is untrusted and checked by the table of settings. A shared link also says the version of this language,
 * `v=1`; without one it is version 1. What keeps the address true to the page is in address.ts.
 */
import { ENGINES } from '../../engine/protocol.ts';
import type { Choice } from '../../engine/protocol.ts';
import { parse } from '../../ui/settings.ts';
import type { Settings, Value, Values } from '../../ui/settings.ts';

/** The version of what links say. A change that older links would not survive is a new one, and the old stays readable. */
const VERSION = '1';

/** What a link may say of a figure beside its settings; share/rules.ts reads it. No setting has such a name. */
const RULES = ['hide', 'lock', 'ask'];

type Pair = [key: string, text: string];

/** A query that is longer names a figure once for all of its settings that follow each other. */
const LONG = 200;

/** The figure that a key names, and nothing where it names none. */
const figureOf = (key = ''): string => key.slice(0, Math.max(0, key.indexOf('.')));

/** The pairs of a query: a plus is a plus here, and not a form's space, and a key without a figure means that of the pair before. */
export function pairs(query: string): Pair[] {
  let figure = '';
  return [...new URLSearchParams(query.replaceAll('+', '%2B'))].map(([key, text]) => {
    if (key.startsWith('.')) return [figure + key, text];
    figure = figureOf(key);
    return [key, text];
  });
}

function written(all: readonly Pair[]): string {
  const text = new URLSearchParams([...all]).toString().replaceAll('+', '%20').replaceAll('%2C', ',');
  return text && `?${text}`;
}

/** The query that means these pairs, or nothing. Inverse of pairs(). */
export function queryOf(all: readonly Pair[]): string {
  const short = all.map(([key, text], i): Pair => {
    const figure = figureOf(key);
    return [figure === figureOf(all[i - 1]?.[0]) ? key.slice(figure.length) : key, text];
  });
  const text = written(all);
  return text.length > LONG ? written(short) : text;
}

/** The page's address up to its query. It is whole on any host, with a doubled slash in it and in a file. */
export const pageAddress = (): string => location.href.replace(/[?#][^]*/, '');

/** A query as it is passed on: what the page knows of it, for the whole page, with its version. */
export function shared(query: string, figures: readonly string[]): string {
  const known = pairs(query).filter(
    ([key]) => (key === 'engine' && engineOf(query)) || figures.some((figure) => key.startsWith(`${figure}.`)),
  );
  return queryOf([...known, ['v', VERSION]]);
}

/** Whether a key says something of a figure that is no setting. */
export const isRule = (key: string, figure: string): boolean => RULES.some((rule) => key === `${figure}.${rule}`);

/** Whether a query says such a thing of a figure. */
export const hasRules = (query: string, figure: string): boolean => pairs(query).some(([key]) => isRule(key, figure));

/** What a query says about the engine. */
const engineText = (query: string): string => pairs(query).find(([key]) => key === 'engine')?.[1] ?? 'auto';

/** The engine that a query asks for, or undefined for one that does not exist. */
export const engineOf = (query: string): Choice | undefined =>
  (['auto', ...ENGINES] as const).find((name) => name === engineText(query));

/** The settings of one figure that a query names, and the pairs it had to leave out, as `name=value`. */
export function settingsOf(query: string, figure: string, settings: Settings): { values: Values; ignored: string[] } {
  const values: Record<string, Value> = {};
  const ignored: string[] = [];
  for (const [key, text] of pairs(query)) {
    if (!key.startsWith(`${figure}.`) || isRule(key, figure)) continue;
    const name = key.slice(figure.length + 1);
    const value = Object.hasOwn(settings, name) ? parse(settings[name], text) : undefined;
    if (value === undefined) ignored.push(`${key}=${text}`);
    else values[name] = value;
  }
  return { values, ignored };
}

/** How a query may show one figure of the page: alone, in another page's frame, or large, over the whole window. */
const WAYS = ['embed', 'present'] as const;

/** The one of these figures that a query shows in this way, as `embed=pentagon` does. */
export const shownBy = (query: string, way: (typeof WAYS)[number], figures: readonly string[]): string | undefined =>
  figures.find((figure) => pairs(query).some(([key, text]) => key === way && text === figure));

/** Keys that mean the page, if only by mistake; other hosts' marks on a link (`utm_source`, `fbclid`) mean nobody here. */
const MEANT =
  /\.|^(e(ng|mb).*|present|v|sparsity|density|decay|seed|features|hidden|steps|batch|rate|restarts|hide|lock|ask)$/i;

/** The pairs of a query that mean the page, and yet belong to no figure of it and are no setting of the page itself. */
export function strangers(query: string, figures: readonly string[]): string[] {
  const known = ([key, text]: Pair): boolean =>
    (key === 'engine' && engineOf(query) !== undefined) ||
    (key === 'v' && text === VERSION) ||
    (WAYS.some((way) => key === way) && figures.includes(text)) ||
    figures.some((figure) => key.startsWith(`${figure}.`));
  const unknown = pairs(query).filter((pair) => !known(pair) && (MEANT.test(pair[0]) || figures.includes(pair[0])));
  return unknown.map(([key, text]) => `${key}=${text}`);
}

/** A query with one figure's settings put in: those that differ from `base`, the lesson's. */
export function withSettings(query: string, figure: string, values: Values, base: Values): string {
  const others = pairs(query).filter(([key]) => !key.startsWith(`${figure}.`) || isRule(key, figure));
  const own = Object.entries(values).filter(([name, value]) => value !== base[name]);
  return queryOf([...others, ...own.map(([name, value]): Pair => [`${figure}.${name}`, String(value)])]);
}
