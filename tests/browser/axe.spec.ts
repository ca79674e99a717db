/* Each state of the first page as axe sees it, on a phone and on a desk; colours, which do not turn with the width, in both themes. */
import type { Page } from '@playwright/test';
import { faults } from './axe.ts';
import { LONG } from './causes.ts';
import { button, expect, open, openMenu, pentagon, test, unfold } from './lesson.ts';

test.use({ expected: /ERR_FAILED/ });

const DIALOG = '[role="dialog"], dialog[open]';

const WIDTHS = [375, 1280];

/** Looks for faults where this state differs from others. */
const look = (page: Page, state: string, within: string): Promise<void> =>
  test.step(state, async () => {
    expect(await faults(page, within, page.viewportSize()!.width === WIDTHS[0]), state).toEqual([]);
  });

/** What opens over the page, and how. */
const DIALOGS: Readonly<Record<string, (page: Page, name: string) => Promise<void>>> = {
  Keys: (page) => page.keyboard.press('?'),
  Glossary: (page) => page.locator('a.term').first().click(),
  'This run as Python': menuEntry,
  'More ways to share…': menuEntry,
};

async function menuEntry(page: Page, name: string): Promise<void> {
  await openMenu(page);
  await button(page, name).click();
}

for (const width of WIDTHS) {
  test.describe(`axe finds nothing at ${width} px`, () => {
    test.use({ viewport: { width, height: 800 } });

    test('in a figure that is a still, has failed, and trains', async ({ page }) => {
      let go = (): Promise<void> => Promise.reject(new Error('not asked for'));
      const asked = new Promise<void>((resolve) => {
        void page.route('**/widgets/pentagon-*.js', (route) => {
          go = () => route.continue();
          resolve();
        });
      });
      await page.route('**/worker-*.js', (route) => route.abort());
      await page.goto(`./${LONG}`);
      await asked;
      await expect(pentagon(page)).toHaveAttribute('data-state', 'idle');
      await look(page, 'still', '#pentagon');
      await go();
      await expect(pentagon(page)).toHaveAttribute('data-state', 'failed');
      await look(page, 'failed', '#pentagon');
      await page.unroute('**/worker-*.js');
      await button(page, 'Try again').click();
      await expect.poll(async () => Number(await pentagon(page).getAttribute('data-step'))).toBeGreaterThan(0);
      await look(page, 'training', '#pentagon');
      await expect(pentagon(page)).toHaveAttribute('data-state', 'training');
    });

    test('in what opens over the page', async ({ page }) => {
      test.slow(); // axe goes through all that the page has, twice for each
      await open(page);
      await openMenu(page);
      await look(page, 'done, with its menu open', '#pentagon');
      for (const [name, opened] of Object.entries(DIALOGS)) {
        await opened(page, name);
        await expect(page.getByRole('dialog')).toBeVisible();
        await look(page, name, DIALOG);
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toBeHidden();
      }
      await page.locator('.contents summary').click();
      await look(page, 'contents', '.top');
    });
  });
}

test('axe finds nothing in the whole page, with a notice, a pinned run, and all unfolded but what would cover the rest', async ({
  page,
}) => {
  test.slow(); // axe goes through all that the page has
  await open(page, '?colour=red');
  await unfold(page, '.contents, .menu');
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    await look(page, `at ${width} px`, 'html');
  }
});
