/* What each browser needs on this machine: looked for, and installed from Debian's packages by root. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';

const APT = '/usr/bin/apt-get';

/** Where a command lies, or undefined. */
function command(...names: string[]): string | undefined {
  return names
    .map((name) => spawnSync('which', [name], { encoding: 'utf8' }).stdout.trim())
    .find((path) => path !== '');
}

/** WebKitGTK's own small browser, in the newest of the library's versions. */
function miniBrowser(): string | undefined {
  if (!existsSync('/usr/lib')) return undefined;
  const folders = readdirSync('/usr/lib').flatMap((machine) =>
    ['webkitgtk-6.0', 'webkit2gtk-4.1', 'webkit2gtk-4.0'].map(
      (version) => `/usr/lib/${machine}/${version}/MiniBrowser`,
    ),
  );
  return folders.find((path) => existsSync(path));
}

export interface WebKit {
  readonly driver: string;
  readonly browser: string;
  /** Runs a command on a screen that nobody sees. */
  readonly screen: string;
}

export const firefoxHere = (): string | undefined => command('firefox-esr', 'firefox');

export function webkitHere(): WebKit | undefined {
  const [driver, browser, screen] = [command('WebKitWebDriver'), miniBrowser(), command('xvfb-run')];
  return driver && browser && screen ? { driver, browser, screen } : undefined;
}

/** Debian's packages, for root; another installation that is under way is waited for. */
export function install(...packages: string[]): void {
  if (process.getuid?.() !== 0 || !existsSync(APT)) return;
  console.log(`Installing ${packages.join(', ')} ...`);
  const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  const wait = ['-o', 'DPkg::Lock::Timeout=300'];
  spawnSync(APT, [...wait, 'update'], options);
  spawnSync(APT, [...wait, 'install', '-y', '--no-install-recommends', ...packages], options);
}

/** What `look` finds, after an installation where it finds nothing at first. */
export function foundOrInstalled<T>(look: () => T | undefined, ...packages: string[]): T | undefined {
  const found = look();
  if (found !== undefined) return found;
  install(...packages);
  return look();
}
