/*
 * The lesson of this project: what is in content/, public/ and src/widgets/. A folder of content/ is a language, with
 * the first page in it, and a folder in that is another page. The plug-in loads this module through Vite, so that
 * figures are drawn in Node by the same modules that draw them in the browser.
 */
import * as words from '#words';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { figure } from '../ui/figure.ts';
import type { Widget } from '../ui/widget.ts';
import type { Widgets } from './render/figure-block.ts';
import { lesson, type Material, type Page } from './lesson.ts';
import { NOTEBOOKS, readNotebook, type Notebook } from './read/notebook.ts';
import type { Results } from './claims/results.ts';
import { contentOf, otherPages } from './page-folders.ts';
import { drawStill } from './render/still.ts';
import type { Source } from './read/source.ts';

const modules = import.meta.glob<Widget>('../widgets/*.ts', { eager: true, import: 'default' });

/** All widgets by their names. */
export const widgets: Widgets = new Map(Object.values(modules).map((widget) => [widget.name, widget]));

/** The Markdown files of a folder in the project. */
function markdownIn(root: string, folder: string): Source[] {
  const names = readdirSync(join(root, folder)).filter((name) => name.endsWith('.md'));
  return names.map((name) => ({ path: `${folder}/${name}`, text: text(join(root, folder, name))! }));
}

export interface Project {
  /** The project's folder. */
  readonly root: string;
  /** Its owner/name on GitHub. */
  readonly repository?: string | undefined;
  readonly language?: string | undefined;
}

function notebookOf(root: string, page: string): Notebook | undefined {
  const name = NOTEBOOKS[page];
  const json = name === undefined ? undefined : text(join(root, 'public', name));
  return json === undefined ? undefined : { name, address: wayBack(page) + name, cells: readNotebook(json) };
}

/** What a page is made of; `page` is its folder's address from the site's, such as `beyond/`, and empty for the first. */
function material({ root, repository, language = 'en' }: Project, page: string): Material {
  const sources = markdownIn(root, `${contentOf(language)}${page && `/${page.slice(0, -1)}`}`);
  const glossary = `${contentOf(language)}/glossary.md`;
  const terms = text(join(root, glossary));
  return {
    sections: sources.filter(({ path }) => /\/\d+-[^/]*$/.test(path)),
    glossary: terms === undefined ? undefined : { path: glossary, text: terms },
    notebook: notebookOf(root, page),
    read: (path) => text(join(root, path)),
    repository,
    widgets,
    results: JSON.parse(text(join(root, 'content/claims.json')) ?? '{}') as Results,
    files: new Set(readdirSync(join(root, 'public'))),
  };
}

/** All pages by their addresses, the first before the others. Throws where the language has no folder. */
export function pages(project: Project): Map<string, Material> {
  const { root, language = 'en' } = project;
  const folder = contentOf(language);
  if (!existsSync(join(root, folder))) throw new Error(`there is no lesson in this language: no folder ${folder}`);
  const others = otherPages(root, language).map((name) => `${name}/`);
  return new Map(['', ...others].map((page) => [page, material(project, page)]));
}

/** The way from a page's folder back to the site's; empty from the first. */
const wayBack = (page: string): string => (page === '' ? '' : '../');

/** A page as parts that fill the shell, with the words of the shell round it. Throws where there is no such page. */
export async function renderPage(
  page: string,
  project: Project,
): Promise<Page & { root: string; words: typeof words }> {
  const all = pages(project);
  const own = all.get(page);
  if (!own) throw new Error(`the lesson has no page ${page}`);
  all.delete(page);
  const back = wayBack(page);
  const parts = await lesson(
    own,
    // The figure's markup is made by the browser's own code, which asks for a document.
    async (widget, values, caption) => {
      globalThis.document ??= new JSDOM().window.document;
      const drawn = figure(widget, values, caption);
      await drawStill(drawn, widget, values);
      return drawn;
    },
    new Map([...all].map(([address, other]) => [back + address, other])),
  );
  return { ...parts, root: back || './', words };
}

const text = (path: string): string | undefined => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);
