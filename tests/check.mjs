/* Runs the package's checks side by side: all scripts whose names begin with `check:`. Fails where one of them does. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
const checks = Object.keys(scripts).filter((name) => name.startsWith('check:'));
const passed = (name) =>
  new Promise((resolve) => {
    const check = spawn(`npm run --silent ${name}`, { shell: true, stdio: 'inherit' });
    check.on('exit', (code) => {
      console.log(`${code === 0 ? 'good ' : 'WRONG'}  ${name}`);
      resolve(code === 0);
    });
  });
const all = await Promise.all(checks.map(passed));
process.exitCode = all.every(Boolean) ? 0 : 1;
