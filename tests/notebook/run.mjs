/*
 * Runs the notebooks from top to bottom, in copies, and beside them the scripts that the page gives away as "This run as
 * Python", with a Python that has PyTorch. Debian's is installed where there is none, as root. Options go on to
 * execute.py: `npm run notebook -- --store` writes the new outputs into the notebooks.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';

const NOTEBOOKS = readdirSync('public').filter((name) => name.endsWith('.ipynb'));
const NEEDED = ['torch', 'numpy', 'matplotlib', 'nbformat', 'nbclient', 'ipykernel'];
const PACKAGES = NEEDED.map((name) => `python3-${name}`);
const DEBIAN = '/usr/bin/python3';

const works = (command, args, options = { stdio: 'ignore' }) => spawnSync(command, args, options).status === 0;
const found = () =>
  [process.env.NOTEBOOK_PYTHON, 'python3', DEBIAN].find(
    (python) => python && works(python, ['-c', `import ${NEEDED.join(', ')}`]),
  );

/** Debian's packages, for root; another installation that is under way is waited for. */
function install() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.log(`Installing ${PACKAGES.join(', ')} ...`);
  const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  const wait = ['-o', 'DPkg::Lock::Timeout=300'];
  works('apt-get', [...wait, 'update'], options);
  works('apt-get', [...wait, 'install', '-y', '--no-install-recommends', ...PACKAGES], options);
}

if (!found()) install();
const python = found();
if (!python) {
  console.log(
    `Skipped: neither the notebooks nor the page's scripts were run, as no Python with ${NEEDED.join(', ')} was found ` +
      'and none could be installed. Install them, or set NOTEBOOK_PYTHON to a Python that has them.',
  );
  process.exit(0);
}
/** Whether a command ends well. All run side by side, so each has one thread: their batches gain nothing from more. */
const passed = (command, args, env) =>
  new Promise((resolve) => {
    const options = { stdio: 'inherit', env: { ...process.env, OMP_NUM_THREADS: '1', ...env } };
    spawn(command, args, options).on('exit', (code) => resolve(code === 0));
  });
const runs = await Promise.all([
  ...NOTEBOOKS.map((name) => passed(python, ['tests/notebook/execute.py', `public/${name}`, ...process.argv.slice(2)])),
  passed('npx', ['vitest', 'run', 'tests/notebook/script.test.ts'], { NOTEBOOK_PYTHON: python }),
]);
process.exit(runs.every(Boolean) ? 0 : 1);
