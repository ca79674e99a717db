/* A host that sent its page in a part's place, and told browsers to keep that: the reload that is offered gets past it. */
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { SITE, test } from './host.ts';

test('a part that came as a page and was kept is asked for anew, once, by the reader’s own reload', async ({
  page,
  site,
}) => {
  const half = mkdtempSync(join(tmpdir(), 'half-'));
  cpSync(SITE, half, { recursive: true });
  const widgets = join(half, 'assets/widgets');
  for (const part of readdirSync(widgets)) if (part.startsWith('pentagon-')) rmSync(join(widgets, part));
  Object.assign(site.ways, { forgiving: true, lasting: true });
  site.deploy(half);
  await page.goto(`${site.address}?pentagon.steps=60`);
  const figure = page.locator('#pentagon');
  await expect(figure.getByRole('alert')).toContainText('its code could not be loaded');
  site.deploy(SITE);
  rmSync(half, { recursive: true });
  await page.reload();
  await expect(figure.getByRole('alert')).toContainText('its code could not be loaded'); // the browser has kept it
  await figure.getByRole('button', { name: 'Try again' }).click();
  await figure.getByRole('button', { name: 'Reload' }).click();
  await expect(figure).toHaveAttribute('data-state', 'done');
  await expect(figure).toHaveAttribute('data-steps', '60');
  expect(site.asked.filter((path) => path === '')).toHaveLength(3); // no reload but the reader's
});
