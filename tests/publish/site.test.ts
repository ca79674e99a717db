import { expect, test } from 'vitest';
import { robots, siteAddress, siteMap } from '../../src/publish/site.ts';

test('the site’s address ends with one slash, and has neither query nor anchor', () => {
  expect(siteAddress('https://someone.example/toy')).toBe('https://someone.example/toy/');
  expect(siteAddress('https://someone.example')).toBe('https://someone.example/');
  expect(siteAddress('https://someone.example/toy//?a=b#c')).toBe('https://someone.example/toy/');
});

test.each([undefined, ''])('%j is no address', (text) => {
  expect(siteAddress(text)).toBeUndefined();
});

test.each(['someone.example', '/toy/', 'ftp://someone.example/', 'javascript:alert(1)'])('%s is refused', (text) => {
  expect(() => siteAddress(text)).toThrow(`VITE_SITE is no web address: ${text}`);
});

test('search engines are told of all pages', () => {
  const site = 'https://someone.example/toy/';
  expect(robots(site)).toContain(`Sitemap: ${site}sitemap.xml`);
  const map = siteMap(site, ['', 'beyond/']);
  expect(map).toContain(`<loc>${site}</loc>`);
  expect(map).toContain(`<loc>${site}beyond/</loc>`);
});
