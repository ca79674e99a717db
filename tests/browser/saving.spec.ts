/* Pictures and numbers as files: whole in themselves, as large as promised, and those of the figure on show. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { button, data, expect, open, pentagon, test } from './lesson.ts';

interface Saved {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Saves a figure from its menu. */
async function saved(page: Page, label: string, id = 'pentagon'): Promise<Saved> {
  const figure = page.locator(`toy-widget#${id}`);
  await figure.locator('.menu').evaluate((menu: HTMLDetailsElement) => (menu.open = true));
  const coming = page.waitForEvent('download');
  await figure.getByRole('button', { name: label }).click();
  const file = await coming;
  await figure.locator('.menu').evaluate((menu: HTMLDetailsElement) => (menu.open = false));
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

/** Waits for a figure down the page. */
async function reach(page: Page, id: string): Promise<void> {
  const figure = page.locator(`toy-widget#${id}`);
  await figure.scrollIntoViewIfNeeded();
  await expect(figure).toHaveAttribute('data-state', 'done');
}

interface Drawing {
  readonly width: number;
  readonly height: number;
  /** Share of pixels that are not the colour of the first. */
  readonly inked: number;
  readonly ground: readonly number[];
}

/** Shows a picture on an empty page, where it has nothing but itself. */
async function shown(page: Page, type: string, bytes: Buffer): Promise<Drawing> {
  const alone = await page.context().newPage();
  const drawing = await alone.evaluate(
    async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      const { naturalWidth: width, naturalHeight: height } = image;
      const context = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d')!;
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, width, height);
      const pixels = new Uint32Array(data.buffer);
      const inked = pixels.filter((pixel) => pixel !== pixels[0]).length / pixels.length;
      return { width, height, inked, ground: [...data.slice(0, 3)] };
    },
    `data:${type};base64,${bytes.toString('base64')}`,
  );
  await alone.close();
  return drawing;
}

test('the SVG needs nothing from the page, and says caption, numbers and settings', async ({ page }) => {
  await open(page, '?pentagon.sparsity=0.8');
  const { name, bytes } = await saved(page, 'Picture (SVG)');
  expect(name).toBe('pentagon-picture.svg');
  const text = bytes.toString();
  expect(text.match(/var\(|class=| style=|foreignObject|href|color\(|NaN|undefined/)).toBeNull();
  const words = text.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
  const caption = await pentagon(page).locator('figcaption').innerText();
  for (const said of [
    'How a network arranges its features',
    'Sparsity S 0.8 · ',
    'Seed 0',
    'square',
    caption.slice(0, 40),
  ])
    expect(words).toContain(said);
  const { inked } = await shown(page, 'image/svg+xml', bytes);
  expect(inked).toBeGreaterThan(0.02);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the PNG has twice the pixels of the SVG, in the colours of the ${colorScheme} page`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await open(page);
    const svg = await saved(page, 'Picture (SVG)');
    const png = await saved(page, 'Picture (PNG)');
    expect(png.name).toBe('pentagon-picture.png');
    const [drawn, fine] = [await shown(page, 'image/svg+xml', svg.bytes), await shown(page, 'image/png', png.bytes)];
    expect(fine.width).toBe(2 * drawn.width);
    expect(fine.height).toBe(2 * drawn.height);
    expect(fine.inked).toBeGreaterThan(0.02);
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(`rgb(${fine.ground.join(', ')})`).toBe(paper);
  });
}

test('a picture is the same on a phone and on a large screen', async ({ page }) => {
  await open(page);
  const large = await saved(page, 'Picture (SVG)');
  await page.setViewportSize({ width: 375, height: 700 });
  expect((await saved(page, 'Picture (SVG)')).bytes.equals(large.bytes)).toBe(true);
});

test('the CSV is the figure’s own table', async ({ page }) => {
  await open(page);
  const { name, bytes } = await saved(page, 'Numbers (CSV)');
  expect(name).toBe('pentagon-numbers.csv');
  const rows = bytes.toString().trimEnd().split('\r\n');
  expect(rows[0]).toBe('feature,norm,dimensionality D,"W, row 1","W, row 2",bias');
  const { instances, best } = await data(page);
  const { weights, bias } = instances[best];
  expect(rows.slice(1).map((row) => row.split(',').map(Number).slice(3))).toEqual(
    bias.map((value, i) => [weights[0][i], weights[1][i], value].map((one) => Number(one.toFixed(3)))),
  );
});

for (const [id, whole] of [
  ['data', 'two or more'],
  ['interference', '1.00'],
] as const) {
  test(`${id} can be saved too, with what only serves to use it left out`, async ({ page }) => {
    await open(page);
    await reach(page, id);
    const svg = await saved(page, 'Picture (SVG)', id);
    expect((await shown(page, 'image/svg+xml', svg.bytes)).inked).toBeGreaterThan(0.02);
    expect(svg.bytes.toString()).not.toMatch(/Sparse beside dense|Drag the arrows/);
    expect(svg.bytes.toString()).toContain(`>${whole}</text>`); // a word on one line
    const csv = await saved(page, 'Numbers (CSV)', id);
    expect(csv.bytes.toString().split('\r\n').length).toBeGreaterThan(5);
  });
}

test('where a picture cannot be made, the button says so', async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    HTMLImageElement.prototype.decode = () => Promise.reject(new Error('no pictures here'));
  });
  await pentagon(page).locator('.menu summary').click();
  await button(page, 'Picture (PNG)').click();
  await expect(button(page, 'Not possible here')).toBeVisible();
  await expect(button(page, 'Picture (PNG)')).toBeVisible();
});

test('a run is saved as a moving picture, and a browser that records none says so', async ({ page }) => {
  await open(page, '?pentagon.steps=200');
  const { name, bytes } = await saved(page, 'Moving picture of the run');
  expect(name).toBe('pentagon-run.webm');
  const alone = await page.context().newPage();
  const size = await alone.evaluate(async (data) => {
    const video = document.createElement('video');
    video.src = `data:video/webm;base64,${data}`;
    await new Promise((resolve) => video.addEventListener('loadeddata', resolve));
    return [video.videoWidth, video.videoHeight];
  }, bytes.toString('base64'));
  expect(Math.min(...size)).toBeGreaterThan(400);

  await page.evaluate(() => Reflect.deleteProperty(window, 'MediaRecorder'));
  await pentagon(page).locator('.menu summary').click();
  await button(page, 'Moving picture of the run').click();
  await expect(button(page, 'Not possible here')).toBeVisible();
});
