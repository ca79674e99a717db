/*
 * The still of a figure, which the build has drawn, against the live figure at the end of the same run: the same
 * numbers, the same sentence, and every mark at the same place. A still may have fewer marks, and fewer points on a
 * curve, but none that the live figure has not.
 */
import type { Page } from '@playwright/test';
import { drawn, expect, test } from './lesson.ts';

/** A mark with all the numbers that place it: "path.shaft d" and [0, 0, 30.1, -20.4]. */
interface Mark {
  readonly kind: string;
  readonly numbers: readonly number[];
}

interface Shown {
  readonly readouts: readonly string[];
  readonly status: string;
  readonly words: readonly string[];
  readonly marks: readonly Mark[];
}

/** Stills are rounded to whole numbers, of about a pixel, where they are large. */
const ROUNDING = 0.51;

/** The page's policy forbids to read text as markup, which this test must. */
test.use({ bypassCSP: true });

/** What a figure shows: the one in the page, or in the page as it was served. */
const shown = (page: Page, id: string, served: boolean): Promise<Shown> =>
  page.evaluate(
    async ([id, served]) => {
      const html = served ? await (await fetch(location.pathname)).text() : '';
      const root = served ? new DOMParser().parseFromString(html, 'text/html') : document;
      const figure = root.getElementById(id)!;
      const stage = figure.querySelector('[data-part="stage"]')!;
      const texts = (selector: string): string[] =>
        [...figure.querySelectorAll(selector)].map(({ textContent }) => textContent.trim());
      const places = ['d', 'transform', 'points', 'x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'r', 'width', 'height'];
      const marks = [...stage.querySelectorAll('svg *')].flatMap((mark) =>
        places.flatMap((place) => {
          const numbers =
            mark
              .getAttribute(place)
              ?.match(/-?\d*\.?\d+(e-?\d+)?/g)
              ?.map(Number) ?? [];
          return numbers.length > 0 ? [{ kind: `${mark.tagName} ${place}`, numbers }] : [];
        }),
      );
      return {
        readouts: texts('[data-part="readouts"] > div'),
        status: texts('[data-part="status"]')[0],
        words: [...new Set([...stage.querySelectorAll('text, p')].map(({ textContent }) => textContent.trim()))],
        marks,
      };
    },
    [id, served] as const,
  );

const near = (a: number, b: number): boolean => Math.abs(a - b) <= ROUNDING;

/** Whether all points of a thinned curve are points of the whole one, in order. */
function thinnedFrom(whole: readonly number[], thin: readonly number[]): boolean {
  let at = 0;
  for (let i = 0; i < whole.length && at < thin.length; i += 2) {
    if (near(whole[i], thin[at]) && near(whole[i + 1], thin[at + 1])) at += 2;
  }
  return at >= thin.length;
}

const same = (live: Mark, still: Mark): boolean =>
  live.kind === still.kind &&
  (live.numbers.length === still.numbers.length
    ? live.numbers.every((number, i) => near(number, still.numbers[i]))
    : still.kind === 'path d' && still.numbers.length > 2 && thinnedFrom(live.numbers, still.numbers));

/** The trained figures of the lesson: how many marks each still has at least, and the shapes that both show. */
const figures: Readonly<Record<string, readonly [number, RegExp]>> = {
  pentagon: [80, /^pentagon$/],
  interference: [80, /^pentagon$/],
  experiment: [80, /^pentagon$/],
  importance: [80, /^orthogonal$/],
  training: [30, /^square$/],
  'sparsity-sweep': [60, /^orthogonal square square pentagon pentagon$/],
  crossing: [30, /^orthogonal .* square .* pentagon$/],
  dimensionality: [100, /^orthogonal .* square .* pentagon$/],
};

async function expectSame(page: Page, id: string, least: number, shape: RegExp): Promise<void> {
  const figure = page.locator(`toy-widget#${id}`);
  await figure.scrollIntoViewIfNeeded();
  await expect(figure).toHaveAttribute('data-state', 'done', { timeout: 45_000 });
  await expect(figure).toHaveAttribute('data-shape', shape);
  await drawn(page);
  const still = await shown(page, id, true);
  await expect(figure.getByRole('status').last()).toHaveText(still.status);
  const live = await shown(page, id, false);
  expect(live.readouts).toEqual(still.readouts);
  expect(still.words.filter((word) => !live.words.includes(word))).toEqual([]);
  expect(still.marks.length).toBeGreaterThan(least);
  expect(still.marks.filter((mark) => !live.marks.some((other) => same(other, mark)))).toEqual([]);
}

test('the still of each trained figure is what the live one shows once it is done', async ({ page }) => {
  test.slow(); // seven figures train one after the other
  await page.goto('./');
  for (const [id, [least, shape]] of Object.entries(figures))
    await test.step(id, () => expectSame(page, id, least, shape));
});
