/*
 * The link: settings of figures in the query as `?pentagon.sparsity=0.95`, only where they differ from the lesson's.
 * What comes in is untrusted and checked by the table of settings; what goes out replaces the address and never adds
 * to the history.
 */
import { ENGINES } from '../engine/protocol.ts';
import type { Choice } from '../engine/protocol.ts';
import { parse } from '../ui/settings.ts';
import type { Settings, Value, Values } from '../ui/settings.ts';

/** Browsers allow some 100 changes of the address in 30 seconds; this many milliseconds apart stays below. */
const PAUSE = 400;

/** The pairs of a query, as written: a plus is a plus here, and not a form's space. */
const entries = (query: string): [string, string][] => [...new URLSearchParams(query.replaceAll('+', '%2B'))];

/** What a query says about the engine. */
const engineText = (query: string): string => entries(query).find(([key]) => key === 'engine')?.[1] ?? 'auto';

/** The engine that a query asks for, or undefined for one that does not exist. */
export const engineOf = (query: string): Choice | undefined =>
  (['auto', ...ENGINES] as const).find((name) => name === engineText(query));

/** The settings of one figure that a query names, and the pairs it had to leave out, as `name=value`. */
export function settingsOf(query: string, figure: string, settings: Settings): { values: Values; ignored: string[] } {
  const values: Record<string, Value> = {};
  const ignored: string[] = [];
  for (const [key, text] of entries(query)) {
    if (!key.startsWith(`${figure}.`)) continue;
    const name = key.slice(figure.length + 1);
    const value = Object.hasOwn(settings, name) ? parse(settings[name], text) : undefined;
    if (value === undefined) ignored.push(`${key}=${text}`);
    else values[name] = value;
  }
  return { values, ignored };
}

/** The pairs of a query that belong to no figure of the page and are no setting of the page itself. */
export function strangers(query: string, figures: readonly string[]): string[] {
  const known = (key: string): boolean => key === 'engine' || figures.some((figure) => key.startsWith(`${figure}.`));
  const unknown = entries(query).filter(([key]) => !known(key));
  const engine = engineOf(query) === undefined ? [`engine=${engineText(query)}`] : [];
  return [...engine, ...unknown.map(([key, text]) => `${key}=${text}`)];
}

/** A query with one figure's settings put in: those that differ from `base`, the lesson's. */
export function withSettings(query: string, figure: string, values: Values, base: Values): string {
  const params = new URLSearchParams(query);
  for (const key of [...params.keys()]) if (key.startsWith(`${figure}.`)) params.delete(key);
  for (const [name, value] of Object.entries(values)) {
    if (value !== base[name]) params.set(`${figure}.${name}`, String(value));
  }
  const text = params.toString();
  return text ? `?${text}` : '';
}

export interface Link {
  /** The query as it is or is about to be. */
  readonly query: string;
  /** Puts a figure's settings into the address: at once, or soon after another change. */
  write(figure: string, values: Values, base: Values): void;
  /** The whole address that shows what the reader sees, at an anchor. */
  href(anchor: string): string;
}

/** The page's own address as a Link. */
export function pageLink(): Link {
  let query = location.search;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    if (query === location.search) return;
    history.replaceState(history.state, '', `${location.pathname}${query}${location.hash}`);
    timer = setTimeout(flush, PAUSE);
  }

  addEventListener('pagehide', flush); // too late for a reload, which is why the first change does not wait
  return {
    get query() {
      return query;
    },
    write(figure, values, base) {
      query = withSettings(query, figure, values, base);
      if (timer === undefined) flush();
    },
    href: (anchor) => `${location.origin}${location.pathname}${query}#${anchor}`,
  };
}
