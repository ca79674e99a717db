// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { defaults } from '../../src/ui/settings.ts';
import type { Values } from '../../src/ui/settings.ts';
import type { View } from '../../src/ui/widget.ts';
import training from '../../src/widgets/training.ts';
import { PENTAGON, polygons, SQUARE } from './polygons.ts';

const base = defaults(training.settings);
const models = [SQUARE, PENTAGON, PENTAGON];
const history = [
  polygons(models, [0.02, 0.03, 0.04], 0),
  polygons(models, [0.005, 0.006, 0.007], 5000),
  polygons(models, [0.005, 0.004, 0.0041], 10_000),
];

/** What the figure shows with the playhead at a frame. */
function view(changes: Values = {}, at = 2): View {
  const values = { ...base, restarts: 3, ...changes };
  return { values, spec: training.spec!(values), frame: history[at], history, newest: history[2] };
}
const empty: View = { values: base, spec: training.spec!(base), frame: undefined, history: [], newest: undefined };
const readouts = (one: View): Record<string, string> =>
  Object.fromEntries(training.readouts(one).map(({ label, value }) => [label, value]));

test('its batch is the restarts at one density', () => {
  expect(training.spec!(base)).toMatchObject({ features: 5, hidden: 2, steps: 10_000, batch: 256, schedule: 'cosine' });
  expect(training.spec!({ ...base, restarts: 3 }).density).toEqual([0.1, 0.1, 0.1].map(() => 1 - 0.9));
  expect(training.spec!({ ...base, shown: 3 })).toEqual(training.spec!(base));
});

test('the strong curve is the lowest in the end, or the reader’s choice', () => {
  expect([0, 1, 2, 3, 4].map((shown) => training.best!(view({ shown })))).toEqual([1, 0, 1, 2, 1]);
  expect(training.best!(view({}, 0))).toBe(1);
  expect([training.shape(view()), training.shape(view({ shown: 1 })), training.shape(empty)]).toEqual(['pentagon', 'square', 'none']); // prettier-ignore
});

describe('its words', () => {
  test('say from where to where the loss falls, and by what factor', () => {
    const text = training.describe(view());
    expect(text).toContain('from 3.00 × 10⁻² at the start to 4.00 × 10⁻³ at step 10,000, a factor of 7.5');
    expect(text).toContain('Of 3 restarts: 2 pentagons, 1 square');
    expect(training.describe(view({}, 1))).toContain('to 6.00 × 10⁻³ at step 5,000, a factor of 5.0');
    expect(training.describe(empty)).toBe('Not trained yet.');
  });

  test('compare with always answering 0, whose loss is the mean of importance times a third of the density', () => {
    const mean = (1 + 0.9 + 0.81 + 0.729 + 0.6561) / 5;
    expect(training.describe(view())).toContain(`answering 0 costs ${((mean * 0.1) / 3 / 0.01).toFixed(2)} × 10⁻²`);
  });

  test('give loss and learning rate where the playhead stands', () => {
    expect(readouts(view({}, 1))).toEqual({
      step: '5,000 / 10,000',
      loss: '6.00 × 10⁻³',
      'learning rate': '5.00 × 10⁻⁴',
      shape: 'pentagon',
    });
    expect([readouts(view({}, 0))['learning rate'], readouts(view())['learning rate']]).toEqual(['1.00 × 10⁻³', '0']);
    expect(Object.values(readouts(empty))).toEqual(['0 / 10,000', '–', '–', '–']);
  });

  test('have a row for each recorded step and a column for each restart', () => {
    const { columns, rows } = training.table(view());
    expect(columns).toEqual(['step', 'learning rate', 'loss, restart 1', 'loss, restart 2', 'loss, restart 3']);
    expect(rows).toHaveLength(3);
    expect(rows[2]).toEqual(['10,000', '0', '5.00 × 10⁻³', '4.00 × 10⁻³', '4.10 × 10⁻³']);
    expect(training.table(empty).rows).toEqual([]);
  });
});

describe('its picture', () => {
  let host: HTMLElement;
  const change = vi.fn();
  const draw = (one: View): void => training.draw(host, one, change);
  const texts = (selector: string): string[] => [...host.querySelectorAll(selector)].map((e) => e.textContent);
  beforeEach(() => {
    host = document.createElement('div');
    change.mockClear();
  });

  test('has a curve for each restart, named by their shapes at the end', () => {
    draw(view());
    expect(host.querySelectorAll('.curves .faint path')).toHaveLength(3);
    expect(texts('.ends text')).toEqual(['1 square', '2 pentagons']);
    expect(texts('.shares')).toEqual([
      'The bold curve falls from 3.00 × 10⁻² at the start to 4.00 × 10⁻³ at step 10,000, a factor of 7.5.',
    ]);
  });

  test('moves its mark with the playhead and keeps its curves', () => {
    draw(view({}, 1));
    const curves = host.querySelector('.curves')!.outerHTML;
    expect(host.querySelector('.playhead')!.getAttribute('x1')).toBe('50.00%');
    draw(view({}, 2));
    expect(host.querySelector('.curves')!.outerHTML).toBe(curves);
    expect(host.querySelector('.playhead')!.getAttribute('x1')).toBe('100.00%');
  });

  test('lets the reader choose the strong curve among the small pictures', () => {
    draw(view());
    host.querySelectorAll<HTMLElement>('.thumbnails button')[0].click();
    host.querySelectorAll<HTMLElement>('.thumbnails button')[1].click();
    expect(change.mock.calls).toEqual([[{ shown: 1 }], [{ shown: 0 }]]);
  });

  test('works with a single frame, and with none', () => {
    draw(empty);
    expect(host.childElementCount).toBe(0);
    draw({ ...view(), history: [history[2]] });
    expect(host.innerHTML).not.toMatch(/NaN|undefined|Infinity/);
    expect(texts('.shares')).toEqual(['The bold curve falls 4.00 × 10⁻³ at step 10,000.']);
  });
});
