import { expect, test } from 'vitest';
import { LIMIT, store, WORKSPACE } from '../../../src/engine/kernel/run-memory.ts';

const fresh = () => {
  const memory = new WebAssembly.Memory({ initial: 1 });
  return { memory, ...store(memory) };
};

test('blocks lie behind the workspace, one after the other, within the memory', () => {
  const { memory, reserve } = fresh();
  const [a, b] = [reserve(100), reserve(3 * 65536)];
  expect(a).toEqual({ start: WORKSPACE, end: WORKSPACE + 112 });
  expect(b.start).toBe(a.end);
  expect(memory.buffer.byteLength).toBeGreaterThanOrEqual(b.end);
});

test('a released block is given out again', () => {
  const { reserve, release } = fresh();
  const [a, b] = [reserve(64), reserve(64)];
  release(a);
  expect(reserve(80).start).toBe(b.end);
  expect(reserve(64).start).toBe(a.start);
});

test('more than the limit is refused', () => {
  expect(() => fresh().reserve(LIMIT + 16)).toThrow(RangeError);
});
