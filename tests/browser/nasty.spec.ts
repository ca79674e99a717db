/* Links and stored states that nobody should write: the lesson stands, the figure trains, and what was ignored is named. */
import { expect, finished, notices, pentagon, test } from './lesson.ts';

const LINKS = [
  '?%',
  '?%00=%00',
  '?pentagon.seed=%FF%FE',
  '?pentagon.__proto__=1&pentagon.constructor=2&__proto__.sparsity=0',
  '?pentagon.sparsity=-0&pentagon.decay=1e-999&pentagon.rate=0.00001',
  '?pentagon.steps=1&pentagon.batch=1&pentagon.restarts=1&pentagon.features=1&pentagon.hidden=1',
  '?pentagon.sparsity=0.999&pentagon.decay=0&pentagon.seed=2147483647&pentagon.rate=1&pentagon.steps=50',
  '?pentagon.features=256&pentagon.hidden=64&pentagon.steps=2&pentagon.restarts=1&pentagon.batch=16',
  '?pentagon.features=2&pentagon.hidden=64&pentagon.restarts=64&pentagon.steps=20&pentagon.shown=64',
  `?${'pentagon.seed=1&'.repeat(400)}`,
  `?pentagon.seed=${'9'.repeat(5000)}`,
  '?pentagon.seed=<script>alert(1)</script>&engine=<b>',
  '?engine=auto&engine=cpu&engine=__proto__',
  '?dimensionality.column=999&sparsity-sweep.grid=toString&interference.features=0&data.batch=NaN',
];

/**
 * Of the second page: bounds, more dimensions than features, one cell, figures of the other page, values of no figure; each
 * with what the page must say that it ignores.
 */
const BEYOND: readonly (readonly [link: string, told: string | undefined])[] = [
  ['solids.features=1&solids.restarts=1&solids.steps=1&solids.batch=1&solids.turn=999', 'solids.turn=999'],
  ['solids.features=40&solids.restarts=1&solids.steps=2&solids.tilt=-90#solids', undefined],
  [
    'phase-diagram.cells=5&phase-diagram.restarts=1&phase-diagram.steps=1&phase-diagram.density=0',
    'phase-diagram.density=0',
  ],
  ['phase-diagram.cells=1&phase-diagram.size=4-in-3&phase-diagram.importance=1e9', 'phase-diagram.cells=1'],
  ['pentagon.sparsity=0.5&nothing.at=all&solids.__proto__=1', 'pentagon.sparsity=0.5'],
];

test('every figure of the second page stands with each of these links', async ({ page }) => {
  test.slow(); // as many visits as there are links, and all figures
  for (const [link, told] of BEYOND) {
    await test.step(link.slice(0, 60), async () => {
      await page.goto(`./beyond/?phase-diagram.steps=20&${link}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      for (const id of ['solids', 'phase-diagram']) {
        const figure = page.locator(`toy-widget#${id}`);
        await figure.scrollIntoViewIfNeeded();
        await expect(figure).toHaveAttribute('data-state', 'done', { timeout: 45_000 });
        await expect(figure.locator('[data-part="stage"] svg').first()).toBeVisible();
        await expect(figure.locator('[data-part="readouts"]')).not.toContainText(/NaN|undefined|Infinity/);
      }
      if (told === undefined) await expect(notices(page)).toHaveCount(0);
      else await expect(notices(page).first()).toContainText(told);
    });
  }
});

test('the page stands with each of these links', async ({ page }) => {
  test.slow(); // as many visits as there are links
  for (const link of LINKS) {
    await test.step(link.slice(0, 60), async () => {
      await page.goto(`./${link}`);
      await expect(pentagon(page)).toHaveAttribute('data-state', 'done', { timeout: 45_000 }); // one is a large model
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(pentagon(page).locator('[data-part="stage"] svg').first()).toBeVisible();
      await expect(pentagon(page).locator('[data-part="readouts"]')).not.toContainText(/NaN|undefined|Infinity/);
    });
  }
});

test('the page stands with whatever is stored under its keys', async ({ page }) => {
  await page.addInitScript(() => {
    const keys = ['/ theme', ...['__proto__', '', 'x'].map((id) => `/ answer.${id}`)];
    const values = ['\ud800', '<img src=x onerror=alert(1)>', '{"a":', 'x'.repeat(100_000)];
    for (const [i, key] of keys.entries()) {
      localStorage.setItem(key, values[i]);
      sessionStorage.setItem(key, values[i]);
    }
  });
  await page.goto('./');
  await finished(page);
  await expect(page.getByRole('combobox', { name: 'Colour theme' })).toHaveValue('auto');
  const questions = page.locator('.question');
  await questions.first().scrollIntoViewIfNeeded();
  await page.evaluate(() => {
    for (const { id } of document.querySelectorAll('.question')) localStorage.setItem(`/ answer.${id}`, '\ud800 none');
  });
  await page.reload();
  await questions.first().scrollIntoViewIfNeeded();
  await expect(questions.first().getByRole('status')).toContainText('not one of these');
});
