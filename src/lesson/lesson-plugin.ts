/*
 * The Vite plug-in that puts the lesson into index.html, in the build and in development. It only loads pages.ts;
 * all else is there.
 */
import { createRequire } from 'node:module';
import { runnerImport, type HtmlTagDescriptor, type Plugin, type Rolldown } from 'vite';
import { kernelPlugin } from '../engine/kernel/plugin.ts';
import { languageOf, wordsPlugin } from '../words/words-plugin.ts';
import type { Page } from './lesson.ts';

/** Fills the places of the shell, such as `{{title}}`, with the page's parts and words. Throws where one is unknown. */
export const fill = (shell: string, { words, ...parts }: Page & { readonly words: object }): string =>
  shell.replace(/\{\{(\w+)\}\}/g, (place, name: string) => {
    const text = (parts as Record<string, unknown>)[name] ?? (words as Record<string, unknown>)[name];
    if (typeof text !== 'string')
      throw new Error(`index.html asks for ${place}, which is no part of the page and no word`);
    return text;
  });

/** The files of the first figure, to be fetched along with the page instead of once its script asks for them. */
function preloads(html: string, bundle: Rolldown.OutputBundle): HtmlTagDescriptor[] {
  const name = /<toy-widget[^>]* name="([^"]+)"/.exec(html)?.[1] ?? '';
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const first = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/src/widgets/${name}.ts`));
  const files = first ? [first.fileName, ...first.imports] : [];
  return files
    .filter((file) => !html.includes(file))
    .map((file) => ({
      tag: 'link',
      attrs: { rel: 'modulepreload', crossorigin: true, href: `./${file}` },
      injectTo: 'head', // after the page's policy
    }));
}

/** Sheets that come with their code are the page's, and nothing to who draws a still. */
const noSheets: Plugin = {
  name: 'no-sheets',
  enforce: 'pre',
  resolveId: (id) => (id.endsWith('.css') ? '\0sheet' : undefined),
  load: (id) => (id === '\0sheet' ? '' : undefined),
};

/** The lesson, rendered afresh for each request and each build. */
export function lessonPlugin(): Plugin {
  let root = '';
  let repository: string | undefined;
  let language = 'en';
  return {
    name: 'lesson',
    configResolved(config) {
      root = config.root;
      repository = (config.env as Readonly<Record<string, string | undefined>>)['VITE_REPOSITORY'];
      language = languageOf(config);
    },
    transformIndexHtml: {
      // After Vite's own work: addresses in the lesson are the page's and no modules.
      order: 'post',
      async handler(shell, { bundle = {} }) {
        // TF.js asks for it when it finds itself in Node.
        globalThis.require ??= createRequire(import.meta.url);
        const { module } = await runnerImport<typeof import('./pages.ts')>('/src/lesson/pages.ts', {
          root,
          plugins: [wordsPlugin(), kernelPlugin(), noSheets],
          // TF.js's modules leave out file endings, which Node does not forgive and Vite does.
          environments: { inline: { resolve: { noExternal: [/@tensorflow/], mainFields: ['module'] } } },
        });
        const html = fill(shell, await module.renderLesson(root, repository, language));
        return { html, tags: preloads(html, bundle) };
      },
    },
    configureServer({ watcher, ws }) {
      watcher.on('all', (_, path) => {
        if (/\/(content|src\/lesson)\//.test(path)) ws.send({ type: 'full-reload' });
      });
    },
  };
}
