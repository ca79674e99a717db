// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { restartSeed } from '../../src/core/random.ts';
import type { Frame, Spec } from '../../src/core/spec.ts';
import { defaults } from '../../src/ui/settings.ts';
import type { Values } from '../../src/ui/settings.ts';
import type { View } from '../../src/ui/widget.ts';
import pentagon from '../../src/widgets/pentagon.ts';

const base = defaults(pentagon.settings);
const specOf = (changes: Values = {}): Spec => pentagon.spec!({ ...base, ...changes });

/** Angles of each restart's five columns, in degrees: a pentagon, a square with one left out, a pentagon. */
const RESTARTS: readonly (readonly (number | undefined)[])[] = [
  [0, 72, 144, 216, 288],
  [0, 180, 90, 270, undefined],
  [10, 154, 298, 82, 226],
];

/** A frame by hand; columns without an angle are 0. */
function frameOf(evaluation: readonly number[], step = 3000, length = 1.1): Frame {
  const row = (along: (radians: number) => number, angles: readonly (number | undefined)[]): number[] =>
    angles.map((degrees) => (degrees === undefined ? 0 : length * along((degrees * Math.PI) / 180)));
  const bias = [-0.25, -0.25, -0.25, -0.25, -0.25];
  return {
    step,
    loss: Float32Array.from(evaluation),
    evaluation: Float32Array.from(evaluation),
    parameters: Float32Array.from(
      RESTARTS.flatMap((angles) => [...row(Math.cos, angles), ...row(Math.sin, angles), ...bias]),
    ),
  };
}

/** What the figure shows of three restarts, of which the third has the lowest loss. */
function view(changes: Values = {}, frame = frameOf([0.005, 0.006, 0.004])): View {
  const values = { ...base, restarts: 3, ...changes };
  return { values, spec: pentagon.spec!(values), frame, history: [frame], newest: frame };
}

const empty: View = { values: base, spec: specOf(), frame: undefined, history: [], newest: undefined };

describe('its batch', () => {
  test('is what the settings say, one instance for each restart', () => {
    expect(specOf({ sparsity: 0.8, decay: 0.7, seed: 5, restarts: 2, steps: 10, batch: 3, rate: 0.1 })).toEqual({
      features: 5,
      hidden: 2,
      steps: 10,
      batch: 3,
      rate: 0.1,
      schedule: 'cosine',
      output: 'relu',
      density: [1 - 0.8, 1 - 0.8],
      decay: [0.7, 0.7],
      seed: [5, restartSeed(5, 1)],
    });
    expect(specOf({ features: 20, hidden: 1, restarts: 64 })).toMatchObject({ features: 20, hidden: 1 });
    expect(specOf({ restarts: 64 }).seed).toHaveLength(64);
  });

  test('is of linear models where the ReLU is out', () => {
    expect(specOf({ output: 'linear' })).toEqual({ ...specOf(), output: 'linear' });
  });

  test('does not depend on what the picture alone shows', () => {
    expect(specOf({ shown: 3 })).toEqual(specOf());
  });
});

describe('the instance shown large', () => {
  test('is the one with the lowest loss, or the reader’s choice', () => {
    expect([0, 1, 2, 3].map((shown) => pentagon.best!(view({ shown })))).toEqual([2, 0, 1, 2]);
  });

  test('is the lowest where the choice is none of the restarts', () => {
    expect(pentagon.best!(view({ shown: 4 }))).toBe(2);
    expect(pentagon.best!(view({ shown: 64 }))).toBe(2);
  });

  test('is judged by the newest frame, so that it stays while the reader scrubs', () => {
    const early = { ...view(), frame: frameOf([0.1, 0.2, 0.3], 25) };
    expect(pentagon.best!(early)).toBe(2);
    expect(pentagon.best!(empty)).toBe(0);
  });
});

describe('its words', () => {
  test('name the shape shown', () => {
    expect([0, 1, 2].map((shown) => pentagon.shape(view({ shown })))).toEqual(['pentagon', 'pentagon', 'square']);
    expect(pentagon.shape(empty)).toBe('none');
  });

  test('describe the picture in numbers', () => {
    const text = pentagon.describe(view());
    for (const part of ['sparsity 0.9', '3,000 of 3,000 steps', '5 of 5 features', '2 dimensions', 'shape: pentagon']) {
      expect(text).toContain(part);
    }
    expect(text).toContain('3 restarts: 2 pentagons, 1 square');
    expect(pentagon.describe(view({ shown: 2 }))).toContain('4 of 5 features');
    expect(pentagon.describe(empty)).toBe('Not trained yet.');
  });

  test('say that there is no ReLU, and nothing of it where there is one', () => {
    const said = (changes: Values): boolean => pentagon.describe(view(changes)).includes('no ReLU');
    expect([{}, { output: 'linear' }].map(said)).toEqual([false, true]);
  });

  test('give the numbers that matter', () => {
    expect(Object.fromEntries(pentagon.readouts(view()).map(({ label, value }) => [label, value]))).toEqual({
      step: '3,000 / 3,000',
      loss: '4.00 × 10⁻³',
      sparsity: '0.9',
      shape: 'pentagon',
    });
    expect(pentagon.readouts(view({ shown: 2 })).find(({ label }) => label === 'loss')?.value).toBe('6.00 × 10⁻³');
    expect(pentagon.readouts(empty).map(({ value }) => value)).toEqual(['0 / 3,000', '–', '0.9', '–']);
  });

  test('have a row for each feature, with the dimensionality of a pentagon', () => {
    const { columns, rows } = pentagon.table(view({ shown: 1 }));
    expect(rows.map((row) => row.length)).toEqual(Array.from({ length: 5 }, () => columns.length));
    expect(rows[0]).toEqual([0, '1.100', '0.400', '1.100', '0.000', '−0.250']);
    expect(pentagon.table(empty).rows).toEqual([]);
  });
});

describe('its picture', () => {
  let host: HTMLElement;
  const change = vi.fn();
  const draw = (one: View): void => pentagon.draw(host, one, change);
  const large = (): Element[] => [...host.querySelectorAll('.large .columns > g')];
  const buttons = (): HTMLElement[] => [...host.querySelectorAll('button')];

  beforeEach(() => {
    host = document.createElement('div');
    change.mockClear();
  });

  test('has five arrows with their numbers, and a thumbnail for each restart', () => {
    draw(view());
    expect(large().map((one) => one.textContent)).toEqual(['0', '1', '2', '3', '4']);
    expect(buttons().map((one) => one.getAttribute('aria-pressed'))).toEqual(['false', 'false', 'true']);
    expect(buttons().map((one) => one.classList.contains('lowest'))).toEqual([false, false, true]);
    expect(host.querySelector('.shares')!.textContent).toBe('3 restarts: 2 pentagons, 1 square');
  });

  test('follows a new frame in place, without a flicker', () => {
    draw(view({}, frameOf([1, 2, 3], 25, 0.4)));
    const before = [...host.querySelectorAll('svg, .columns *, button')];
    const tips = large().map((one) => one.querySelector('.tip')!.getAttribute('transform'));
    draw(view({}, frameOf([1, 2, 3], 50, 0.9)));
    const after = [...host.querySelectorAll('svg, .columns *, button')];
    expect(after.length).toBe(before.length);
    expect(after.every((one, i) => one === before[i])).toBe(true);
    expect(large().map((one) => one.querySelector('.tip')!.getAttribute('transform'))).not.toEqual(tips);
  });

  test('shows the restart that the reader presses, and the lowest by name', () => {
    draw(view());
    buttons()[1].click();
    draw(view({ shown: 2 }));
    expect(large().filter((one) => one.classList.contains('faint')).length).toBe(1);
    expect(buttons().map((one) => one.getAttribute('aria-pressed'))).toEqual(['false', 'true', 'false']);
    buttons()[2].click();
    expect(change.mock.calls).toEqual([[{ shown: 2 }], [{ shown: 0 }]]);
  });

  test('is the empty plane before anything is trained', () => {
    draw(empty);
    expect([large().length, buttons().length, host.querySelectorAll('.large circle').length]).toEqual([0, 0, 1]);
  });
});
