/*
 * The Vite plug-in that makes the built page fit for the world: its policy, what it says of itself, and the files for
 * search engines. It reads title and description from the page that the lesson's plug-in has filled.
 */
import type { Plugin } from 'vite';
import { headTags, type About } from './head.ts';
import { lean } from './lean.ts';
import { policy } from './policy.ts';
import { robots, siteAddress, siteMap } from './site.ts';

const POLICY_TAG = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;

/** A page's folder, of the path of its file. */
const folderOf = (path: string): string => path.replace(/^\/|index\.html$/g, '');

/** The first page's picture is card.png, and that of `beyond/` is beyond.png. */
const pictureOf = (page: string): string => `${page.slice(0, -1) || 'card'}.png`;

async function about(html: string, path: string): Promise<About> {
  const { JSDOM } = await import('jsdom'); // which takes a while to load, and only builds need it
  const { document } = new JSDOM(html.slice(0, html.indexOf('</head>'))).window;
  const description = document.querySelector('meta[name="description"]')?.getAttribute('content') ?? '';
  const page = folderOf(path);
  return {
    title: document.title,
    description,
    language: document.documentElement.lang,
    page,
    picture: pictureOf(page),
  };
}

export function publishPlugin(): Plugin {
  let site: string | undefined;
  return {
    name: 'publish',
    apply: 'build', // the development server writes inline scripts into the page
    configResolved({ env }) {
      site = siteAddress(env['VITE_SITE'] as string | undefined);
    },
    transformIndexHtml: {
      order: 'post',
      handler: async (html, { path }) => ({
        // Before all that it rules, and right after the charset, which must stand at the very beginning.
        // A page opened from a file gets no style sheet that is asked for across origins.
        html: lean(html)
          .replace(/<meta charset[^>]*>/, `$&\n    ${POLICY_TAG}`)
          .replace('<link rel="stylesheet" crossorigin', '<link rel="stylesheet"'),
        tags: headTags(await about(html, path), site),
      }),
    },
    generateBundle(_, bundle) {
      if (!site) return;
      const pages = Object.keys(bundle).filter((name) => name.endsWith('.html'));
      this.emitFile({ type: 'asset', fileName: 'robots.txt', source: robots(site) });
      this.emitFile({ type: 'asset', fileName: 'sitemap.xml', source: siteMap(site, pages.map(folderOf).sort()) });
    },
  };
}
