/* What a finger does on sliders, planes and tips of arrows: scroll the page, or move them. */
import type { Locator, Page } from '@playwright/test';
import { expect, finished, sparsity, test } from './lesson.ts';

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

  test('scrolls up and down over the plane and tips that are off, and drags a tip that is on any way', async ({
    page,
  }) => {
    await page.goto('./#interference');
    const figure = page.locator('toy-widget#interference');
    await expect(figure).toHaveAttribute('data-state', 'done');
    const [on, off] = ['Feature 0', 'Feature 1'].map((name) => figure.locator('.plane').getByRole('slider', { name }));
    const slider = figure.getByRole('slider', { name: 'Value of feature 2' });
    expect(await swipe(figure.locator('.plane').first(), [0.25, 0.75], [3, -200])).toBeGreaterThan(100);
    for (const one of [off, slider]) expect(await swipe(one, [0.5, 0.5], [3, -200])).toBeGreaterThan(100);
    expect(await swipe(off, [0.5, 0.5], [-3, 200])).toBeLessThan(-100);
    expect(new URL(page.url()).search).toBe('');
    expect(await swipe(on, [0.5, 0.5], [2, -40])).toBe(0);
    await expect(on).toHaveAttribute('aria-valuetext', /^0\.[3-7]/);
    await off.tap();
    await expect(off).toHaveAttribute('aria-valuetext', '1.00');
    expect(await swipe(off, [0.5, 0.5], [-40, 5])).toBe(0);
    await expect(page).toHaveURL(/interference\.x1=0\.[3-7]/);
  });

  test('drags the hidden point sideways, and scrolls up and down over it', async ({ page }) => {
    await page.goto('./?interference.from=point&interference.hx=1#interference');
    const ring = page.locator('#interference').getByRole('slider', { name: 'Hidden point' });
    await expect(ring).toHaveAttribute('aria-valuetext', '(1.00, 0.00)');
    for (const by of [-200, 200]) expect(Math.abs(await swipe(ring, [0.5, 0.5], [3, by]))).toBeGreaterThan(100);
    await expect(ring).toHaveAttribute('aria-valuetext', '(1.00, 0.00)');
    expect(await swipe(ring, [0.5, 0.5], [-60, 5])).toBe(0);
    await expect(ring).not.toHaveAttribute('aria-valuetext', '(1.00, 0.00)');
    await expect(page).toHaveURL(/interference\.hx=0/);
  });
});
