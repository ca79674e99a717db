/*
 * The Vite plug-in that puts the lesson into index.html, in the build and in development. It only loads page.ts;
 * all else is there.
 */
import { createRequire } from 'node:module';
import { runnerImport, type Plugin } from 'vite';
import { kernelPlugin } from '../engine/kernel/plugin.ts';
import type { Page } from './lesson.ts';

/** Fills the places `{{title}}`, `{{description}}`, `{{contents}}` and `{{main}}` of the shell. */
export const fill = (shell: string, page: Page): string =>
  shell.replace(/\{\{(title|description|contents|main)\}\}/g, (_, part: keyof Page) => page[part]);

/** The lesson, rendered afresh for each request and each build. */
export function lessonPlugin(): Plugin {
  let root = '';
  return {
    name: 'lesson',
    configResolved(config) {
      root = config.root;
    },
    transformIndexHtml: {
      // After Vite's own work: addresses in the lesson are the page's and no modules.
      order: 'post',
      async handler(shell) {
        // TF.js asks for it when it finds itself in Node.
        globalThis.require ??= createRequire(import.meta.url);
        const { module } = await runnerImport<typeof import('./page.ts')>('/src/lesson/page.ts', {
          root,
          plugins: [kernelPlugin()],
          // TF.js's modules leave out file endings, which Node does not forgive and Vite does.
          environments: { inline: { resolve: { noExternal: [/@tensorflow/], mainFields: ['module'] } } },
        });
        return fill(shell, await module.renderLesson(root));
      },
    },
    configureServer({ watcher, ws }) {
      watcher.on('all', (_, path) => {
        if (/\/(content|src\/lesson)\//.test(path)) ws.send({ type: 'full-reload' });
      });
    },
  };
}
