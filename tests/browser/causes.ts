/* Ways to make a browser fail on purpose. */
import type { Page } from '@playwright/test';

/** A run that takes the machine many seconds. */
export const LONG = '?pentagon.steps=200000&pentagon.batch=4096';

const WORKERS = /\/engine\/(worker|stock)-[\w-]+\.js$/;

/** Has each worker of the page call a function before its own code. */
export async function inWorkers(page: Page, before: () => void): Promise<void> {
  await page.route(WORKERS, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `(${before.toString()})();\n${await response.text()}` });
  });
}

/** Tells the page that its tab is hidden or seen: tabs of a browser without a screen are never hidden. */
export const hide = (page: Page, hidden: boolean): Promise<void> =>
  page.evaluate((value) => {
    Object.defineProperty(document, 'hidden', { value, configurable: true });
    Object.defineProperty(document, 'visibilityState', { value: value ? 'hidden' : 'visible', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);
