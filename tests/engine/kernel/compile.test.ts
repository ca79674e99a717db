import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { compile } from '../../../src/engine/kernel/compile.ts';

test('the kernel of the paper’s model is the same WebAssembly, bit for bit, whatever else the kernel learns', async () => {
  const digest = createHash('sha256').update(await compile());
  expect(digest.digest('hex')).toBe('659e840dc9c7a3936f39b23290402c5f86b92bbf95f7e870b23a0680a3015ad7');
});
