/* Every figure in the frame of another page, by the code that the panel gives: as high as it is, at every width. */
import type { Locator, Page } from '@playwright/test';
import { spare } from './embedded.ts';
import { button, expect, open, pentagon, test } from './lesson.ts';

/** The code of the frame of each figure, by its id. The panel gives that of the first; they differ by the id alone. */
async function codes(page: Page): Promise<[id: string, code: string][]> {
  await open(page);
  const names = await page.locator('toy-widget').evaluateAll((all) => all.map(({ id }) => id));
  await pentagon(page).getByText('Save or share').click();
  await button(page, 'More ways to share…').click();
  await page.getByRole('dialog').getByText('In another page').click();
  const code = await page.getByRole('textbox', { name: 'Code of the frame', exact: true }).inputValue();
  return names.map((name) => [name, code.replaceAll('embed=pentagon', `embed=${name}`)]);
}

/** Leaves just these open of what unfolds in a figure. */
const unfoldJust = (figure: Locator, open: string): Promise<void> =>
  figure.evaluate((host, open) => {
    for (const one of host.querySelectorAll('details')) one.open = one.matches(open);
    host.querySelector('figure')!.classList.toggle('unfolded', open.includes('.more'));
  }, open);

test('each figure of the lesson has a frame as high as it is, with its menu and its folds open too', async ({
  page,
  baseURL,
}) => {
  test.slow(); // eight figures at three widths
  const all = await codes(page);
  expect(all.length).toBeGreaterThanOrEqual(7);
  let body = '';
  await page.route('**/other', (route) => route.fulfill({ contentType: 'text/html', body }));
  for (const [id, code] of all) {
    body = code;
    await page.goto(`${baseURL!}other`);
    const frame = page.frames()[1];
    const figure = frame.locator(`#${id}`);
    await expect(figure).toHaveAttribute('data-state', /training|done/);
    for (const width of [320, 700, 1000]) {
      await page.setViewportSize({ width, height: 800 });
      for (const open of ['.none', '.menu', '.more, .numbers']) {
        await unfoldJust(figure, open);
        const message = `${id} at ${width}, with ${open} open`;
        await expect.poll(() => spare(frame), { message }).toBe(0);
        expect(await frame.evaluate(() => document.documentElement.scrollWidth <= innerWidth), message).toBe(true);
      }
    }
  }
});
