/* The panel of “More ways to share…”, as browser tests speak of it. */
import type { Locator, Page } from '@playwright/test';
import { button, expect, pentagon } from './lesson.ts';

/** The panel of the page's first figure. */
export const panel = (page: Page): Locator =>
  page.getByRole('dialog', { name: 'Share “How a network arranges its features”' });
/** A text in it, by its name. */
export const field = (page: Page, name: string): Locator => panel(page).getByRole('textbox', { name, exact: true });

/** Opens it, by way of the figure's menu. */
export async function openPanel(page: Page): Promise<void> {
  await pentagon(page).getByText('Save or share').click();
  await button(page, 'More ways to share…').click();
  await expect(field(page, 'Link')).toBeVisible();
}

/** Unfolds what few need in the panel. */
export async function unfoldPanel(page: Page): Promise<void> {
  for (const part of ['For a class', 'In another page'])
    await panel(page)
      .locator('details', { hasText: part })
      .evaluate((one: HTMLDetailsElement) => (one.open = true));
}
