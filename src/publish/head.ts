/* What the page says of itself to other sites and to search engines: Open Graph, and a LearningResource of schema.org. */
import type { HtmlTagDescriptor } from 'vite';

export interface About {
  readonly title: string;
  readonly description: string;
  /** The page's language, as a BCP 47 tag. */
  readonly language: string;
  /** The address of the page's folder from the site's, such as `beyond/`; empty for the first page. */
  readonly page: string;
  /** Its picture for cards, a file in public/. */
  readonly picture: string;
}

const PAPER = {
  '@type': 'ScholarlyArticle',
  name: 'Toy Models of Superposition',
  author: 'Nelson Elhage et al.',
  datePublished: '2022',
  url: 'https://transformer-circuits.pub/2022/toy_model/index.html',
};

const meta = (key: 'name' | 'property', name: string, content: string): HtmlTagDescriptor => ({
  tag: 'meta',
  attrs: { [key]: name, content },
  injectTo: 'head',
});

/** Cards in other sites' feeds. Pictures there need a whole address, so without one there is only text. */
function card({ title, description, page, picture }: About, site: string | undefined): HtmlTagDescriptor[] {
  const words = [
    meta('property', 'og:type', 'article'),
    meta('property', 'og:title', title),
    meta('property', 'og:description', description),
  ];
  if (!site) return words;
  return [
    ...words,
    meta('property', 'og:url', site + page),
    meta('property', 'og:image', site + picture),
    meta('name', 'twitter:card', 'summary_large_image'),
    { tag: 'link', attrs: { rel: 'canonical', href: site + page }, injectTo: 'head' },
  ];
}

function resource({ title, description, language, page, picture }: About, site: string | undefined): HtmlTagDescriptor {
  const facts = {
    '@context': 'https://schema.org',
    '@type': 'LearningResource',
    name: title,
    description,
    ...(site ? { url: site + page, image: site + picture } : {}),
    inLanguage: language,
    learningResourceType: 'interactive tutorial',
    isAccessibleForFree: true,
    license: 'https://spdx.org/licenses/MIT',
    isBasedOn: PAPER,
  };
  const children = JSON.stringify(facts).replaceAll('<', '\\u003c');
  return { tag: 'script', attrs: { type: 'application/ld+json' }, children, injectTo: 'body' };
}

/** The tags for a page, given the site's address where it is known. */
export const headTags = (about: About, site: string | undefined): HtmlTagDescriptor[] => [
  ...card(about, site),
  resource(about, site),
];
