import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { otherPages } from '../../src/lesson/page-folders.ts';
import { headTags } from '../../src/publish/head.ts';

const about = {
  title: 'Toys & models',
  description: 'What </script> is for.',
  language: 'en-GB',
  page: '',
  picture: 'card.png',
};
const SITE = 'https://someone.example/toy/';

const content = (site: string | undefined, name: string): unknown =>
  headTags(about, site).find(({ attrs }) => attrs?.['property'] === name || attrs?.['name'] === name)?.attrs?.[
    'content'
  ];

function resource(site?: string): { text: string; facts: Record<string, unknown> } {
  const text = headTags(about, site).find(({ tag }) => tag === 'script')!.children as string;
  return { text, facts: JSON.parse(text) as Record<string, unknown> };
}

test('the page says its title and description, wherever it stands', () => {
  for (const site of [undefined, SITE]) {
    expect(content(site, 'og:title')).toBe(about.title);
    expect(content(site, 'og:description')).toBe(about.description);
  }
});

test('whole addresses are there only where the site’s is known', () => {
  expect(content(SITE, 'og:url')).toBe(SITE);
  expect(content(SITE, 'og:image')).toBe(`${SITE}card.png`);
  expect(content(SITE, 'twitter:card')).toBe('summary_large_image');
  expect(headTags(about, SITE)).toContainEqual({
    tag: 'link',
    attrs: { rel: 'canonical', href: SITE },
    injectTo: 'head',
  });
  expect(resource(SITE).facts).toMatchObject({ url: SITE, image: `${SITE}card.png` });
  expect(JSON.stringify(headTags(about, undefined))).not.toMatch(/canonical|og:url|og:image|card\.png/);
});

test('a page in a folder says its own address, and has its own picture', () => {
  const tags = headTags({ ...about, page: 'beyond/', picture: 'beyond.png' }, SITE);
  expect(tags.find(({ tag }) => tag === 'link')!.attrs!['href']).toBe(`${SITE}beyond/`);
  expect(tags.find(({ attrs }) => attrs?.['property'] === 'og:url')!.attrs!['content']).toBe(`${SITE}beyond/`);
  expect(tags.find(({ attrs }) => attrs?.['property'] === 'og:image')!.attrs!['content']).toBe(`${SITE}beyond.png`);
});

test('the structured data is a learning resource, and cannot end its own element', () => {
  const { text, facts } = resource();
  expect(facts).toMatchObject({ '@type': 'LearningResource', name: about.title, description: about.description });
  expect(text).not.toContain('<');
});

test('each page has the picture that its card names', () => {
  for (const name of ['card', ...otherPages('.', 'en')]) expect(existsSync(`public/${name}.png`), name).toBe(true);
});
