/* Code to take along: the listings in the text, and "This run as Python". */
import { readFileSync } from 'node:fs';
import { button, expect, open, pentagon, test, visit } from './lesson.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const clipboard = 'navigator.clipboard.readText()';

for (const [address, name, id] of [
  ['./', 'toy_models_superposition', 'loss'],
  ['./beyond/', 'beyond_the_pentagon', 'linear'],
] as const)
  test(`a listing of ${address} unfolds and is copied as it stands in the notebook`, async ({ page }) => {
    await visit(page, address);
    const cell = page.locator('.cell', { hasText: `In the notebook: ${id}` });
    await cell.locator('summary').click();
    await cell.getByRole('button', { name: 'Copy' }).click();
    const copied = await page.evaluate<string>(clipboard);
    const { cells } = JSON.parse(readFileSync(`public/${name}.ipynb`, 'utf8')) as {
      cells: { id: string; source: string[] }[];
    };
    expect(copied).toBe(cells.find((one) => one.id === id)!.source.join(''));
  });

test('code is coloured without an element in it', async ({ page }) => {
  await open(page);
  const painted = (kind: string): Promise<string[]> =>
    page.evaluate(
      (name) =>
        [...(CSS.highlights.get(`code-${name}`) ?? [])].map(({ startContainer, startOffset, endOffset }) =>
          startContainer.textContent!.slice(startOffset, endOffset),
        ),
      kind,
    );
  await expect.poll(() => painted('keyword')).toEqual(expect.arrayContaining(['import', 'def', 'const']));
  expect(await painted('function')).toContain('fillBatch');
  expect(
    await page.locator('pre > code > *').evaluateAll((all) => all.map((one) => one.getAttribute('class'))),
  ).toEqual([]);
});

test('a run as Python has the figure’s settings, to copy and to keep', async ({ page }) => {
  await open(page, '?pentagon.steps=700');
  await pentagon(page).getByText('Save or share', { exact: true }).click();
  await button(page, 'This run as Python').click();
  const dialog = page.getByRole('dialog', { name: 'This run as Python' });
  await dialog.getByRole('button', { name: 'Copy' }).click();
  const copied = await page.evaluate<string>(clipboard);
  expect(copied).toContain('steps, batch, rate = 700, 256, 0.01');
  const coming = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download' }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toBe('pentagon.py');
  expect(readFileSync(await file.path(), 'utf8')).toBe(copied);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});
