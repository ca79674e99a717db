/* What readers do with mouse, wheel and keyboard: in Chromium, and in Firefox where this machine has it. */
import type { Locator, Page } from '@playwright/test';
import { inBoth } from './firefox.ts';
import { expect, finished, pentagon, sparsity } from './lesson.ts';

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
  const tip = figure.locator('.plane').getByRole('slider', { name: 'Feature 0' });
  const { x, y, width, height } = (await tip.boundingBox())!;
  const drag = async (button: 'left' | 'middle' | 'right'): Promise<void> => {
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.down({ button });
    await page.mouse.move(x + width / 2, y - height / 2, { steps: 3 });
    await page.mouse.up({ button });
  };
  await drag('middle');
  await drag('right');
  await expect(tip).toHaveAttribute('aria-valuetext', '1.00');
  await drag('left');
  await expect(tip).not.toHaveAttribute('aria-valuetext', '1.00');

  const seed = figure.locator('[data-act="new-seed"]');
  await seed.evaluate((button: HTMLElement) => {
    button.addEventListener('click', () => (button.title += '.'));
    button.title = '';
  });
  await tip.focus();
  for (let repeat = 0; repeat < 5; repeat++) await page.keyboard.down('n');
  await page.keyboard.up('n');
  await expect(seed).toHaveAttribute('title', '.');
  await tip.evaluate((one) =>
    one.dispatchEvent(new KeyboardEvent('keydown', { key: 'т', code: 'KeyN', bubbles: true })),
  );
  await expect(seed).toHaveAttribute('title', '..');
}

/** The tip of an arrow is dragged, clicked and moved by keys, and input, output, picture and link go with it. */
async function tips(page: Page): Promise<void> {
  await page.goto('./#interference');
  const figure = page.locator('toy-widget#interference');
  await expect(figure).toHaveAttribute('data-state', 'done');
  const tip = (feature: number): Locator =>
    figure.locator('.plane').getByRole('slider', { name: `Feature ${feature}` });
  const outputs = figure.locator('.rows .out');
  await expect(outputs).toHaveText(['1.03', /^0\.1/, /^0\.1/, '0', '0']);
  const [from, centre] = [(await tip(0).boundingBox())!, (await figure.locator('.plane').boundingBox())!];
  await page.mouse.move(from.x + 18, from.y + 18);
  await page.mouse.down();
  const middle = { x: centre.x + centre.width / 2, y: centre.y + centre.height / 2 };
  await page.mouse.move((from.x + 18 + middle.x) / 2, (from.y + 18 + middle.y) / 2, { steps: 4 });
  await page.mouse.up();
  await expect(tip(0)).toHaveAttribute('aria-valuetext', /^0\.(49|50|51)$/);
  await expect(outputs).toHaveText([/^0\.4/, '0', '0', '0', '0']);
  await expect(page).toHaveURL(/interference\.x0=0\.(49|5)/);
  await tip(1).click();
  await expect(tip(1)).toHaveAttribute('aria-valuetext', '1.00');
  await page.keyboard.press('ArrowDown');
  await expect(tip(1)).toHaveAttribute('aria-valuetext', '0.95');
  await expect(page).toHaveURL(/interference\.x1=0\.95/);
  await page.keyboard.press('Home');
  await expect(figure.locator('.rows .value').nth(1)).toHaveText('off');
  await expect(page).not.toHaveURL(/interference\.x1/);
  const slider = figure.getByRole('slider', { name: 'Value of feature 3' });
  await slider.press('End');
  await expect(tip(3)).toHaveAttribute('aria-valuetext', '1.00');
}

inBoth('what readers do', {
  'what is pressed by mistake does nothing, and what is meant happens once': presses,
  'what a link holds is held against keys': held,
  'numbers are typed as people write them': numbers,
  'what is done before a figure wakes counts': early,
  'inputs are set by the tips of their arrows': tips,
});
