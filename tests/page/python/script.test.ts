import { describe, expect, test } from 'vitest';
import type { Spec } from '../../../src/core/spec.ts';
import { pythonScript } from '../../../src/page/python/script.ts';
import { pythonList, pythonTensor, wrapped } from '../../../src/page/python/lists.ts';

const spec: Spec = {
  features: 5,
  hidden: 2,
  steps: 3000,
  batch: 256,
  rate: 0.005,
  schedule: 'cosine',
  output: 'relu',
  density: [0.5, 0.5, 0.1, 0.1],
  decay: [0.9, 0.9, 0.9, 0.9],
  seed: [7, 99, 7, 99],
};
const script = (changes: Partial<Spec> = {}): string =>
  pythonScript('A pentagon', { sparsity: 0.9, seed: 7 }, { ...spec, ...changes });

describe('the script', () => {
  test('begins with what it is and the figure’s settings', () => {
    const [first, second] = script().split('\n');
    expect(first).toContain('A pentagon');
    expect(second).toBe('# sparsity = 0.9, seed = 7');
  });

  test('has every number of the spec', () => {
    const lines = script().split('\n');
    expect(lines).toContain('n, m = 5, 2  # features, hidden dimensions');
    expect(lines).toContain('steps, batch, rate = 3000, 256, 0.005');
    expect(lines).toContain('density = torch.tensor([0.5, 0.1]).repeat_interleave(2)');
    expect(lines).toContain('decay = torch.tensor([0.9]).repeat(4)');
    expect(lines).toContain('seeds = [7, 99] * 2');
  });

  test('starts from arrows as long as the page’s for the number of hidden dimensions', () => {
    expect(script()).toContain('0.5 * torch.randn(m, n');
    expect(script({ hidden: 4 })).toContain('0.125 * torch.randn(m, n');
  });

  test('lowers the rate only on the schedule that does', () => {
    expect(script()).toContain('CosineAnnealingLR');
    expect(script({ schedule: 'constant' })).not.toContain('cosine');
  });

  test('has a ReLU only where the model has one', () => {
    expect(script()).toContain('torch.relu(z)');
    expect(script({ output: 'linear' })).not.toContain('relu');
  });

  test('draws arrows and the unit circle in the plane only, and how features overlap elsewhere', () => {
    expect(script()).toMatch(/annotate[^]*plt\.show/);
    for (const hidden of [1, 3, 64]) {
      expect(script({ hidden })).toMatch(/imshow\(overlap[^]*plt\.show/);
      expect(script({ hidden })).not.toMatch(/annotate|Circle|arrow/);
    }
    expect(script({ hidden: 3 })).toContain('print(f"model');
  });

  test('has no line too long to read, however many models there are', () => {
    const density = Array.from({ length: 30 }, (_, i) => 1 / (i + 3));
    const text = script({ density, decay: density, seed: density.map((_, i) => 2 ** 30 + i) });
    expect(text.split('\n').filter((line) => line.length > 88)).toEqual([]);
  });
});

describe('numbers in Python', () => {
  test('a row that comes again and again is written once', () => {
    expect(pythonList([1, 2, 1, 2, 1, 2])).toBe('[1, 2] * 3');
    expect(pythonTensor([1, 2, 1, 2])).toBe('torch.tensor([1, 2]).repeat(2)');
    expect(pythonTensor([1, 1])).toBe('torch.tensor([1]).repeat(2)');
  });

  test('so is a number that comes several times in turn', () => {
    expect(pythonTensor([1, 1, 2, 2])).toBe('torch.tensor([1, 2]).repeat_interleave(2)');
    expect(pythonTensor([1, 1, 2, 2, 1, 1, 2, 2])).toBe('torch.tensor([1, 2]).repeat_interleave(2).repeat(2)');
  });

  test('all else is written out', () => {
    expect(pythonList([1, 1, 2])).toBe('[1, 1, 2]');
    expect(pythonTensor([1, 2, 2])).toBe('torch.tensor([1, 2, 2])');
  });

  test('a number has the digits that a 32-bit float keeps, a seed all of its own', () => {
    expect(pythonList([1 - 0.9, 2147483647])).toBe('[0.1, 2147483647]');
  });

  test('words are wrapped, each line after its prefix', () => {
    const lines = wrapped(
      Array.from({ length: 40 }, () => 'word'),
      '# ',
    ).split('\n');
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(line).toMatch(/^# word/);
  });
});
