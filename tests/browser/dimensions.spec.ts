/* The headline figure with other than two hidden dimensions: no plane, no ring and no polygon. */
import type { Page } from '@playwright/test';
import { button, data, expect, finished, open, pentagon, sparsity, test } from './lesson.ts';

const large = (page: Page) => pentagon(page).locator('.large svg');
/** What the figure says of its run: to the eye, and to a screen reader. */
const said = async (page: Page): Promise<string> =>
  (await pentagon(page).locator('.readouts, .stage, [data-part="status"]').allTextContents()).join(' ');

/** The table under the figure: its head, and its rows in numbers. */
async function table(page: Page): Promise<{ head: string[]; rows: number[][] }> {
  await pentagon(page).locator('.numbers summary').press('Enter'); // a figure that still moves can be missed by a click
  const body = pentagon(page).locator('.numbers .scroll tbody tr');
  await expect(body).not.toHaveCount(0);
  const texts = await body.evaluateAll((rows) =>
    rows.map((row) => [...row.children].map((cell) => cell.textContent.replace('−', '-'))),
  );
  return {
    head: await pentagon(page).locator('.numbers .scroll thead th').allTextContents(),
    rows: texts.map((row) => row.map(Number)),
  };
}

for (const [features, hidden] of [
  [6, 3],
  [20, 5],
] as const) {
  test(`${features} features in ${hidden} dimensions are shown by how they overlap`, async ({ page }) => {
    await open(page, `?pentagon.hidden=${hidden}&pentagon.features=${features}`);
    await expect(large(page)).toHaveClass(/overlaps/);
    await expect(large(page).locator('.guides, .columns, circle, line')).toHaveCount(0);
    const { instances, best } = await data(page);
    const { represented, weights, shape } = instances[best];
    expect(shape).toBe(`${represented}-represented`);
    await expect(pentagon(page)).toHaveAttribute('data-shape', shape);
    await expect(large(page).locator('.numbers text')).toHaveCount(represented);
    expect(await said(page)).toContain(`${represented} represented`);
    expect(await said(page)).not.toMatch(/triangle|square\b|[a-z]+gon\b|antipodal|orthogonal/);

    const { head, rows } = await table(page);
    expect(head.filter((name) => name.startsWith('W, row'))).toHaveLength(hidden);
    expect(rows).toHaveLength(features);
    const first = head.findIndex((name) => name.startsWith('W, row'));
    for (const [j, row] of weights.entries())
      for (const [i, weight] of row.entries()) expect(rows[i][first + j]).toBeCloseTo(weight, 2);
  });
}

test('one dimension is a line, with a pair of opposite features at most', async ({ page }) => {
  await open(page, '?pentagon.hidden=1');
  await expect(large(page)).toHaveClass(/line/);
  await expect(large(page).locator('circle')).toHaveCount(0);
  await expect(pentagon(page)).toHaveAttribute('data-shape', 'antipodal');
  const { head, rows } = await table(page);
  expect(head.filter((name) => name.startsWith('W, row'))).toHaveLength(1);
  expect(rows).toHaveLength(5);
});

test('256 features in 64 dimensions train in sight, and the page answers meanwhile', async ({ page }) => {
  test.slow();
  await page.goto('./?pentagon.hidden=64&pentagon.features=256&pentagon.steps=100000&pentagon.restarts=1');
  const step = async (): Promise<number> => Number(await pentagon(page).getAttribute('data-step'));
  await expect.poll(step, { timeout: 60_000 }).toBeGreaterThan(0);
  await expect(large(page)).toHaveClass(/overlaps/);
  await expect(pentagon(page)).toHaveAttribute('data-shape', /^\d+-represented$/);
  expect(await pentagon(page).locator('.stage *').count()).toBeLessThan(60);
  expect((await table(page)).rows).toHaveLength(256);
  await button(page, 'Pause').click();
  await expect(pentagon(page)).toHaveAttribute('data-state', 'paused');
  await pentagon(page).getByText('More', { exact: true }).click();
  for (const [name, value] of [
    ['Features n', '5'],
    ['Hidden dimensions m', '2'],
    ['Steps', '3000'],
  ] as const)
    await pentagon(page)
      .getByRole('spinbutton', { name: `${name}, exact value` })
      .fill(value);
  await sparsity(page).press('Home');
  await finished(page);
  await expect(pentagon(page)).toHaveAttribute('data-shape', 'orthogonal');
});
