/* The page in another language: nothing that it says is left in English, the lesson's own Markdown apart. */
import { rmSync } from 'node:fs';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { test } from './host.ts';
import { finished } from './lesson.ts';
import { translated } from './translation.ts';

let build: ReturnType<typeof translated>;

test.beforeAll(() => {
  test.setTimeout(180_000); // it builds the page
  build = translated();
});
test.afterAll(() => rmSync(build.copy, { recursive: true }));

/** What the page itself says; the rest is the lesson's. */
const INTERFACE = '.figure, .top, .colophon, #notices, .question .answer, .verdict, .cell > summary, .buttons, dialog';
/** In those, what comes from the Markdown, is code, or is a name in links: of an engine, a setting, a kind of file. */
const LESSON =
  'figcaption, optgroup > option, .top nav, .top .name, pre, code, math, textarea, [data-part="engine"], style, script';

/** Words of three letters and more that are left in English, from texts, names and hints. */
const english = (page: Page): Promise<string[]> =>
  page.evaluate(
    ([own, lesson]) => {
      const found = new Set<string>();
      const look = (text: string | null): void => {
        if (/[a-z]{3}/i.test(text ?? '')) found.add(text!.trim());
      };
      for (const part of document.querySelectorAll(own)) {
        for (const element of [part, ...part.querySelectorAll('*')]) {
          if (element.closest(lesson)) continue;
          for (const name of ['aria-label', 'aria-valuetext', 'title', 'placeholder', 'label'])
            look(element.getAttribute(name));
          for (const node of element.childNodes) if (node instanceof Text) look(node.data);
        }
      }
      return [...found];
    },
    [INTERFACE, LESSON] as const,
  );

test('the page says in which language it is', async ({ page, site }) => {
  site.deploy(build.dist);
  await page.goto(site.address);
  await expect(page.locator('html')).toHaveAttribute('lang', 'xx');
  const facts = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent())!) as object;
  expect(facts).toMatchObject({ inLanguage: 'xx' });
});

test('without a script nothing is left in English', async ({ page, site }) => {
  site.deploy(build.dist);
  await page.route('**/*.js', (route) => route.abort());
  await page.goto(site.address);
  expect(await english(page)).toEqual([]);
});

test('in each figure nothing is left in English', async ({ page, site }) => {
  test.setTimeout(120_000);
  site.deploy(build.dist);
  await page.goto(site.address);
  for (const figure of await page.locator('toy-widget').all()) {
    const id = (await figure.getAttribute('id'))!;
    await figure.scrollIntoViewIfNeeded();
    await expect(figure).toHaveAttribute('data-state', 'done', { timeout: 30_000 });
    for (const part of ['.numbers > summary', '[data-act="more"]', '.menu > summary'])
      // an open menu covers the others
      await figure.locator(part).press('Enter');
    expect(await english(page), id).toEqual([]);
    await page.keyboard.press('Escape');
  }
});

test('in a failure and a strange link nothing is left in English', async ({ page, site }) => {
  site.deploy(build.dist);
  const large = ['features=256', 'hidden=64', 'restarts=64'].map((pair) => `dimensionality.${pair}`);
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'hardwareConcurrency', { value: 1 });
  });
  await page.goto(`${site.address}?${large.join('&')}&x=1#dimensionality`);
  const figure = page.locator('#dimensionality');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure).toHaveAttribute('data-state', 'failed');
  expect(await english(page)).toEqual([]);
});

test('in a figure alone nothing is left in English', async ({ page, site }) => {
  site.deploy(build.dist);
  await page.goto(`${site.address}?embed=pentagon&pentagon.lock=sparsity&pentagon.hide=more&pentagon.ask=1%2B1`);
  await finished(page);
  await expect(page.getByRole('link', { name: 'Toy Models of Superposition' })).toBeVisible();
  expect(await english(page)).toEqual([]);
});

test('in dialogs nothing is left in English', async ({ page, site }) => {
  site.deploy(build.dist);
  await page.goto(site.address);
  await finished(page);
  const figure = page.locator('#pentagon');
  await figure.locator('[data-act="more"]').click();
  await figure.locator('[data-act="pin"]').click();
  await figure.locator('.menu > summary').click();
  for (const act of ['share', 'python']) {
    await figure.locator(`[data-act="${act}"]`).click();
    await expect(page.locator('dialog[open]')).toBeVisible();
    expect(await english(page), act).toEqual([]);
    await page.keyboard.press('Escape');
  }
  await page.locator('#keys').click();
  await expect(page.locator('dialog[open]')).toBeVisible();
  expect(await english(page), 'keys').toEqual([]);
});
