/*
 * Browser tests against the built site, in the Chromium that tests/browser/setup.mjs found or installed. Two ways to
 * run beside other work in the same checkout: SITE names the folder of another build, SITE_PORT another port.
 */
import { existsSync, readFileSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

/** Written by browser/setup.mjs; tools that only read this file come before it. */
const found = new URL('../node_modules/.cache/chromium-path', import.meta.url);
const executablePath = existsSync(found) ? readFileSync(found, 'utf8').trim() : '';
const folder = process.env['SITE'] ?? 'dist';
const port = Number(process.env['SITE_PORT'] ?? 4271);
/** WebGL and WebGPU on a software GPU. Without these flags Chromium has no WebGPU adapter. */
const software = ['--enable-unsafe-webgpu', '--use-webgpu-adapter=swiftshader', '--enable-unsafe-swiftshader'];
/**
 * What is switched off in the browser around the page: the scripts of its address bar's list, loaded for each window,
 * take as long as opening the lesson. The switch replaces Playwright's own, so the names that bear on tests stand again.
 */
const OFF = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'BlockOriginHeaderModificationOnRedirect',
  'DestroyProfileOnBrowserClose',
  'DialMediaRouteProvider',
  'GlobalMediaControls',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'Translate',
];
const quiet = [
  `--disable-features=${OFF.join(',')}`,
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const chromium = (args: string[]) => ({
  browserName: 'chromium' as const,
  launchOptions: { ...(executablePath ? { executablePath } : {}), args: [...quiet, ...args] },
});

export default defineConfig({
  testDir: './browser',
  outputDir: '../node_modules/.cache/playwright',
  timeout: 60_000,
  expect: { timeout: 15_000 },
  workers: 2,
  retries: 1, // two browsers on two cores: a test that fails twice has failed
  forbidOnly: true,
  reporter: 'list',
  // The service worker would hide requests from the tests; its own test lets it in.
  use: { baseURL: `http://localhost:${port}/`, serviceWorkers: 'block' }, // --trace on shows what a test saw, for a third more time
  projects: [
    { name: 'plain', testIgnore: /gpu/, use: chromium([]) },
    { name: 'software-gpu', testMatch: /gpu/, use: chromium(software) },
  ],
  webServer: {
    command: `npx vite preview --outDir ${folder} --port ${port} --strictPort`,
    cwd: new URL('..', import.meta.url).pathname,
    port,
    reuseExistingServer: false,
  },
});
