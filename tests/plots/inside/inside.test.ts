// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import type { Frame, Spec } from '../../../src/core/spec.ts';
import { inside } from '../../../src/plots/inside/inside.ts';
import { defaults } from '../../../src/ui/settings.ts';
import type { Values } from '../../../src/ui/settings.ts';
import pentagon from '../../../src/widgets/pentagon.ts';

let host: HTMLElement;
beforeEach(() => {
  host = document.createElement('div');
});

const specOf = (changes: Values): Spec => pentagon.spec!({ ...defaults(pentagon.settings), restarts: 2, ...changes });

/** Two models: nothing, and feature 0 against feature 1 on the first axis, the rest dropped. */
function frameOf({ features, hidden }: Spec): Frame {
  const size = features * (hidden + 1);
  const parameters = new Float32Array(2 * size);
  parameters.set([1, -0.5], size);
  parameters.fill(0.25, 2 * size - features + 2);
  return { step: 10, loss: new Float32Array(2), evaluation: new Float32Array(2), parameters };
}

const tables = (): HTMLTableElement[] => [...host.querySelectorAll('table')];
const cells = (row: Element): string[] => [...row.children].map(({ textContent }) => textContent);

test('W^T W and b stand in a row for each output, signs told by class and by number', () => {
  const spec = specOf({ features: 3 });
  inside(host, spec, frameOf(spec), 1);
  const [overlap] = tables();
  expect([...overlap.rows].map(cells)).toEqual([
    ['', '0', '1', '2', 'b'],
    ['0', '1.00', '−0.50', '0.00', '0.00'],
    ['1', '−0.50', '0.25', '0.00', '0.00'],
    ['2', '0.00', '0.00', '0.00', '0.25'],
  ]);
  expect([...overlap.querySelectorAll('.negative')].map((one) => one.textContent)).toEqual(['−0.50', '−0.50']);
  expect(overlap.rows[1].cells[2].style.getPropertyValue('--size')).toBe('0.500');
});

test('the loss is split by feature and by how many are on', () => {
  const spec = specOf({ features: 3, decay: 0.5 });
  inside(host, spec, frameOf(spec), 1);
  const [, features, on] = tables();
  expect([...features.tBodies[0].rows].map((row) => row.cells[1].textContent)).toEqual(['1', '0.5', '0.25']);
  expect([...on.tBodies[0].rows].map((row) => row.cells[0].textContent)).toEqual(['0', '1', '2', '3']);
  expect(on.tBodies[0].rows[0].cells[1].textContent).toBe('72.9 %');
  expect(features.tBodies[0].rows[0].cells[2].textContent).toMatch(/%$/);
});

test('many features have a map without numbers, and those on together share a row', () => {
  const spec = specOf({ features: 120, hidden: 3 });
  inside(host, spec, frameOf(spec), 0);
  const [features, on] = tables();
  expect(host.querySelector('figcaption')!.textContent).toContain('first 100 features');
  expect(host.querySelectorAll('.overlap-map .heat-map')).toHaveLength(2);
  expect(features.tBodies[0].rows).toHaveLength(20);
  expect(on.tBodies[0].rows[3].cells[0].textContent).toBe('3 or more');
});

test('another model takes the place of the one before', () => {
  const spec = specOf({});
  inside(host, spec, frameOf(spec), 0);
  inside(host, spec, frameOf(spec), 1);
  expect(tables()).toHaveLength(3);
  expect(host.querySelectorAll('.negative')).toHaveLength(2);
});
