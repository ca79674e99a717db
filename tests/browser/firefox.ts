/* Tests that run in Chromium, one by one, and together in the Firefox of this machine, where it has one. */
import { firefox } from '@playwright/test';
import type { Page } from '@playwright/test';
import { firefoxHere } from '../browsers/install.ts';
import { test } from './lesson.ts';

/** What is done in a page, by what it shows. */
export type Acts = Readonly<Record<string, (page: Page) => Promise<void>>>;

/** Makes a test of each act in Chromium, and one of all of them in Firefox. */
export function inBoth(subject: string, acts: Acts): void {
  for (const [title, act] of Object.entries(acts)) {
    test(`${title}, in Chromium`, async ({ page }) => {
      await act(page);
    });
  }
  test(`${subject}, in Firefox`, async ({ baseURL }) => {
    test.slow();
    const executablePath = firefoxHere();
    test.skip(!executablePath, 'Firefox is not on this machine');
    const browser = await firefox.launch({ channel: 'moz-firefox', executablePath: executablePath! });
    for (const [title, act] of Object.entries(acts)) {
      await test.step(title, async () => {
        const page = await browser.newPage({ baseURL: baseURL! });
        await act(page);
        await page.close();
      });
    }
    await browser.close();
  });
}
