/* The page's own policy: nothing on the page needs what it forbids, and what it forbids does not happen. */
import type { Page } from '@playwright/test';
import { button, data, expect, finished, more, open, pentagon, sparsity, test } from './lesson.ts';
import { bindWorkers, violations, watchPolicy } from './policy.ts';

test.beforeEach(({ page }) => watchPolicy(page));

/** Brings each figure to the screen and waits until it lives. */
async function visitFigures(page: Page): Promise<void> {
  for (const figure of await page.locator('toy-widget').all()) {
    await figure.scrollIntoViewIfNeeded();
    await expect(figure).not.toHaveAttribute('data-state', 'idle');
  }
}

test('a visit from the first figure to the last asks for nothing that the policy forbids', async ({ page }) => {
  test.setTimeout(180_000);
  await open(page, '?colour=red');
  await sparsity(page).press('Home');
  await finished(page);
  await more(page);
  await button(page, 'Restart').click();
  await finished(page);
  await data(page);
  await pentagon(page).getByText('Save or share').click();
  await button(page, 'More ways to share…').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: 'Colour theme' }).selectOption('dark');
  await page.locator('a.term').first().click();
  await page.keyboard.press('Escape');
  await page.locator('.question').first().scrollIntoViewIfNeeded();
  await page.locator('.question .option summary').first().click();
  await visitFigures(page);
  await page.locator('details').evaluateAll((all) => {
    for (const one of all) (one as HTMLDetailsElement).open = true;
  });
  expect(await violations(page)).toEqual([]);
});

for (const engine of ['cpu', 'stock-cpu'] as const) {
  test(`${engine} trains under the policy, in its worker too`, async ({ page }) => {
    await bindWorkers(page);
    await open(page, `?engine=${engine}&pentagon.steps=60&pentagon.restarts=2`);
    await expect(pentagon(page)).toHaveAttribute('data-engine', engine);
    expect(await violations(page)).toEqual([]);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  });
}

test.describe('strangers', () => {
  test.use({ expected: /Content Security Policy|TrustedHTML|TrustedScript|elsewhere\.example/ });

  test('scripts in the markup do not run', async ({ page }) => {
    await page.route('./', async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(
        '<main',
        `<script>window.stranger = 1</script><p id="trap" onclick="window.stranger = 1">A trap</p><main`,
      );
      await route.fulfill({ response, body });
    });
    await open(page);
    await page.locator('#trap').dispatchEvent('click');
    expect(await page.evaluate(() => 'stranger' in window)).toBe(false);
    expect(await violations(page)).toEqual([
      expect.stringMatching(/^script-src-elem: inline/),
      expect.stringMatching(/^script-src-attr: inline/),
    ]);
  });

  test('no other host is asked for anything', async ({ page }) => {
    await open(page);
    const refused = await page.evaluate(async () => {
      const picture = new Image();
      const failed = new Promise<boolean>((done) => {
        picture.addEventListener('error', () => done(true));
        picture.addEventListener('load', () => done(false));
      });
      picture.src = 'https://elsewhere.example/pixel.png';
      const asked = await fetch('https://elsewhere.example/').then(
        () => false,
        () => true,
      );
      return [asked, await failed];
    });
    expect(refused).toEqual([true, true]);
    expect((await violations(page)).sort()).toEqual([
      expect.stringMatching(/^connect-src: /),
      expect.stringMatching(/^img-src: /),
    ]);
  });

  test('text becomes neither markup nor a script', async ({ page }) => {
    await open(page);
    const thrown = await page.evaluate(() => {
      const attempts = [
        () => (document.createElement('p').innerHTML = '<b>bold</b>'),
        () => new Worker('https://elsewhere.example/worker.js'),
        () => new Worker('data:text/javascript,close()'),
      ];
      return attempts.map((attempt) => {
        try {
          attempt();
          return 'let through';
        } catch (error) {
          return (error as Error).name;
        }
      });
    });
    expect(thrown).toEqual(['TypeError', 'TypeError', 'TypeError']);
  });
});
