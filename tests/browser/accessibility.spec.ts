/* The page for those who do not see it, do not point at it, or see it in the dark. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { button, data, expect, finished, open, pentagon, sparsity, test } from './lesson.ts';

test.use({ expected: /ERR_FAILED/ });

/** A run that takes the machine many seconds. */
const LONG = '?pentagon.steps=200000&pentagon.batch=4096';

async function faults(page: Page, within = 'html'): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).include(within).analyze();
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 200)}`));
}

/** Opens everything that unfolds, and pins a run. */
async function unfold(page: Page): Promise<void> {
  await button(page, 'Pin this run').press('Enter');
  await page.locator('details').evaluateAll((all) => {
    for (const one of all) (one as HTMLDetailsElement).open = true;
  });
  await expect(pentagon(page).getByRole('region', { name: 'Pinned run' })).toBeVisible();
  await expect(pentagon(page).locator('.numbers table')).toBeVisible();
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
  async training(page) {
    await page.goto(`./${LONG}`);
    await expect.poll(async () => Number(await pentagon(page).getAttribute('data-step'))).toBeGreaterThan(0);
    await expect(pentagon(page)).toHaveAttribute('data-state', 'training');
  },
  async unfolded(page) {
    await open(page, '?colour=red');
    await unfold(page);
  },
  async 'a list of keys is open'(page) {
    await open(page);
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  },
  async 'a glossary entry is open'(page) {
    await open(page);
    await page.locator('a.term').first().click();
    await expect(page.getByRole('dialog', { name: 'Glossary' })).toBeVisible();
  },
  async 'a run as Python is open'(page) {
    await menuEntry(page, 'This run as Python');
  },
  async 'the ways to share are open'(page) {
    await menuEntry(page, 'More ways to share…');
  },
};

/** Opens the dialog behind an entry of the finished figure's menu. */
async function menuEntry(page: Page, name: string): Promise<void> {
  await open(page);
  await pentagon(page).getByText('Save or share', { exact: true }).click();
  await button(page, name).click();
  await expect(page.getByRole('dialog')).toBeVisible();
}

/** What differs from state to state; around the figure the page is much the same in all. */
const within = (state: string): string => {
  if (/is open|are open/.test(state)) return '[role="dialog"], dialog[open]';
  return state === 'done' || state === 'unfolded' ? 'html' : '#pentagon';
};

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [375, 1280]) {
    test.describe(`${colorScheme}, ${width} px`, () => {
      test.use({ colorScheme, viewport: { width, height: 800 } });
      for (const [state, reach] of Object.entries(states)) {
        test(`axe finds nothing when ${state}`, async ({ page }) => {
          await reach(page);
          expect(await faults(page, within(state))).toEqual([]);
        });
      }
    });
  }
}

const CONTROLS = 'a[href], button, input, select, summary, [tabindex="0"]';

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
    /^Pin this run$/,
    /^Save or share$/,
    /^More settings$/,
    /^The numbers as a table$/,
  ];
  for (const name of order) await tabTo(page, name);
});

test('every control has a name, folded or not', async ({ page }) => {
  test.slow(); // each of some two hundred controls is asked one by one
  await states['unfolded'](page);
  const names = await page.locator(CONTROLS).evaluateAll((all) =>
    all.map((one) => ({
      name: [
        one.getAttribute('aria-label') ?? one.textContent.trim(),
        ...((one as Partial<HTMLInputElement>).labels ?? []),
      ].some((name) => name !== ''),
      markup: one.outerHTML.slice(0, 120),
    })),
  );
  expect(names.length).toBeGreaterThan(200);
  expect(names.filter(({ name }) => !name)).toEqual([]);
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

test('the menu of a figure folds away by Escape and by a click elsewhere', async ({ page }) => {
  await open(page);
  const summary = pentagon(page).getByText('Save or share', { exact: true });
  const entry = button(page, 'Picture (SVG)');
  await summary.focus();
  await page.keyboard.press('Enter');
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

test('a failure is announced as an alert', async ({ page }) => {
  await states['failed'](page);
  await expect(pentagon(page).getByRole('alert')).toContainText('worker could not be loaded');
  await expect(button(page, 'Try again')).toBeEnabled();
});

for (const width of [375, 1280]) {
  test(`whatever can be pressed is 24 px or more both ways at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page);
    for (const figure of await page.locator('toy-widget').all()) await figure.scrollIntoViewIfNeeded();
    await unfold(page);
    const sizes = await page.locator(CONTROLS).evaluateAll(
      (all) =>
        all
          .filter((one) => one.checkVisibility() && !one.matches('.skip, [inert] *'))
          .map((one) => ({ name: one.outerHTML.slice(0, 120), rows: [...one.getClientRects()] }))
          .map(({ name, rows }) => ({
            name,
            width: Math.max(...rows.map((row) => row.width)),
            height: Math.min(...rows.map((row) => row.height)),
          }))
          .filter(({ height }) => height > 0), // a table whose figure still sleeps
    );
    expect(sizes.length).toBeGreaterThan(200);
    expect(sizes.filter(({ width, height }) => Math.min(width, height) < 24)).toEqual([]);
  });
}

test('at 400 % zoom nothing scrolls sideways, and what has the focus is not under the bar', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 200 });
  await open(page, '#pentagon');
  for (const name of [/^Show restart 1/, /^Sparsity S$/, /^Watch it train$/, /^Save or share$/]) {
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
      - term: step
      - definition: 3,000 / 3,000
      - term: loss
      - definition
      - term: sparsity
      - definition: "0.9"
      - term: shape
      - definition: pentagon
      - spinbutton "Sparsity S, exact value": "0.9"
      - slider "Sparsity S"
      - button "Watch it train"
      - button "Step"
      - slider "Recorded steps of the run"
      - combobox "Playing speed"
      - button "Restart"
      - button "New seed"
      - button "Pin this run"
      - group: Save or share
      - text: /steps/
      - group: More settings
      - paragraph: /Each arrow/
    - group: The numbers as a table
    - status: /Finished. At sparsity 0.9/
  `);
});
