/* A link that holds controls, as a teacher gives it to a class. */
import { faults } from './axe.ts';
import { button, expect, finished, more, notices, open, pentagon, sparsity, test } from './lesson.ts';

const HELD = '?pentagon.sparsity=0.8&pentagon.hide=more&pentagon.lock=sparsity,transport&v=1';

test.describe('a link that holds controls', () => {
  test('locks and hides them, says so, and gives all of them back', async ({ page }) => {
    await open(page, HELD);
    await expect(pentagon(page)).toHaveAttribute('data-shape', 'square');
    await expect(sparsity(page)).toBeDisabled();
    await expect(button(page, /^Watch it/)).toBeDisabled();
    await more(page);
    await expect(button(page, 'Back to the lesson’s settings')).toBeHidden();
    await expect(button(page, 'New seed')).toBeHidden();
    await expect(pentagon(page).locator('.readouts')).toBeVisible();
    const note = pentagon(page).locator('.held');
    await expect(note).toContainText('locks Sparsity S, Play controls; hides More settings.');
    expect(await faults(page, '#pentagon')).toEqual([]);

    await note.getByRole('button', { name: 'Show everything' }).click();
    await expect(note).toBeFocused();
    await expect(sparsity(page)).toBeEnabled();
    await expect(button(page, 'Back to the lesson’s settings')).toBeVisible();
    await expect(page).toHaveURL('./?pentagon.sparsity=0.8&v=1');
    await sparsity(page).press('Home');
    await expect(pentagon(page)).toHaveAttribute('data-shape', 'orthogonal');
  });

  test('is not undone by a phrase, which says why, and keeps what it holds through a reload', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 1000 }); // the figure is in sight of the phrase, and stays in its place
    await open(page, HELD);
    await page.locator('a.act[href="?pentagon.sparsity=0#pentagon"]').first().click();
    await expect(pentagon(page).locator('.held')).toContainText('left Sparsity S as it is');
    await expect(pentagon(page)).toHaveAttribute('data-shape', 'square');
    await pentagon(page).locator('.thumbnails button').first().click();
    await expect(page).toHaveURL(/pentagon\.sparsity=0\.8&pentagon\.shown=1(#pentagon)?$/);
    await page.reload();
    await finished(page);
    await expect(sparsity(page)).toBeDisabled();
  });

  test('cannot hide a result, and is told so', async ({ page }) => {
    await open(page, '?pentagon.hide=stage,seed&pentagon.lock=readouts&pentagon.ask=%3Cimg%20src%3Dx%3E');
    await expect(notices(page)).toContainText('pentagon.hide=stage, pentagon.lock=readouts');
    await expect(pentagon(page).locator('.stage')).toBeVisible();
    await expect(pentagon(page).locator('.ask')).toContainText('<img src=x>');
    await expect(pentagon(page).locator('.ask img')).toHaveCount(0);
  });
});
