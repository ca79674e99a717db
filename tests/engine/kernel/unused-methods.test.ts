/* The methods that the fused kernel's worker goes without. */
import { readFileSync } from 'node:fs';
import { parseSync } from 'vite';
import { expect, test } from 'vitest';
import { unusedIn, without } from '../../../src/engine/kernel/unused-methods.ts';

const program = (code: string) => parseSync('module.js', code).program;

test('a method goes with all of its code, and the rest stays', () => {
  const code = 'export class A {\n  a() { return 1; }\n  b() { return this.a(); }\n  static c() {}\n}\nconst a = 2;';
  expect(without(['b', 'c'], code, program(code)).replace(/\s+/g, ' ')).toBe(
    'export class A { a() { return 1; } } const a = 2;',
  );
});

test.each([
  'tfjs-core/dist/engine.js',
  'tfjs-core/dist/tensor.js',
  'tfjs-core/dist/environment.js',
  'tfjs-core/dist/backends/backend.js',
  'tfjs-backend-cpu/dist/backend_cpu.js',
])('all that is taken out of %s is there', (path) => {
  const file = `node_modules/@tensorflow/${path}`;
  const code = readFileSync(file, 'utf8');
  for (const name of unusedIn(file)!) expect(without([name], code, program(code)).length).toBeLessThan(code.length);
});

test('other modules stay whole', () => {
  expect(unusedIn('node_modules/@tensorflow/tfjs-core/dist/util.js')).toBeUndefined();
});
