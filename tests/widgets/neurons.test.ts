// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { finishedView } from '../../src/lesson/render/still.ts';
import { defaults } from '../../src/ui/settings.ts';
import type { Values } from '../../src/ui/settings.ts';
import neurons from '../../src/widgets/neurons.ts';

const shown = (changes: Values = {}) =>
  finishedView(neurons, { ...defaults(neurons.settings), restarts: 16, steps: 2000, ...changes });
const view = await shown({ density: 0.75 });

test('where features are dense, each neuron stands for one of the most important', () => {
  expect(neurons.shape(view)).toBe('5-monosemantic');
  expect(neurons.describe(view)).toMatch(
    /5 of 5 neurons stand for one feature only \(0, 1, 2, 3 and 4\)\. 5 of 10 features are represented\. Of 16 restarts /,
  );
  expect(neurons.readouts(view).map(({ value }) => value)).toEqual(expect.arrayContaining(['5 of 5', '5 of 10']));
});

test('the bars count every restart once, and the best of each number can be shown', () => {
  const host = document.createElement('div');
  const change = vi.fn();
  neurons.draw(host, view, change);
  const bars = [...host.querySelectorAll<HTMLButtonElement>('.share-bars button')];
  const counts = bars.map((bar) => Number(bar.querySelector('.count')!.textContent));
  expect(bars).toHaveLength(6);
  expect(counts.reduce((sum, count) => sum + count)).toBe(16);
  expect(bars[5].getAttribute('aria-pressed')).toBe('true');
  bars[5].click();
  expect(change).toHaveBeenLastCalledWith({ shown: 0 });
  const other = bars.find((bar) => !bar.disabled && bar !== bars[5])!;
  other.click();
  const [{ shown: restart }] = change.mock.lastCall as [{ shown: number }];
  const chosen = { ...view, values: { ...view.values, shown: restart } };
  neurons.draw(host, chosen, change);
  expect(other.getAttribute('aria-pressed')).toBe('true');
  expect(neurons.shape(chosen)).toBe(`${bars.indexOf(other)}-monosemantic`);
});

test('the table has a row for each neuron', () => {
  const { columns, rows } = neurons.table(view);
  expect(columns).toHaveLength(12);
  expect(rows.map(([, stands]) => stands).sort()).toEqual(['0', '1', '2', '3', '4']);
  const [first] = rows;
  expect(Number(first[2 + Number(first[1])])).toBeCloseTo(1, 1);
});

test.each<Values>([
  { features: 1, hidden: 1, restarts: 1, density: 1, decay: 0 },
  { features: 2, hidden: 9, restarts: 2, density: 0.001 },
  { features: 40, hidden: 30, restarts: 2, decay: 1 },
])('%j is drawn and told', async (changes) => {
  const odd = await shown({ steps: 3, ...changes });
  const host = document.createElement('div');
  neurons.draw(host, odd, () => undefined);
  expect(host.querySelectorAll('.heat-map')).toHaveLength(1);
  expect(host.querySelector('.share-bars .heading')!.textContent).toContain(String(changes['restarts']));
  expect(neurons.shape(odd)).toMatch(/^\d+-monosemantic$/);
});
