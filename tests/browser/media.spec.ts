/* The page in the reader's own colours, on paper, and with less motion. */
import { expect, headline, open, PAGES, pentagon, sparsity, test, visit } from './lesson.ts';

test('where the reader’s own colours rule, marks keep theirs, and what is chosen or has the focus shows', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open(page);
  const look = (selector: string, property: string) =>
    pentagon(page)
      .locator(selector)
      .evaluateAll(
        (all, name) => [...new Set(all.map((one) => getComputedStyle(one).getPropertyValue(name)))],
        property,
      );
  expect(await look('.large .shaft', 'stroke')).toHaveLength(5);
  expect(await look('.large .tip', 'fill')).toHaveLength(5);
  const [chosen] = await look('.thumbnails [aria-pressed="true"]', 'border-top-color');
  expect(await look('.thumbnails [aria-pressed="false"]', 'border-top-color')).not.toContain(chosen);
  await sparsity(page).press('Home');
  const focus = page.locator(':focus');
  await expect(focus).toHaveCSS('outline-style', 'solid');
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await expect(focus).not.toHaveCSS('outline-color', paper);
});

test('a browser that asks for more contrast has no quiet text and no faint lines', async ({ page }) => {
  await page.emulateMedia({ contrast: 'more' });
  await open(page);
  const ink = await page.evaluate(() => getComputedStyle(document.body).color);
  for (const quiet of ['figcaption', '.numbers > summary', '.readouts dt', '.chip'])
    await expect(pentagon(page).locator(quiet).first()).toHaveCSS('color', ink);
  await page.emulateMedia({ contrast: 'no-preference' });
  await expect(pentagon(page).locator('figcaption')).not.toHaveCSS('color', ink);
});

for (const address of PAGES) {
  test(`on paper the figures of ${address} stand without their controls, dark on light, and nothing is folded`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await visit(page, address);
    const luminance = (): Promise<number[]> =>
      page.evaluate(() => {
        const { backgroundColor, color } = getComputedStyle(document.body);
        return [backgroundColor, color].map((text) =>
          text
            .match(/\d+/g)!
            .slice(0, 3)
            .reduce((sum, one) => sum + Number(one), 0),
        );
      });
    const [darkPaper, lightInk] = await luminance();
    expect(darkPaper).toBeLessThan(lightInk);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const [paper, ink] = await luminance();
    expect(paper).toBeGreaterThan(ink);
    for (const figure of await page.locator('toy-widget').all()) {
      await expect(figure.locator('.stage svg').first()).toBeVisible();
      await expect(figure.locator('figcaption')).toBeVisible();
    }
    await expect(page.locator('toy-widget :is(input, select, summary):visible')).toHaveCount(0);
    await expect(
      page.locator(
        'toy-widget button:visible:not(.thumbnails button, .model button, .input button, .share-bars button)',
      ),
    ).toHaveCount(0);
    for (const code of await page.locator('.cell pre').all()) await expect(code).toBeVisible();
    await expect(page.locator('.option > p').first()).toBeHidden();
  });
}

test('paper has no dialog, field or button on it, and answers with reasons at the end that the screen never shows', async ({
  page,
}) => {
  await open(page);
  const answers = page.locator('.answers');
  await expect(answers).toBeHidden();
  await page.evaluate(() => {
    for (const act of ['pin', 'share']) document.querySelector<HTMLElement>(`#pentagon [data-act="${act}"]`)!.click();
    document.querySelector<HTMLElement>('a.term')!.click();
  });
  await expect(page.locator('dialog[open]')).toHaveCount(1);
  await expect(page.locator('[popover]')).toHaveCount(1);
  await expect(page.locator('.pinned')).toHaveCount(1);
  await page.emulateMedia({ media: 'print' });
  const seen = page.locator(
    ':is(dialog, [popover], .notice, .answer, .menu, input, select, textarea, button:not(:has(svg))):visible',
  );
  await expect(seen).toHaveCount(0);
  const questions = page.locator('.question');
  const solved = answers.locator('.solved');
  await expect(solved).toHaveCount(await questions.count());
  await expect(solved.first()).toContainText(/^A network reads text\..*Right\..*Not quite\./s);
  expect(await answers.locator('.verdict:visible').count()).toBe(await page.locator('.option').count());
  await expect(pentagon(page).locator('p.printed')).toHaveText(/^Sparsity S 0.9 · .*Steps 3000/);
  await expect(questions.first()).toHaveCSS('break-inside', 'avoid');
  await expect(page.locator('h2').first()).toHaveCSS('break-after', 'avoid');
});

for (const address of PAGES) {
  test(`a browser that asks for less motion plays the run of the first figure of ${address} in few stills`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await visit(page, address);
    const first = headline(page);
    const end = Number(await first.getAttribute('data-steps'));
    await first.evaluate((host) => {
      const steps: number[] = [];
      new MutationObserver(() => steps.push(Number(host.dataset['step']))).observe(host, {
        attributeFilter: ['data-step'],
      });
      Object.assign(window, { steps });
    });
    await first.getByRole('button', { name: /^Watch it/ }).click();
    await expect.poll(async () => Number(await first.getAttribute('data-step'))).toBeLessThan(end);
    await expect(first).toHaveAttribute('data-state', 'done');
    const steps = await page.evaluate(() => (window as unknown as { steps: number[] }).steps);
    expect(steps.at(-1)).toBe(end);
    expect(new Set(steps).size).toBeLessThanOrEqual(11);
  });
}
