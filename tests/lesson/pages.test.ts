/* Several pages of one lesson: links from one to another, and what they share. */
import { expect, test } from 'vitest';
import { JSDOM } from 'jsdom';
import { fence, render } from './material.ts';

const first = '# First\n\n## One\n\nText.\n\n' + fence('f');
const second = (text: string): string => `# Second\n\n## Two\n\n${text}\n`;
const rendered = (text: string) => render([second(text)], undefined, {}, undefined, { '../': [first] });
const links = async (text: string) => {
  const { document } = new JSDOM((await rendered(text)).main).window;
  return [...document.querySelectorAll('p:not(.steps) > a')].map((link) => link.getAttribute('href'));
};

test('a page links to another, to a place there, and to a figure with its settings', async () => {
  const text = '[a](../) [b](../#one) [c](../?f.sparsity=0.8#f) [d](#two)';
  await expect(links(text)).resolves.toEqual(['../', '../#one', '../?f.sparsity=0.8#f', '#two']);
});

test.each([
  ['../#two', 'nothing on the page has the id "two"'],
  ['../?g.sparsity=0.8#f', '"g.sparsity" names no figure'],
  ['../?f.sparsity=2#f', 'sparsity'],
  ['elsewhere/#one', 'nor does it begin with another page (known: ../)'],
  ['#one', 'nothing on the page has the id "one"'],
])('a link to %s fails with its line', async (href, message) => {
  await expect(rendered(`[a](${href})`)).rejects.toThrow(message);
  await expect(rendered(`[a](${href})`)).rejects.toThrow('content/1-a.md:5:');
});

test('the contents list has the sections of the other pages too, under their titles', async () => {
  const { contents } = await rendered('Text.');
  const { document } = new JSDOM(contents).window;
  expect([...document.querySelectorAll('a')].map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
    ['Two', '#two'],
    ['First', '../#first'],
    ['One', '../#one'],
  ]);
});
