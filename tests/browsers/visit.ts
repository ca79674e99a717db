/* A browser with one page, as the main path sees it. Each of them is driven by what works there. */
import { firefox } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { launch } from '../bench/chromium.ts';

export interface Visit {
  /** The browser's. */
  readonly version: string;
  open(address: string): Promise<void>;
  /** What a function gives that is called in the page with an argument that can be written as JSON, and nothing around it. */
  ask<T>(question: () => T | Promise<T>): Promise<T>;
  ask<T, A>(question: (argument: A) => T | Promise<T>, argument: A): Promise<T>;
  /** Puts a slider to its lower end by the key. */
  home(selector: string): Promise<void>;
  close(): Promise<void>;
}

/** A browser that Playwright drives. */
async function driven(browser: Browser): Promise<Visit> {
  const page = await browser.newPage();
  return {
    version: browser.version(),
    open: async (address) => {
      await page.goto(address);
    },
    ask: <T, A>(question: (argument: A) => T | Promise<T>, argument?: A) =>
      page.evaluate(question as (argument: unknown) => T | Promise<T>, argument),
    home: (selector) => page.locator(selector).press('Home'),
    close: () => browser.close(),
  };
}

export const chromiumVisit = async (gpu: 'plain' | 'software'): Promise<Visit> => driven(await launch(gpu));

export const firefoxVisit = async (executablePath: string): Promise<Visit> =>
  driven(await firefox.launch({ channel: 'moz-firefox', executablePath }));
