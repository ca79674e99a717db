/* Text at every size and width: it stands within the page and its own box, apart from its neighbours, and can be read. */
import { expect, open, PAGES, pentagon, test, unfold, visit } from './lesson.ts';

/** What is wrong with texts in the page now, by kind. Runs in the page. */
function faults(): string[] {
  const { clientWidth: page, scrollWidth } = document.documentElement;
  const seen = (one: Element): boolean =>
    one.checkVisibility({ visibilityProperty: true }) && !one.closest('.visually-hidden, .skip, math, #notices');
  const scrolls = (one: Element): boolean => /auto|scroll/.test(getComputedStyle(one).overflowX);
  const inScroller = (one: Element | null): boolean => one !== null && (scrolls(one) || inScroller(one.parentElement));
  const of = (one: Element): string => `${one.closest('[id]')?.id ?? ''} "${one.textContent.trim().slice(0, 30)}"`;
  const found = scrollWidth > page ? [`the page scrolls sideways: ${scrollWidth}`] : [];
  for (const one of [...document.querySelectorAll('body *')].filter(seen)) {
    const { left, right, width } = one.getBoundingClientRect();
    const lettered = !(one instanceof SVGElement) || one.tagName === 'text';
    if (lettered && width > 0 && (right > page + 1 || left < -1) && !inScroller(one)) found.push(`outside: ${of(one)}`);
    if (one instanceof SVGTextElement && width > 0) {
      const { a, b } = one.getScreenCTM()!;
      if (parseFloat(getComputedStyle(one).fontSize) * Math.hypot(a, b) < 8.95) found.push(`small: ${of(one)}`);
    }
    const box = one instanceof HTMLElement && getComputedStyle(one).display !== 'inline' && !scrolls(one);
    if (box && one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1 && one.matches('dt, dd, p, th, td, button'))
      found.push(`cut: ${of(one)}`);
  }
  for (const list of document.querySelectorAll('.readouts')) {
    const texts = [...list.querySelectorAll('dt, dd')].map((one) => {
      const range = document.createRange();
      range.selectNodeContents(one);
      return range.getBoundingClientRect();
    });
    texts.forEach((a, i) => {
      const near = (b: DOMRect): boolean =>
        Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4 &&
        Math.min(a.right, b.right) - Math.max(a.left, b.left) > -4;
      if (texts.slice(i + 1).some(near)) found.push(`runs together: ${of(list)}`);
    });
  }
  return [...new Set(found)];
}

for (const address of PAGES) {
  test(`at every width and size of text nothing of ${address} is cut, runs together, leaves the page or is too small to read`, async ({
    page,
  }) => {
    await visit(page, address);
    await unfold(page, '.contents');
    const all: string[] = [];
    for (const size of [100, 150, 200]) {
      for (const width of [320, 375, 600, 768, 1024, 1280, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        await page.evaluate((percent) => (document.documentElement.style.fontSize = `${percent}%`), size);
        for (const fault of await page.evaluate(faults)) all.push(`${width} px at ${size} %, ${fault}`);
      }
    }
    expect(all).toEqual([]);
  });
}

test('the wheel over a figure taller than the window scrolls the page at once, to its foot and back to its head', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page);
  await expect(page.locator('.answers')).toBeAttached(); // what comes after the first figure is here
  const ends = (): Promise<number[]> =>
    pentagon(page).evaluate((figure) => {
      const { top, bottom } = figure.getBoundingClientRect();
      return [scrollY, top, bottom];
    });
  await pentagon(page).locator('figcaption').hover();
  const [start] = await ends();
  await page.mouse.wheel(0, 100);
  await expect.poll(async () => (await ends())[0]).toBe(start + 100);
  await page.mouse.wheel(0, 400);
  await expect.poll(async () => (await ends())[0]).toBe(start + 500);
  await expect.poll(async () => (await ends())[2]).toBeLessThanOrEqual(900);
  await page.mouse.wheel(0, -300);
  await expect.poll(async () => (await ends())[1]).toBeGreaterThan(48);
});

test('the ring of a slider that has the focus stays off the words at its ends', async ({ page }) => {
  await open(page);
  await pentagon(page).locator('[data-act="more"]').click();
  const cut = (): Promise<string[]> =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLInputElement>('#pentagon .control input[type="range"]')].flatMap((slider) => {
        slider.focus();
        const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(slider);
        const beyond = parseFloat(outlineWidth) + parseFloat(outlineOffset);
        const ring = slider.getBoundingClientRect();
        const meets = [...slider.nextElementSibling!.children].some((end) => {
          const { left, right, top, bottom } = end.getBoundingClientRect();
          const across = Math.min(ring.right + beyond, right) - Math.max(ring.left - beyond, left);
          const down = Math.min(ring.bottom + beyond, bottom) - Math.max(ring.top - beyond, top);
          return across > 0 && down > 0;
        });
        return outlineStyle === 'solid' && !meets ? [] : [`${slider.name}: ${outlineStyle}`];
      }),
    );
  await page.keyboard.press('Tab'); // the ring is for those who use keys
  for (const width of [375, 1280]) {
    for (const size of [100, 200]) {
      await page.setViewportSize({ width, height: 720 });
      await page.evaluate((percent) => (document.documentElement.style.fontSize = `${percent}%`), size);
      expect(await cut()).toEqual([]);
    }
  }
});
