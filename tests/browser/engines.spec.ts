/* The choice of engine where there is no GPU. */
import { data, expect, gap, open, pentagon, test, weights } from './lesson.ts';

const SHORT = 'pentagon.steps=60&pentagon.restarts=2';

test('the stock engine on the cpu trains what the fused one does', async ({ page }) => {
  await open(page, `?engine=cpu&${SHORT}`);
  const fused = await data(page);
  expect(fused.engine).toBe('cpu');
  await page.goto('about:blank');
  await open(page, `?engine=stock-cpu&${SHORT}`);
  await expect(pentagon(page)).toHaveAttribute('data-engine', 'stock-cpu');
  const stock = await data(page);
  expect(stock.engine).toBe('stock-cpu');
  expect(gap(weights(stock), weights(fused))).toBeLessThan(1e-4);
});

test('training moves the weights far more than engines may differ', async ({ page }) => {
  await open(page, `?${SHORT}`);
  const end = await data(page);
  await pentagon(page).getByRole('slider', { name: 'Recorded steps of the run' }).press('Home');
  await expect(pentagon(page)).toHaveAttribute('data-step', '0');
  expect(gap(weights(await data(page)), weights(end))).toBeGreaterThan(0.1);
});

test('an engine that does not exist is named in a notice, and another one runs', async ({ page }) => {
  await open(page, '?engine=warp');
  await expect(page.locator('.notice')).toContainText('engine=warp');
  await expect(pentagon(page)).toHaveAttribute('data-engine', 'cpu');
});

for (const engine of ['webgpu', 'stock-webgpu'] as const) {
  test(`without an adapter, ${engine} gives way to the next engine and the chip says why`, async ({ page }) => {
    await open(page, `?engine=${engine}&${SHORT}`);
    const runs = await pentagon(page).getAttribute('data-engine');
    expect(engine === 'webgpu' ? ['webgl', 'cpu'] : ['stock-webgl', 'stock-cpu']).toContain(runs);
    const chip = pentagon(page).locator('[data-part="engine"]');
    await expect(chip).toContainText(new RegExp(`^${runs!}\\b`));
    await expect(chip).toContainText(new RegExp(`not ${engine}: .*WebGPU`));
  });
}

test('the engine in the link outlives a change of settings', async ({ page }) => {
  await open(page, `?engine=stock-cpu&${SHORT}`);
  await pentagon(page).getByRole('slider', { name: 'Sparsity S' }).press('Home');
  await expect(page).toHaveURL(/pentagon\.sparsity=0\b/);
  expect(new URL(page.url()).searchParams.get('engine')).toBe('stock-cpu');
});
