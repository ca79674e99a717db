/* Engines that cannot run, or run and go wrong: another one takes over, or the figure says what happened in words. */
import { inWorkers } from './causes.ts';
import { button, expect, finished, open, pentagon, test } from './lesson.ts';

/** What is missing leaves its trace in the console. */
test.use({ expected: /Content Security Policy|WebAssembly|WebGL is not supported|backend webgl failed/ });

const SHORT = 'pentagon.steps=60&pentagon.restarts=2';

test('where WebAssembly is blocked, stock ops train, and the chip says why', async ({ page }) => {
  await page.route(/\.js$|\/$/, async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers(), 'content-security-policy': "script-src 'self'" };
    await route.fulfill({ response, headers });
  });
  await open(page, `?${SHORT}`);
  await expect(pentagon(page)).toHaveAttribute('data-engine', 'stock-cpu');
  await expect(pentagon(page).locator('[data-part="engine"]')).toContainText(/not cpu: .*WebAssembly/);
});

test('without WebGPU and WebGL the cpu trains what was asked of the GPU, and the chip says why', async ({ page }) => {
  await inWorkers(page, () => {
    Object.defineProperty(navigator, 'gpu', { value: undefined });
    OffscreenCanvas.prototype.getContext = () => null;
  });
  await open(page, `?engine=webgpu&${SHORT}`);
  await expect(pentagon(page)).toHaveAttribute('data-engine', 'cpu');
  const chip = pentagon(page).locator('[data-part="engine"]');
  await expect(chip).toContainText('not webgpu: this browser has no WebGPU');
  await expect(chip).toContainText('not webgl: ');
});

test('numbers that are none stop the run in words, and settings stay usable', async ({ page }) => {
  await inWorkers(page, () => {
    const instantiate = WebAssembly.instantiate.bind(WebAssembly) as (bytes: BufferSource) => Promise<unknown>;
    const spoilt = async (bytes: BufferSource): Promise<unknown> => {
      const { instance } = (await instantiate(bytes)) as { instance: WebAssembly.Instance };
      const real = instance.exports as { memory: WebAssembly.Memory; train: (...all: number[]) => void };
      const train = (row: number, ...rest: number[]): void => {
        real.train(row, ...rest);
        new Float32Array(real.memory.buffer)[row / 4] = NaN;
      };
      return { instance: { exports: { ...real, train } } };
    };
    Object.assign(WebAssembly, { instantiate: spoilt });
  });
  await page.goto('./');
  await expect(pentagon(page)).toHaveAttribute('data-state', 'failed');
  await expect(pentagon(page).getByRole('alert')).toContainText(
    'Training stopped: it gave numbers that are not finite',
  );
  await expect(pentagon(page).locator('.large .shaft')).toHaveCount(5);
  await page.unrouteAll();
});

test('memory that cannot be had stops the run in words, until there is some', async ({ page }) => {
  await inWorkers(page, () => {
    // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called on its own object below
    WebAssembly.Memory.prototype.grow = new Proxy(WebAssembly.Memory.prototype.grow, {
      apply(grow: (pages: number) => number, memory: WebAssembly.Memory, [pages]: [number]) {
        if (pages > 20 && !('enough' in self)) throw new RangeError('Maximum memory size exceeded');
        return grow.call(memory, pages);
      },
    });
  });
  await page.goto('./?pentagon.features=200&pentagon.hidden=8&pentagon.steps=20&pentagon.restarts=2');
  await expect(pentagon(page)).toHaveAttribute('data-state', 'failed');
  await expect(pentagon(page).getByRole('alert')).toContainText(/memory/);
  for (const worker of page.workers()) await worker.evaluate(() => Object.assign(self, { enough: true }));
  await button(page, 'Try again').click();
  await finished(page);
});

test('a spec that is too large for memory is refused with its numbers, and the rest of the page trains', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'hardwareConcurrency', { value: 1 });
  });
  const large = ['features=256', 'hidden=64', 'restarts=64'].map((pair) => `dimensionality.${pair}`);
  await page.goto(`./?${large.join('&')}#dimensionality`);
  const figure = page.locator('toy-widget#dimensionality');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure).toHaveAttribute('data-state', 'failed');
  await expect(figure.getByRole('alert')).toContainText(/1,?600 models .* MB of memory/);
  await pentagon(page).scrollIntoViewIfNeeded();
  await finished(page);
});
