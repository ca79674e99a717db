/*
 * The Vite plug-in that puts the lesson into index.html, in the build and in development: the shell of all pages, which
 * the first finds in its own folder, and each other under an address of its own. It only loads pages.ts; all else is there.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HtmlTagDescriptor, Plugin, Rolldown, ViteDevServer } from 'vite';
import { languageOf } from '../words/words-plugin.ts';
import { inNode } from './in-node.ts';
import type { Page } from './lesson.ts';
import { otherPages } from './page-folders.ts';

const SHELL = 'index.html';

type Rendered = Page & { readonly root: string; readonly words: object };

/** Fills the places of the shell, such as `{{title}}`, with the page's parts and words. Throws where one is unknown. */
export const fill = (shell: string, { words, ...parts }: Rendered) =>
  shell.replace(/\{\{(\w+)\}\}/g, (place, name: string) => {
    const text = (parts as Record<string, unknown>)[name] ?? (words as Record<string, unknown>)[name];
    if (typeof text !== 'string')
      throw new Error(`${SHELL} asks for ${place}, which is no part of the page and no word`);
    return text;
  });

type Bundle = Rolldown.OutputBundle;
type Chunk = Rolldown.OutputChunk;

/** The chunk of each figure on a page, in their order. */
function figureChunks(html: string, bundle: Bundle): Chunk[] {
  const names = new Set([...html.matchAll(/<toy-widget[^>]* name="?([\w-]+)/g)].map(([, name]) => name));
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  return [...names].flatMap((name) =>
    chunks.filter(({ facadeModuleId }) => facadeModuleId?.endsWith(`/src/widgets/${name}.ts`)),
  );
}

/** A chunk and all that it imports, each after what it needs. */
function withImports(chunk: Chunk, bundle: Bundle, found = new Set<Chunk>()): Set<Chunk> {
  for (const name of chunk.imports) {
    const file = bundle[name];
    if (file?.type === 'chunk' && !found.has(file)) withImports(file, bundle, found);
  }
  return found.add(chunk);
}

/**
 * The files of the first figure, to be fetched along with the page instead of once its script asks for them; and the
 * style sheets that figures bring with their code, which their stills need before.
 */
function links(html: string, root: string, bundle: Bundle): HtmlTagDescriptor[] {
  const chunks = figureChunks(html, bundle);
  const scripts = chunks
    .slice(0, 1)
    .flatMap((chunk) => [...withImports(chunk, bundle)].map(({ fileName }) => fileName));
  const all = chunks.flatMap((chunk) => [...withImports(chunk, bundle)]);
  const styles = new Set(all.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]));
  const link = (file: string, attrs: Record<string, string | boolean>): HtmlTagDescriptor => ({
    tag: 'link',
    attrs: { ...attrs, href: root + file },
    injectTo: 'head', // after the page's policy
  });
  return [
    ...[...styles].map((file) => link(file, { rel: 'stylesheet' })),
    ...scripts
      .filter((file) => !html.includes(file))
      .map((file) => link(file, { rel: 'modulepreload', crossorigin: true })),
  ];
}

/** Serves the other pages in development, where no file stands at their addresses. */
function serve(server: ViteDevServer, names: readonly string[]): void {
  server.middlewares.use((request, response, next) => {
    const [, name] = /^\/([\w-]+)\/(?:index\.html)?(?:\?|$)/.exec(request.url ?? '') ?? [];
    if (!names.includes(name)) {
      next();
      return;
    }
    server
      .transformIndexHtml(`/${name}/${SHELL}`, readFileSync(join(server.config.root, SHELL), 'utf8'))
      .then((html) => response.setHeader('Content-Type', 'text/html').end(html))
      .catch(next);
  });
}

/** The lesson, rendered afresh for each request and each build. */
export function lessonPlugin(): Plugin {
  let root = '';
  let repository: string | undefined;
  let language = 'en';
  let names: string[] = [];
  const isOther = (id: string): boolean => names.some((name) => id === join(root, name, SHELL));
  return {
    name: 'lesson',
    configResolved(config) {
      root = config.root;
      repository = (config.env as Readonly<Record<string, string | undefined>>)['VITE_REPOSITORY'];
      language = languageOf(config);
      names = otherPages(root, language);
    },
    options(options) {
      const others = Object.fromEntries(names.map((name) => [name, join(root, name, SHELL)]));
      return { ...options, input: { ...(options.input as Record<string, string>), ...others } };
    },
    resolveId: (id) => (isOther(id) ? id : null),
    load: (id) => (isOther(id) ? readFileSync(join(root, SHELL), 'utf8') : null),
    transformIndexHtml: {
      // After Vite's own work: addresses in the lesson are the page's and no modules.
      order: 'post',
      async handler(shell, { path, bundle = {} }) {
        const page = await inNode<typeof import('./pages.ts'), Rendered>('/src/lesson/pages.ts', root, (pages) =>
          pages.renderPage(path.slice(1, -SHELL.length), { root, repository, language }),
        );
        const html = fill(shell, page);
        return { html, tags: links(html, page.root, bundle) };
      },
    },
    configureServer(server) {
      serve(server, names);
      server.watcher.on('all', (_, path) => {
        if (/\/(content|src\/lesson)\//.test(path)) server.ws.send({ type: 'full-reload' });
      });
    },
  };
}
