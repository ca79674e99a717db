/* The lesson itself, as its pages get it. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { pages, renderPage, widgets } from '../../src/lesson/pages.ts';
import { fill } from '../../src/lesson/lesson-plugin.ts';
import { lean } from '../../src/publish/lean.ts';

/** All of a document that is seen or acts: elements, attributes, and texts without white space beside blocks. */
function read({ document, NodeFilter }: JSDOM['window']): string[] {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const all: string[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Element | Text;
    if ('data' in node) all.push(node.parentElement!.closest('pre') ? node.data : node.data.trim());
    else
      all.push(`<${node.tagName} ${Array.from(node.attributes, ({ name, value }) => `${name}="${value}"`).join(' ')}>`);
  }
  return all.filter((text) => text !== '');
}

test('a language without a lesson cannot be rendered', async () => {
  await expect(renderPage('', { root: '.', language: 'xx' })).rejects.toThrow('no folder content/xx');
});

describe.each([...pages({ root: '.' }).keys()])('the page at ./%s', async (address) => {
  const page = await renderPage(address, { root: '.' });
  const html = fill(readFileSync('index.html', 'utf8'), page);
  const { window } = new JSDOM(html);
  const { document } = window;
  const all = (selector: string): Element[] => [...document.querySelectorAll(selector)];

  test('the page is valid HTML', async () => {
    const validate = new HtmlValidate({
      extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
      elements: ['html5', { 'toy-widget': { flow: true, permittedContent: ['@flow'] } }],
      rules: {
        // The page's policy forbids them, in still pictures too.
        'no-inline-style': ['error', { allowedProperties: [] }],
        'require-sri': ['error', { target: 'crossorigin' }],
        // A region that scrolls, such as a table's, is no section of the text.
        'prefer-native-element': ['error', { exclude: ['region'] }],
      },
    });
    const { results } = await validate.validateString(html);
    const faults = results.flatMap(({ messages }) =>
      messages.map(({ ruleId, line, message }) => `${ruleId}, line ${String(line)}: ${message}`),
    );
    expect(faults).toEqual([]);
  });

  test('a parser reads the same page from fewer bytes', () => {
    const leaned = lean(html);
    expect(read(new JSDOM(leaned).window)).toEqual(read(window));
    expect(gzipSync(leaned).length).toBeLessThan(0.99 * gzipSync(html).length);
  });

  test('the shell says in what language it is, and cannot ask for what nobody says', () => {
    expect(document.documentElement.lang).toBe('en');
    expect(() => fill('<p>{{nonsense}}</p>', page)).toThrow('index.html asks for {{nonsense}}');
  });

  test('every link within the page leads to an id', () => {
    const wrong = all('a[href^="#"], a[href^="?"]')
      .map((link) => link.getAttribute('href') ?? '')
      .filter((href) => href.includes('#') && !document.getElementById(href.split('#')[1]));
    expect(wrong).toEqual([]);
  });

  test('ids are unique', () => {
    const ids = all('[id]').map(({ id }) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  test('title, thesis and headings are in the page without a script', () => {
    expect(document.title).toBe(document.querySelector('h1')!.textContent);
    expect(document.querySelector('meta[name="description"]')?.getAttribute('content')).not.toBe('');
    expect(all('h1')).toHaveLength(1);
    expect(all('.contents a[href^="#"]').length).toBe(all('main h2, main h3').length);
  });

  test('each figure is complete: a widget that exists, and a caption', () => {
    for (const figure of all('toy-widget')) {
      expect([...widgets.keys()]).toContain(figure.getAttribute('name'));
      expect(figure.querySelector('figcaption')?.textContent).not.toBe('');
    }
  });

  test('each caption holds at any setting: it says no number that a setting may change', () => {
    for (const caption of all('figcaption')) {
      if (!caption.closest('toy-widget')) continue;
      const text = caption.textContent.replace(/two or more|three bars|answers 0/g, '');
      expect(text).not.toMatch(/\d|\b(two|three|four|five|six|seven|eight|nine|ten|twenty|forty)\b/i);
    }
  });

  test('no module asks for an inline script or another host', () => {
    expect(all('script:not([src]), [onclick], [onload]')).toEqual([]);
    expect(all('[src^="http"], link[href^="http"]')).toEqual([]);
  });
});
