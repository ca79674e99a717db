/*
 * The lesson as the browser tests speak of it. Every test that starts from here also demands, without a word of its
 * own, that the page asks no other host for anything and leaves the console empty.
 */
import { readFileSync } from 'node:fs';
import { test as plain, expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import type { Spec } from '../../src/core/spec.ts';

export { expect };

interface Options {
  /** Messages that a test provokes on purpose. */
  readonly expected: RegExp;
}

/** Chromium's own remark where a page asks for a GPU and there is none, as a long run on `auto` does; and Playwright's. */
const REMARKS = ['No available adapters.', 'Service Worker registration blocked by Playwright'];

export const test = plain.extend<Options & { clean: undefined }>({
  expected: [/^(?!)/, { option: true }],
  clean: [
    async ({ page, baseURL, expected }, use) => {
      const complaints: string[] = [];
      page.on('console', (message) => {
        const grave = ['error', 'warning'].includes(message.type());
        if (grave && !REMARKS.includes(message.text())) complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('request', (request) => {
        if (/^https?:/.test(request.url()) && !request.url().startsWith(baseURL!)) complaints.push(request.url());
      });
      await use(undefined);
      await page.unrouteAll({ behavior: 'ignoreErrors' }); // parts that come later may be on their way
      expect(complaints.filter((complaint) => !expected.test(complaint))).toEqual([]);
    },
    { auto: true },
  ],
});

/** The addresses of the lesson's pages. */
export const PAGES = ['./', './beyond/'] as const;

/** A page's first figure. */
export const headline = (page: Page): Locator => page.locator('toy-widget').first();

/** Opens a page of the lesson, and waits until its first figure is finished. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await headline(page).scrollIntoViewIfNeeded();
  await expect(headline(page)).toHaveAttribute('data-state', 'done', { timeout: 45_000 }); // it may be a map of models
  await drawn(page);
}

/** What the page says beside its text: of the link, of lost parts, of the network. */
export const notices = (page: Page): Locator => page.locator('.notice:visible');

/** The address of a page whose figures train for so few steps that none of them is waited for. */
export async function hasty(page: Page, address: string): Promise<string> {
  const html = await (await page.request.get(address)).text();
  const trained = [...html.matchAll(/<toy-widget id=(?!data\b)([\w-]+)/g)].map(([, id]) => `${id}.steps=200`);
  return `${address}?${trained.join('&')}`;
}

/** The headline figure. */
export const pentagon = (page: Page): Locator => page.locator('toy-widget#pentagon');

/** Its main slider. */
export const sparsity = (page: Page): Locator => pentagon(page).getByRole('slider', { name: 'Sparsity S' });

/** A button of it, by its whole name or a pattern. */
export const button = (page: Page, name: string | RegExp): Locator =>
  pentagon(page).getByRole('button', { name, exact: true });

/** Unfolds what stands behind the figure's one button for all that is less common. */
export async function more(page: Page): Promise<void> {
  if ((await button(page, 'More').getAttribute('aria-expanded')) === 'false') await button(page, 'More').click();
  await expect(button(page, 'Pin this run')).toBeVisible();
}

/** Lets the page draw what has just changed: a figure draws once for each screen frame. */
export const drawn = (page: Page, frames = 2): Promise<void> =>
  page.evaluate(async (count) => {
    for (let i = 0; i < count; i++) await new Promise(requestAnimationFrame);
  }, frames);

/** Waits until the figure shows the finished run of its newest settings. */
export async function finished(page: Page): Promise<void> {
  await drawn(page);
  await expect(pentagon(page)).toHaveAttribute('data-state', 'done');
}

/** Opens the lesson with a query and an anchor, and waits for the finished figure. */
export async function open(page: Page, address = ''): Promise<void> {
  await page.goto(`./${address}`);
  await finished(page);
}

export interface Instance {
  readonly density: number;
  readonly decay: number;
  readonly seed: number;
  /** Null before the first step. */
  readonly loss: number | null;
  readonly evalLoss: number;
  /** [hidden][feature] */
  readonly weights: readonly (readonly number[])[];
  readonly bias: readonly number[];
  readonly represented: number;
  readonly dimensionality: readonly number[];
  readonly shape: string;
}

export interface Data {
  readonly widget: string;
  readonly settings: Readonly<Record<string, number>>;
  readonly spec: Spec;
  readonly engine: string;
  readonly step: number;
  readonly instances: readonly Instance[];
  readonly best: number;
}

/** Opens the figure's menu, where it is not open: by the key, which needs no place that could move. */
export async function openMenu(page: Page): Promise<void> {
  const menu = pentagon(page).locator('.menu');
  if (!(await menu.evaluate((details: HTMLDetailsElement) => details.open)))
    await menu.locator('summary').press('Enter');
  await expect(button(page, 'Data (JSON)')).toBeVisible();
}

/** Opens everything that unfolds, but what a selector names, and pins a run of the page's first figure. */
export async function unfold(page: Page, but = '.none'): Promise<void> {
  const first = headline(page);
  await page.locator('toy-widget figure').evaluateAll((all) => {
    for (const one of all) one.classList.add('unfolded');
  });
  await first.getByRole('button', { name: 'Pin this run', exact: true }).press('Enter');
  await page.locator('details').evaluateAll((all, but) => {
    for (const one of all) (one as HTMLDetailsElement).open = !one.matches(but);
  }, but);
  await expect(first.getByRole('region', { name: 'Pinned run' })).toBeVisible();
  await expect(first.locator('.numbers .scroll table')).toBeVisible();
}

/** What "Data (JSON)" in the figure's menu gives. */
export async function data(page: Page): Promise<Data> {
  const menu = pentagon(page).locator('.menu');
  await openMenu(page);
  const coming = page.waitForEvent('download');
  await button(page, 'Data (JSON)').click();
  const file = await (await coming).path();
  await menu.locator('summary').press('Enter');
  return JSON.parse(readFileSync(file, 'utf8')) as Data;
}

export const weights = ({ instances }: Data): number[] => instances.flatMap((one) => one.weights.flat());

/** The largest difference between two lists of numbers. */
export function gap(a: readonly number[], b: readonly number[]): number {
  expect(a).toHaveLength(b.length);
  return Math.max(...a.map((value, i) => Math.abs(value - b[i])));
}
