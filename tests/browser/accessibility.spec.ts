/* The page for those who do not see it, do not point at it, or see it in the dark. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { button, data, expect, finished, open, pentagon, sparsity, test } from './lesson.ts';

test.use({ expected: /ERR_FAILED/ });

async function faults(page: Page, within = 'html'): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).include(within).analyze();
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 200)}`));
}

const states: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  async idle(page) {
    let asked = 0;
    // Never answered: the figure stays the still it is.
    await page.route('**/pentagon-*.js', () => {
      asked++;
    });
    await page.goto('./');
    await expect.poll(() => asked).toBeGreaterThan(0);
    await expect(pentagon(page)).toHaveAttribute('data-state', 'idle');
  },
  async done(page) {
    await open(page);
  },
  async failed(page) {
    await page.route('**/worker-*.js', (route) => route.abort());
    await page.goto('./');
    await expect(pentagon(page)).toHaveAttribute('data-state', 'failed');
  },
  async open(page) {
    await open(page, '?colour=red');
    await page.locator('details').evaluateAll((all) => {
      for (const one of all) (one as HTMLDetailsElement).open = true;
    });
    await expect(pentagon(page).locator('.numbers table')).toBeVisible();
  },
};

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [375, 1280]) {
    test.describe(`${colorScheme}, ${width} px`, () => {
      test.use({ colorScheme, viewport: { width, height: 800 } });
      for (const [state, reach] of Object.entries(states)) {
        test(`axe finds nothing when ${state}`, async ({ page }) => {
          await reach(page);
          const around = state === 'done' || state === 'open'; // the page around the figure is the same in all states
          expect(await faults(page, around ? 'html' : '#pentagon')).toEqual([]);
        });
      }
    });
  }
}

test('axe finds nothing in an open glossary entry', async ({ page }) => {
  await open(page);
  await page.locator('a.term').first().click();
  await expect(page.getByRole('dialog', { name: 'Glossary' })).toBeVisible();
  expect(await faults(page)).toEqual([]);
});

test('axe finds nothing in a run as Python', async ({ page }) => {
  await open(page);
  await pentagon(page).getByText('Save or share', { exact: true }).click();
  await button(page, 'This run as Python').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await faults(page, 'dialog')).toEqual([]);
});

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

test('Tab leads through the page and the figure in reading order, and every stop has a name', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 800 });
  await open(page);
  const order = [
    /^Skip to the lesson$/,
    /^Contents$/,
    /^Colour theme$/,
    /^Show restart 1/,
    /^Show restart 8/,
    /^Sparsity S/,
    /^Watch it train$/,
    /^Step$/,
    /^Recorded steps of the run$/,
    /^Playing speed$/,
    /^Restart$/,
    /^New seed$/,
    /^Save or share$/,
    /^More settings$/,
    /^The numbers as a table$/,
  ];
  for (const name of order) await tabTo(page, name);
});

test('every control has a name, folded or not', async ({ page }) => {
  test.slow(); // each of some two hundred controls is asked one by one
  await states['open'](page);
  // Code can be focused to scroll it, and is its own name.
  const controls = await page.locator('a[href], button, input, select, summary, [tabindex="0"]:not(pre)').all();
  expect(controls.length).toBeGreaterThan(60);
  for (const control of controls) {
    if (await control.isVisible()) await expect.soft(control).toHaveAccessibleName(/\S/);
  }
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
  await tabTo(page, /^Watch it train$/);
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

test('the skip link leads past the bar', async ({ page }) => {
  await open(page);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the lesson' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('Escape folds the contents list and gives the focus back', async ({ page }) => {
  await open(page);
  await tabTo(page, /^Contents$/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^A puzzle$/);
  await page.keyboard.press('Escape');
  await expect(page.locator('.contents')).not.toHaveAttribute('open');
  await expect(page.locator('.contents summary')).toBeFocused();
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

test('a failure is announced as an alert', async ({ page }) => {
  await states['failed'](page);
  await expect(pentagon(page).getByRole('alert')).toContainText('worker could not be loaded');
  await expect(button(page, 'Try again')).toBeEnabled();
});
