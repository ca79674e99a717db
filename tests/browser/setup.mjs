/*
 * Finds a Chromium for the browser tests, or installs one, and leaves its path where the tests look for it. An empty
 * path means Playwright's own download.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const run = (command, args) => spawnSync(command, args, { stdio: 'inherit' }).status === 0;

function installed() {
  const named = process.env.PLAYWRIGHT_CHROMIUM;
  if (named && existsSync(named)) return named;
  for (const name of NAMES) {
    const found = spawnSync('which', [name], { encoding: 'utf8' });
    if (found.status === 0) return found.stdout.trim();
  }
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  return existsSync(mac) ? mac : undefined;
}

/** Playwright's own browser, where one is or can be downloaded. */
function downloaded() {
  if (!run('npx', ['playwright', 'install', '--with-deps', 'chromium'])) return undefined;
  return '';
}

/** Debian's browser, for root on a machine whose registries are all it can reach. */
function packaged() {
  if (process.getuid?.() !== 0) return undefined;
  try {
    execFileSync('apt-get', ['update'], { stdio: 'ignore' });
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], {
      stdio: 'ignore',
    });
  } catch {
    return undefined;
  }
  return installed();
}

const path =
  installed() ??
  (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0 ? (packaged() ?? downloaded()) : downloaded());
if (path === undefined) {
  console.error(
    'No Chromium was found and none could be installed: install Chrome or Chromium, or set PLAYWRIGHT_CHROMIUM to its path.',
  );
  process.exit(1);
}
mkdirSync('node_modules/.cache', { recursive: true });
writeFileSync('node_modules/.cache/chromium-path', path);
console.log(`Browser tests use ${path || 'Playwright’s own Chromium'}.`);
