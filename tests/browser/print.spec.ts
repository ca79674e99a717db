/* The lesson on paper: what stands on which sheet, read from a real PDF, and what is there before any figure is done. */
import type { Page } from '@playwright/test';
import { expect, open, PAGES, test, visit } from './lesson.ts';

/**
 * Marks the heads and feet of all that belongs together, and the first solved question, as places that links in the page
 * lead to, and says what is marked.
 */
const mark = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const links = document.createElement('p');
    const place = (name: string, part: Element): void => {
      part.id = name;
      const link = document.createElement('a');
      link.href = `#${name}`;
      link.textContent = name;
      links.append(link);
    };
    const names: string[] = [];
    const pair = (name: string, head: Element, foot: Element): void => {
      names.push(name);
      place(`head-${name}`, head);
      place(`foot-${name}`, foot);
    };
    for (const figure of document.querySelectorAll('toy-widget'))
      pair(figure.id, figure.querySelector('.stage')!, figure.querySelector('figcaption > :last-child')!);
    for (const question of document.querySelectorAll('.question'))
      pair(question.id, question.firstElementChild!, [...question.querySelectorAll('summary')].at(-1));
    for (const heading of document.querySelectorAll('.prose :is(h2, h3):has(+ p)'))
      pair(`under-${heading.id}`, heading, heading.nextElementSibling!);
    place('solved', document.querySelector('.solved')!);
    document.querySelector('.prose')!.append(links);
    return names;
  });

/** The sheet on which each marked place lies, from the destinations of links in the PDF. */
async function sheets(page: Page, landscape: boolean): Promise<Map<string, number>> {
  const text = (await page.pdf({ format: 'A4', landscape })).toString('latin1');
  const order = [...text.matchAll(/(\d+) 0 obj\s*<<\s*\/Type \/Page\b/g)].map(([, object]) => object);
  const found = text.matchAll(/\/((?:head|foot|solved)[\w-]*) \[(\d+) 0 R \/XYZ/g);
  return new Map([...found].map(([, name, object]) => [name, order.indexOf(object)]));
}

for (const address of PAGES) {
  test(`on high and wide sheets no figure, question or heading of ${address} is parted from what belongs to it, and the answers come after all`, async ({
    page,
  }) => {
    await visit(page, address);
    await expect(page.locator('.answers')).toBeAttached();
    await page.locator('toy-widget').last().scrollIntoViewIfNeeded(); // where the reader is has no part in what is printed
    await page.locator(':is(#data, #solids) :is(.numbers, .more)').evaluateAll((all: HTMLDetailsElement[]) => {
      for (const fold of all) fold.open = true;
    });
    const names = await mark(page);
    for (const landscape of [false, true]) {
      const on = await sheets(page, landscape);
      expect(on.size).toBe(2 * names.length + 1);
      expect(names.filter((name) => on.get(`head-${name}`) !== on.get(`foot-${name}`))).toEqual([]);
      expect(on.get('solved')).toBeGreaterThanOrEqual(Math.max(...names.map((name) => on.get(`foot-${name}`)!)));
    }
  });
}

test('a page whose figures never finish has the answers with their reasons at the end of the paper', async ({
  page,
}) => {
  await page.route('**/engine/*', () => undefined); // on its way for ever
  await page.setViewportSize({ width: 320, height: 200 });
  await page.goto('./');
  await expect(page.locator('.answers')).toBeAttached();
  await expect(page.locator('toy-widget[data-state="done"]:not([name="data"])')).toHaveCount(0);
  await page.emulateMedia({ media: 'print' });
  const options = await page.locator('.option').count();
  await expect(page.locator('.answers .verdict:visible')).toHaveCount(options);
  await expect(page.locator('.question .verdict:visible')).toHaveCount(0);
});

test('a page printed before that has come has them where the questions stand', async ({ page }) => {
  await page.route('**/print-*', () => undefined);
  await open(page);
  await page.emulateMedia({ media: 'print' });
  const options = await page.locator('.option').count();
  await expect(page.locator('.question .verdict:visible')).toHaveCount(options);
});
