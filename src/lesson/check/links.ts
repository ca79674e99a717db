/*
 * The lesson's links. Beside `#id` and addresses on other sites there are
 *   glossary:slug            a term, which leads to its entry,
 *   ?pentagon.sparsity=0#pentagon   an act: it sets a figure's settings, in the form of the page's own address,
 *   ?pentagon.sparsity#pentagon     a number to set them by (dial.ts),
 *   ../../public/file        a file of the site, written so that a code host finds it too,
 *   beyond/#id, ../?pentagon.sparsity=0#pentagon    a place on another page, in all the forms that lead to one on this.
 */
import { posix } from 'node:path';
import type { Settings, Values } from '../../ui/settings.ts';
import { known } from '../read/source.ts';
import { checked } from '../read/value.ts';

/** A figure's settings, and what they are when the page opens. */
export interface Opening {
  readonly settings: Settings;
  readonly values: Values;
}

/** What a link may lead to. */
export interface Targets {
  readonly ids: ReadonlySet<string>;
  /** Slugs of the glossary. */
  readonly terms: ReadonlySet<string>;
  /** By their ids. */
  readonly figures: ReadonlyMap<string, Opening>;
  /** Names of the files in public/. */
  readonly files: ReadonlySet<string>;
  /** What links to the other pages may lead to, by the addresses of their folders from this one's. */
  readonly pages?: ReadonlyMap<string, Targets>;
}

/** A file in public/, seen from a page of a language: content/en/ is the site's own folder. */
const shared = /^((?:\.\.\/)+)public\/(.*)/;
/** How far below public/'s parent a language's first page lies. */
const DEPTH = 2;
const outside = /^(https?|mailto):/;

/** The attributes of a link as the page has it. */
export function anchor(href: string): { href: string; class?: string; rel?: string } {
  if (href.startsWith('glossary:')) return { class: 'term', href: href.replace('glossary:', '#glossary-') };
  if (href.startsWith('?')) return { class: 'act', href };
  if (shared.test(href)) return { href: picture(href) };
  return outside.test(href) ? { href, rel: 'noopener' } : { href };
}

/** The address of a picture as the page has it. */
export const picture = (href: string): string =>
  href.replace(shared, (_, up: string, name: string) => '../'.repeat(Math.max(0, up.length / 3 - DEPTH)) + name);

/** Throws where a link in a file leads nowhere. */
export function checkLink(href: string, targets: Targets, path: string): void {
  if (href.startsWith('glossary:')) checkTerm(href.slice('glossary:'.length), targets);
  else if (href.startsWith('?')) checkAct(href, targets);
  else if (href.startsWith('#')) checkId(href.slice(1), targets);
  else if (shared.test(href)) checkFile(href, targets, path);
  else if (!outside.test(href)) checkAbroad(href, targets, path);
}

/** Throws where a link to another page leads nowhere there. */
function checkAbroad(href: string, { pages = new Map<string, Targets>() }: Targets, path: string): void {
  const [, address, rest] = /^([^?#]*)(.*)$/.exec(href)!;
  const there = pages.get(address);
  if (!there)
    throw new Error(
      `the link ${href} is none of #id, ?figure.setting=value#id, glossary:term, a file in public/, https://…` +
        `, nor does it begin with another page (${known(pages.keys())})`,
    );
  if (rest !== '') checkLink(rest, there, path);
}

/** Throws where a picture in a file is not one of the site's. */
export function checkFile(href: string, { files }: Targets, path: string): void {
  const found = /^public\/([^/]*)$/.exec(posix.join(posix.dirname(path), href));
  if (!found || !files.has(found[1])) throw new Error(`${href} is no file in public/ (${known(files)})`);
}

function checkTerm(slug: string, { terms }: Targets): void {
  if (!terms.has(slug)) throw new Error(`the glossary has no entry "${slug}" (${known(terms)})`);
}

function checkId(id: string, { ids }: Targets): void {
  if (!ids.has(id)) throw new Error(`nothing on the page has the id "${id}" (${known(ids)})`);
}

function checkAct(href: string, targets: Targets): void {
  const [query, id] = href.slice(1).split('#');
  if (id !== undefined) checkId(id, targets);
  for (const [name, value] of new URLSearchParams(query)) checkSetting(name, value, targets);
}

function checkSetting(name: string, value: string, { figures }: Targets): void {
  const dot = name.lastIndexOf('.');
  const figure = figures.get(name.slice(0, dot));
  if (dot < 0 || !figure) throw new Error(`"${name}" names no figure (${known(figures.keys())}) before its dot`);
  checked(figure.settings, name.slice(dot + 1), value);
}
