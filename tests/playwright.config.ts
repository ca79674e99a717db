/* Browser tests against the built site, in the Chromium that tests/browser/setup.mjs found or installed. */
import { readFileSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const executablePath = readFileSync(new URL('../node_modules/.cache/chromium-path', import.meta.url), 'utf8').trim();
const port = 4271;
const software = ['--enable-unsafe-webgpu', '--use-webgpu-adapter=swiftshader', '--enable-unsafe-swiftshader'];
const quiet = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];

const chromium = (args: string[]) => ({
  browserName: 'chromium' as const,
  launchOptions: { ...(executablePath ? { executablePath } : {}), args: [...quiet, ...args] },
});

export default defineConfig({
  testDir: './browser',
  outputDir: '../node_modules/.cache/playwright',
  timeout: 60_000,
  expect: { timeout: 15_000 },
  workers: 1,
  forbidOnly: true,
  reporter: 'list',
  use: { baseURL: `http://localhost:${port}/`, trace: 'retain-on-failure' },
  projects: [
    { name: 'plain', testIgnore: /gpu/, use: chromium([]) },
    { name: 'software-gpu', testMatch: /gpu/, use: chromium(software) },
  ],
  webServer: {
    command: `npx vite preview --port ${port} --strictPort`,
    cwd: new URL('..', import.meta.url).pathname,
    port,
    reuseExistingServer: false,
  },
});
