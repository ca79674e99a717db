/* What axe finds wrong in a page. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** The rules whose verdict turns with the theme. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

async function violations(page: Page, within: string, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).include(within).options({ resultTypes: ['violations'] });
  if (rules) axe.withRules(rules);
  const found = await axe.setLegacyMode().analyze(); // without a further page for each look, which only frames need
  return found.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 200)}`),
  );
}

/** The faults of the page, or of some of it: by all rules in the light theme and, unless it is left out, by those of colour in the dark one. */
export async function faults(page: Page, within = 'html', dark = true): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await violations(page, within);
  if (!dark) return light;
  await page.emulateMedia({ colorScheme: 'dark' });
  const coloured = await violations(page, within, COLOURS);
  return [...light, ...coloured.map((fault) => `in the dark theme, ${fault}`)];
}
