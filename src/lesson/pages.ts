/*
 * The lesson of this project: what is in content/, public/ and src/widgets/. The plug-in loads this module through
 * Vite, so that figures are drawn in Node by the same modules that draw them in the browser.
 */
import * as words from '#words';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { figure } from '../ui/figure.ts';
import type { Widget } from '../ui/widget.ts';
import type { Widgets } from './render/figure-block.ts';
import { lesson, type Material, type Page } from './lesson.ts';
import { NOTEBOOK, readNotebook } from './read/notebook.ts';
import type { Results } from './claims/results.ts';
import { drawStill } from './render/still.ts';
import type { Source } from './read/source.ts';

const modules = import.meta.glob<Widget>('../widgets/*.ts', { eager: true, import: 'default' });

/** All widgets by their names. */
export const widgets: Widgets = new Map(Object.values(modules).map((widget) => [widget.name, widget]));

/** Where the lesson's Markdown is: English at the top of content/, any other language in a folder there. */
const folderOf = (language: string): string => (language === 'en' ? 'content' : `content/${language}`);

/** The Markdown files of a folder in the project. Throws where there is no such folder. */
function markdownIn(root: string, folder: string): Source[] {
  if (!existsSync(join(root, folder))) throw new Error(`there is no lesson in this language: no folder ${folder}`);
  const names = readdirSync(join(root, folder)).filter((name) => name.endsWith('.md'));
  return names.map((name) => ({ path: `${folder}/${name}`, text: text(join(root, folder, name))! }));
}

/** What the lesson is made of. `root` is the project's folder, `repository` its owner/name on GitHub. */
export function material(root: string, repository?: string, language = 'en'): Material {
  const notebook = text(join(root, 'public', NOTEBOOK));
  const sources = markdownIn(root, folderOf(language));
  return {
    sections: sources.filter(({ path }) => /\/\d+-[^/]*$/.test(path)),
    glossary: sources.find(({ path }) => path.endsWith('/glossary.md')),
    cells: notebook === undefined ? undefined : readNotebook(notebook),
    read: (path) => text(join(root, path)),
    repository,
    widgets,
    results: JSON.parse(text(join(root, 'content/claims.json')) ?? '{}') as Results,
    files: new Set(readdirSync(join(root, 'public'))),
  };
}

/** The lesson as parts of the page, and the words of the shell round it. */
export async function renderLesson(
  root: string,
  repository?: string,
  language?: string,
): Promise<Page & { words: typeof words }> {
  const parts = await lesson(
    material(root, repository, language),
    // The figure's markup is made by the browser's own code, which asks for a document.
    async (widget, values, caption) => {
      globalThis.document ??= new JSDOM().window.document;
      const drawn = figure(widget, values, caption);
      await drawStill(drawn, widget, values);
      return drawn;
    },
  );
  return { ...parts, words };
}

const text = (path: string): string | undefined => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);
