/* The page for those who do not see it or do not point at it. What axe sees is in axe.spec.ts. */
import type { Page } from '@playwright/test';
import { button, data, expect, finished, open, PAGES, pentagon, sparsity, test, unfold, visit } from './lesson.ts';

const CONTROLS = 'a[href], button, input, select, summary, [tabindex="0"]';

/** All controls of the page with their names, and how large each is in the window as it is now. */
const controlsOf = (page: Page) =>
  page.locator(CONTROLS).evaluateAll((all) =>
    all.map((one) => {
      const labels = [...((one as Partial<HTMLInputElement>).labels ?? [])].map(({ textContent }) => textContent);
      const rows = one.checkVisibility() && !one.matches('.skip, [inert] *') ? [...one.getClientRects()] : [];
      return {
        markup: one.outerHTML.slice(0, 120),
        name: [one.getAttribute('aria-label') ?? one.textContent, ...labels].join('').trim(),
        width: Math.max(...rows.map((row) => row.width)),
        height: Math.min(...rows.map((row) => row.height)),
      };
    }),
  );

/** Goes on with Tab until the focus is on what `found` accepts; every stop on the way must have a name. */
async function tabTo(page: Page, found: RegExp): Promise<string> {
  for (let stops = 0; stops < 60; stops++) {
    await page.keyboard.press('Tab');
    const focus = page.locator(':focus');
    await expect(focus).toHaveAccessibleName(/\S/);
    await expect(focus).toBeInViewport();
    const name = await focus.evaluate((at) => at.getAttribute('aria-label') ?? at.textContent.trim());
    if (found.test(name)) return name;
  }
  throw new Error(`Tab does not lead to ${String(found)}`);
}

test('Tab leads through page and figure in reading order, each stop by its name, and the first leads past the bar', async ({
  page,
}) => {
  await page.setViewportSize({ width: 375, height: 800 });
  await open(page);
  const order = [
    /^Skip to the lesson$/,
    /^Contents$/,
    /^Colour theme$/,
    /^Show restart 1/,
    /^Show restart 8/,
    /^Sparsity S/,
    /^Watch it/,
    /^Recorded steps of the run$/,
    /^Save or share$/,
    /^More$/,
    /^Step$/,
    /^Playing speed$/,
    /^Restart$/,
    /^New seed$/,
    /^Pin this run$/,
    /^The numbers as a table$/,
  ];
  for (const name of order) {
    await tabTo(page, name);
    if (name.test('More')) await page.keyboard.press('Enter');
  }
  await page.getByRole('link', { name: 'Skip to the lesson' }).press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('the figure can be used from the keyboard alone', async ({ page }) => {
  await open(page);
  await tabTo(page, /^Show restart 3/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('./?pentagon.shown=3');
  await tabTo(page, /^Sparsity S$/);
  await page.keyboard.press('Home');
  await expect(pentagon(page)).toHaveAttribute('data-shape', 'orthogonal');
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/sparsity=0\.\d+/);
  await finished(page);
  await tabTo(page, /^Watch it/);
  await page.keyboard.press('Space');
  await expect(pentagon(page)).toHaveAttribute('data-state', 'training');
  await page.keyboard.press('Space');
  await expect(pentagon(page)).toHaveAttribute('data-state', 'paused');
  await tabTo(page, /^Save or share$/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^Data \(JSON\)$/);
  const coming = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await coming).suggestedFilename()).toBe('pentagon.json');
});

test('the contents list and a figure’s menu fold away by Escape, which gives the focus back, and by a click elsewhere', async ({
  page,
}) => {
  await open(page);
  await tabTo(page, /^Contents$/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^A puzzle$/);
  await page.keyboard.press('Escape');
  await expect(page.locator('.contents')).not.toHaveAttribute('open');
  await expect(page.locator('.contents summary')).toBeFocused();

  const summary = pentagon(page).getByText('Save or share', { exact: true });
  const entry = button(page, 'Picture (SVG)');
  await summary.press('Enter');
  await expect(entry).toBeVisible();
  await entry.focus();
  await page.keyboard.press('Escape');
  await expect(entry).toBeHidden();
  await expect(summary).toBeFocused();
  await summary.click();
  await expect(entry).toBeVisible();
  await page.getByRole('heading', { level: 1 }).click();
  await expect(entry).toBeHidden();
});

test('the status says in a sentence what the picture shows', async ({ page }) => {
  await open(page);
  const status = pentagon(page).getByRole('status');
  await sparsity(page).press('Home');
  await finished(page);
  const { instances, best } = await data(page);
  await expect(status).toContainText('At sparsity 0, after 3,000 of 3,000 steps');
  await expect(status).toContainText(`represents ${instances[best].represented} of 5 features in 2 dimensions`);
  await expect(status).toContainText('shape: orthogonal');
});

for (const address of PAGES) {
  test(`every control of ${address} has a name, folded or not, and can be hit on a phone and on a desk: it is 24 px or more both ways`, async ({
    page,
  }) => {
    await visit(page, `${address}?colour=red`);
    for (const figure of await page.locator('toy-widget').all()) await figure.scrollIntoViewIfNeeded();
    await unfold(page);
    for (const width of [375, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const controls = await controlsOf(page);
      expect(controls.filter(({ name }) => name === '')).toEqual([]);
      const seen = controls.filter(({ height }) => height > 0 && height < Infinity); // but in a table whose figure still sleeps
      expect(seen.length).toBeGreaterThan(100);
      expect(
        seen.filter(({ width, height }) => Math.min(width, height) < 24),
        `at ${width} px`,
      ).toEqual([]);
    }
  });
}

test('at 400 % zoom nothing scrolls sideways, and what has the focus is not under the bar', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 200 });
  await open(page, '#pentagon');
  for (const name of [/^Show restart 1/, /^Sparsity S$/, /^Watch it/, /^Save or share$/]) {
    await tabTo(page, name);
    const focus = page.locator(':focus');
    await expect
      .poll(() =>
        focus.evaluate((at) => {
          const { left, top, width, height } = at.getBoundingClientRect();
          return at.contains(document.elementFromPoint(left + width / 2, top + height / 2));
        }),
      )
      .toBe(true);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

test('a screen reader meets the picture’s numbers, then the controls, then the caption, each by its name', async ({
  page,
}) => {
  await open(page);
  await expect(pentagon(page)).toMatchAriaSnapshot(`
    - figure "How a network arranges its features":
      - group "Restarts":
        - button /Show restart 1/
        - button /Show restart 2/
        - button /Show restart 3/
        - button /Show restart 4/
        - button /Show restart 5/
        - button /Show restart 6/
        - button /Show restart 7/
        - button /Show restart 8/
      - paragraph: '/8 restarts: \\d+ pentagon/'
      - spinbutton "Sparsity S, exact value": "0.9"
      - slider "Sparsity S"
      - button /Watch it/
      - slider "Recorded steps of the run"
      - group: Save or share
      - button "More"
      - term: step
      - definition: 3,000 / 3,000
      - term: loss
      - definition
      - term: sparsity
      - definition: "0.9"
      - term: shape
      - definition: pentagon
      - paragraph: /Each arrow/
    - group: The numbers as a table
    - status: /Finished. At sparsity 0.9/
  `);
});
