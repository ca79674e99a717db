/* The lesson on paper: what stands on which sheet, read from a real PDF, and what is there before any figure is done. */
import type { Page } from '@playwright/test';
import { expect, open, test } from './lesson.ts';

/** Marks the heads and feet of all figures and the first solved question as places that links in the page lead to. */
const mark = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const links = document.createElement('p');
    const place = (name: string, part: Element): void => {
      part.id = name;
      const link = document.createElement('a');
      link.href = `#${name}`;
      link.textContent = name;
      links.append(link);
    };
    for (const figure of document.querySelectorAll('toy-widget')) {
      place(`head-${figure.id}`, figure.querySelector('.stage')!);
      place(`foot-${figure.id}`, figure.querySelector('figcaption > :last-child')!);
    }
    place('solved', document.querySelector('.solved')!);
    document.querySelector('.prose')!.append(links);
  });

/** The sheet on which each marked place lies, from the destinations of links in the PDF. */
async function sheets(page: Page, landscape: boolean): Promise<Map<string, number>> {
  const text = (await page.pdf({ format: 'A4', landscape })).toString('latin1');
  const order = [...text.matchAll(/(\d+) 0 obj\s*<<\s*\/Type \/Page\b/g)].map(([, object]) => object);
  const found = text.matchAll(/\/((?:head|foot|solved)[\w-]*) \[(\d+) 0 R \/XYZ/g);
  return new Map([...found].map(([, name, object]) => [name, order.indexOf(object)]));
}

for (const landscape of [false, true]) {
  test(`on ${landscape ? 'wide' : 'high'} sheets no figure is parted from its head or foot, and the answers come after all`, async ({
    page,
  }) => {
    await open(page);
    await expect(page.locator('.answers')).toBeAttached();
    const ids = await page.locator('toy-widget').evaluateAll((all) => all.map(({ id }) => id));
    await mark(page);
    const on = await sheets(page, landscape);
    expect(on.size).toBe(2 * ids.length + 1);
    const parted = ids.filter((id) => on.get(`head-${id}`) !== on.get(`foot-${id}`));
    expect(parted).toEqual([]);
    expect(on.get('solved')).toBeGreaterThan(Math.max(...ids.map((id) => on.get(`foot-${id}`)!)));
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
