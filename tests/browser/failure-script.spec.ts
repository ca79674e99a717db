/* Between the page and its script: what never came, or came as something else, leaves a lesson with still pictures. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page, Route } from '@playwright/test';
import { expect, finished, pentagon, test } from './lesson.ts';
import { SITE } from './host.ts';

test.use({ expected: /./ }); // each fault has its own remark

/** What may come in place of the page's script. */
const FAULTS: Readonly<Record<string, (route: Route) => Promise<void> | undefined>> = {
  'a file that is gone': (route) => route.fulfill({ status: 404 }),
  'a server in trouble': (route) => route.fulfill({ status: 500 }),
  'half a file': async (route) => {
    const whole = await (await route.fetch()).text();
    await route.fulfill({ contentType: 'text/javascript', body: whole.slice(0, whole.length / 2) });
  },
  'a file of another type': (route) => route.fulfill({ contentType: 'text/plain', body: '0' }),
  'an empty file': (route) => route.fulfill({ contentType: 'text/javascript', body: '' }),
  'a page to log in': (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>Log in' }),
  'nothing at all': () => undefined,
};

/** Whatever looks as if it could be used, and is no link and no part of the text that unfolds by itself. */
const alive = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>('button, input, select, textarea, .figure summary')]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.disabled)
      .map(({ outerHTML }) => outerHTML),
  );

/** The lesson at rest: pictures, text, a word why, and no control that does nothing. */
async function expectStill(page: Page, fault: string): Promise<void> {
  await expect(pentagon(page).locator('.large .shaft'), fault).toHaveCount(5);
  await expect(page.getByRole('heading', { name: 'Where next' }), fault).toBeAttached();
  expect(await alive(page), fault).toEqual([]);
  const word = pentagon(page).getByText('still picture');
  await expect(word, fault).toBeHidden();
  await page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));
  await expect(word, fault).toBeVisible();
  const shown = await page.locator('.figure').filter({ hasText: 'still picture' }).count();
  expect(shown, fault).toBe(await page.locator('toy-widget').count());
}

test('without its script the page is a lesson with still pictures, no dead control and a word why', async ({
  page,
}) => {
  for (const [fault, answer] of Object.entries(FAULTS)) {
    await page.route('**/index-*.js', answer);
    await page.goto('./', { waitUntil: answer.length > 0 ? 'load' : 'commit' });
    await expectStill(page, fault);
    await page.unrouteAll();
  }
  await page.goto('./');
  await finished(page);
  await expect(pentagon(page).getByText('still picture')).toBeHidden();
  expect(await alive(page)).not.toEqual([]);
});

test('the page opened from a file is the lesson in its own style, with a word on what it lacks', async ({ page }) => {
  await page.goto(pathToFileURL(resolve(SITE, 'index.html')).href);
  await expectStill(page, 'a file');
  await expect(pentagon(page).locator('.large .shaft').first()).not.toHaveCSS('stroke', 'none');
});
