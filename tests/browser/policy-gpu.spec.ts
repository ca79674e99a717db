/* The page's policy and the engines on a GPU, here a software one. */
import { expect, open, pentagon, test } from './lesson.ts';
import { bindWorkers, violations, watchPolicy } from './policy.ts';

/** Chromium remarks on the readings that TF.js takes from WebGL. */
test.use({ expected: /GL Driver Message|GPU stall due to ReadPixels/ });

for (const engine of ['webgpu', 'webgl', 'stock-webgpu', 'stock-webgl'] as const) {
  test(`${engine} trains under the policy, in its worker too`, async ({ page }) => {
    await watchPolicy(page);
    await bindWorkers(page);
    await open(page, `?engine=${engine}&pentagon.steps=40&pentagon.restarts=2`);
    await expect(pentagon(page)).toHaveAttribute('data-engine', engine);
    expect(await violations(page)).toEqual([]);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  });
}
