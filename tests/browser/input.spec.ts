/* What readers do with fingers, wheels and keyboards: in Chromium, and in Firefox where this machine has it. */
import type { Locator, Page } from '@playwright/test';
import { inBoth } from './firefox.ts';
import { expect, finished, pentagon, sparsity, test } from './lesson.ts';

const field = (page: Page) => pentagon(page).getByRole('spinbutton', { name: 'Sparsity S, exact value' });

/** Held controls are held against the keys. */
async function held(page: Page): Promise<void> {
  await page.goto(`./?pentagon.lock=transport&pentagon.hide=seed&v=1`);
  await finished(page);
  await sparsity(page).focus();
  for (const key of [',', ',', 'n', 'p', 'r']) await page.keyboard.press(key);
  await sparsity(page).press('Home');
  await expect(pentagon(page)).toHaveAttribute('data-shape', 'orthogonal');
  await finished(page);
  await expect(page).not.toHaveURL(/seed=/);
}

/** A number is typed with a comma, refused in words, given up, stepped, and left alone by the wheel. */
async function numbers(page: Page): Promise<void> {
  await page.goto('./');
  await finished(page);
  await field(page).focus();
  await field(page).press('Control+a');
  await page.keyboard.type('0,85');
  await expect(page).toHaveURL(/sparsity=0\.85$/);
  await field(page).fill('5');
  await expect(field(page)).toHaveAccessibleDescription('A number from 0 to 0.999');
  await field(page).press('Enter');
  await expect(field(page)).toHaveValue('0.85');
  await expect(pentagon(page).locator('.refused')).toHaveCount(0);
  await field(page).press('ArrowUp');
  await expect(field(page)).toHaveValue('0.852');
  await field(page).hover();
  await page.mouse.wheel(0, 200);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
  await expect(field(page)).toHaveValue('0.852');
}

/** A slider that is moved while the figure's code is on its way is taken over. */
async function early(page: Page): Promise<void> {
  let arrive = (): void => undefined;
  const gate = new Promise<void>((resolve) => (arrive = resolve));
  await page.route('**/widgets/pentagon-*.js', async (route) => {
    await gate;
    await route.continue();
  });
  await page.goto('./', { waitUntil: 'commit' });
  await sparsity(page).press('Home');
  arrive();
  await expect(pentagon(page)).toHaveAttribute('data-shape', 'orthogonal');
  await expect(page).toHaveURL(/sparsity=0$/);
}

/** Buttons of a mouse that are not the main one take hold of nothing; a key that is held asks once, and lies where it lies. */
async function presses(page: Page): Promise<void> {
  await page.goto('./#interference');
  const figure = page.locator('toy-widget#interference');
  await expect(figure).toHaveAttribute('data-state', 'done');
  const ring = figure.locator('.handle');
  const before = await ring.getAttribute('aria-valuetext');
  const { x, y, width, height } = (await figure.locator('.plane').first().boundingBox())!;
  const drag = async (button: 'left' | 'middle' | 'right'): Promise<void> => {
    await page.mouse.move(x + 0.3 * width, y + 0.3 * height);
    await page.mouse.down({ button });
    await page.mouse.move(x + 0.2 * width, y + 0.6 * height, { steps: 3 });
    await page.mouse.up({ button });
  };
  await drag('middle');
  await drag('right');
  await expect(ring).toHaveAttribute('aria-valuetext', before!);
  await drag('left');
  await expect(ring).not.toHaveAttribute('aria-valuetext', before!);

  const seed = figure.locator('[data-act="new-seed"]');
  await seed.evaluate((button: HTMLElement) => {
    button.addEventListener('click', () => (button.title += '.'));
    button.title = '';
  });
  await ring.focus();
  for (let repeat = 0; repeat < 5; repeat++) await page.keyboard.down('n');
  await page.keyboard.up('n');
  await expect(seed).toHaveAttribute('title', '.');
  await ring.evaluate((one) =>
    one.dispatchEvent(new KeyboardEvent('keydown', { key: 'т', code: 'KeyN', bubbles: true })),
  );
  await expect(seed).toHaveAttribute('title', '..');
}

inBoth('what readers do', {
  'what is pressed by mistake does nothing, and what is meant happens once': presses,
  'what a link holds is held against keys': held,
  'numbers are typed as people write them': numbers,
  'what is done before a figure wakes counts': early,
});

/** Where the page stands once it scrolls no more: a quick finger leaves it gliding. */
const still = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    for (let quiet = 0, last = scrollY; quiet < 12; quiet = scrollY === last ? quiet + 1 : 0) {
      last = scrollY;
      await new Promise(requestAnimationFrame);
    }
    return scrollY;
  });

test.describe('a finger', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 375, height: 700 } });

  /** Drags from a place in an element, as shares of its box, by so many pixels; says how far the page has scrolled. */
  async function swipe(on: Locator, from: [number, number], by: [number, number]): Promise<number> {
    const page = on.page();
    const fingers = await page.context().newCDPSession(page);
    await on.evaluate((element) => {
      element.scrollIntoView({ block: 'center' });
    });
    const before = await still(page);
    const { x, y, width, height } = (await on.boundingBox())!;
    const at = (share: number) => [{ x: x + from[0] * width + share * by[0], y: y + from[1] * height + share * by[1] }];
    await fingers.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
    for (let i = 1; i <= 10; i++)
      await fingers.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(i / 10) });
    await fingers.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    return (await still(page)) - before;
  }

  test('scrolls up and down over a slider and changes nothing, and moves it sideways', async ({ page }) => {
    await page.goto('./');
    await finished(page);
    const before = await sparsity(page).inputValue();
    expect(await swipe(sparsity(page), [0.25, 0.5], [3, -200])).toBeGreaterThan(100);
    await expect(sparsity(page)).toHaveValue(before);
    expect(new URL(page.url()).search).toBe('');
    expect(await swipe(sparsity(page), [0.25, 0.5], [120, 5])).toBe(0);
    await expect(sparsity(page)).not.toHaveValue(before);
    await expect(page).toHaveURL(/sparsity=/);
  });

  test('scrolls up and down over the plane and its ring, and moves the point sideways', async ({ page }) => {
    await page.goto('./#interference');
    const figure = page.locator('toy-widget#interference');
    await expect(figure).toHaveAttribute('data-state', 'done');
    const ring = figure.locator('.handle');
    const before = await ring.getAttribute('aria-valuetext');
    expect(await swipe(figure.locator('.plane').first(), [0.25, 0.75], [3, -200])).toBeGreaterThan(100);
    expect(await swipe(ring, [0.5, 0.5], [3, -200])).toBeGreaterThan(100);
    expect(await swipe(ring, [0.5, 0.5], [-3, 200])).toBeLessThan(-100);
    await expect(ring).toHaveAttribute('aria-valuetext', before!);
    expect(new URL(page.url()).search).toBe('');
    expect(await swipe(ring, [0.5, 0.5], [-60, 5])).toBe(0);
    await expect(ring).not.toHaveAttribute('aria-valuetext', before!);
    await expect(page).toHaveURL(/interference\.hx=/);
  });
});
