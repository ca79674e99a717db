/*
 * The lesson of this project: what is in content/, public/ and src/widgets/. The plug-in loads this module through
 * Vite, so that figures are drawn in Node by the same modules that draw them in the browser.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { figure } from '../ui/figure.ts';
import type { Widget } from '../ui/widget.ts';
import type { Widgets } from './figure.ts';
import { lesson, type Material, type Page } from './lesson.ts';
import { NOTEBOOK, readNotebook } from './notebook.ts';
import type { Results } from './claims/results.ts';
import { drawStill } from './still.ts';
import type { Source } from './source.ts';

const modules = import.meta.glob<Widget>('../widgets/*.ts', { eager: true, import: 'default' });

/** All widgets by their names. */
export const widgets: Widgets = new Map(Object.values(modules).map((widget) => [widget.name, widget]));

/** What the lesson is made of. `root` is the project's folder, `repository` its owner/name on GitHub. */
export function material(root: string, repository?: string): Material {
  const notebook = text(join(root, 'public', NOTEBOOK));
  const sources = readdirSync(join(root, 'content')).map((name) => source(root, name));
  return {
    sections: sources.filter(({ path }) => /^content\/\d+-.*\.md$/.test(path)),
    glossary: sources.find(({ path }) => path === 'content/glossary.md'),
    cells: notebook === undefined ? undefined : readNotebook(notebook),
    read: (path) => text(join(root, path)),
    repository,
    widgets,
    results: JSON.parse(sources.find(({ path }) => path === 'content/claims.json')?.text ?? '{}') as Results,
    files: new Set(readdirSync(join(root, 'public'))),
  };
}

/** The lesson as parts of the page. */
export async function renderLesson(root: string, repository?: string): Promise<Page> {
  return lesson(
    material(root, repository),
    // The figure's markup is made by the browser's own code, which asks for a document.
    async (widget, values, caption) => {
      globalThis.document ??= new JSDOM().window.document;
      const drawn = figure(widget, values, caption);
      await drawStill(drawn, widget, values);
      return drawn;
    },
  );
}

const source = (root: string, name: string): Source => ({
  path: `content/${name}`,
  text: readFileSync(join(root, 'content', name), 'utf8'),
});

const text = (path: string): string | undefined => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);
