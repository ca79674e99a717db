// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { finishedView } from '../../src/lesson/render/still.ts';
import { runJson } from '../../src/page/save/json.ts';
import { defaults } from '../../src/ui/settings.ts';
import type { Values } from '../../src/ui/settings.ts';
import absolute from '../../src/widgets/absolute.ts';

const shown = (changes: Values = {}) => finishedView(absolute, { ...defaults(absolute.settings), ...changes });
const view = await shown();

test('three features and six neurons make three pairs', () => {
  expect(absolute.shape(view)).toBe('3-paired');
  expect(absolute.describe(view)).toMatch(
    /3 of 3 features have a neuron for each sign and no other, and 0 of 6 neurons hear several features\. 10 restarts: /,
  );
  expect(absolute.readouts(view).map(({ value }) => value)).toEqual(expect.arrayContaining(['3 of 3', '0 of 6']));
});

test('the neurons stand by feature, and each restart can be chosen', () => {
  const host = document.createElement('div');
  const change = vi.fn();
  absolute.draw(host, view, change);
  const names = [...host.querySelectorAll('.names span')].map(({ textContent }) => textContent);
  expect(names).toEqual(['0 > 0', '0 < 0', '1 > 0', '1 < 0', '2 > 0', '2 < 0']);
  expect(host.querySelectorAll('.thumbnails .stacks.small')).toHaveLength(10);
  host.querySelector<HTMLButtonElement>('.thumbnails button:not(.lowest)')!.click();
  expect(change.mock.lastCall![0]).toEqual({ shown: expect.any(Number) as number });
});

test('with the data a stranger gets the same answers', () => {
  const { spec, frame, values } = view;
  const best = absolute.best!(view) as number;
  const data = JSON.parse(
    runJson({ widget: 'absolute', settings: values, spec: spec!, engine: 'cpu', frame: frame!, best }),
  ) as { instances: { encoder: number[][]; decoder: number[][]; bias: number[] }[] };
  const { encoder, decoder, bias } = data.instances[best];
  expect([encoder.length, encoder[0].length, decoder.length, decoder[0].length]).toEqual([6, 3, 3, 6]);
  const dot = (a: number[], b: number[]): number => a.reduce((sum, value, i) => sum + value * b[i], 0);
  const x = [0.5, -0.8, 0.1];
  const hidden = encoder.map((row) => Math.max(0, dot(row, x)));
  const y = decoder.map((row, i) => Math.max(0, dot(row, hidden) + bias[i]));
  y.forEach((value, i) => expect(value).toBeCloseTo(Math.abs(x[i]), 1));
});

test('the table has what each neuron hears and gives', () => {
  const { columns, rows } = absolute.table(view);
  expect(columns).toHaveLength(8);
  expect(rows.map((row) => row.length)).toEqual([8, 8, 8, 8, 8, 8]);
});

test.each<Values>([
  { features: 1, hidden: 1, restarts: 1, decay: 0 },
  { features: 30, hidden: 1, restarts: 2, density: 0.001 },
  { features: 2, hidden: 40, restarts: 2 },
])('%j is drawn and told', async (changes) => {
  const odd = await shown({ steps: 3, ...changes });
  const host = document.createElement('div');
  absolute.draw(host, odd, () => undefined);
  expect(host.querySelectorAll('.neuron-stacks .stacks')).toHaveLength(2);
  expect(absolute.shape(odd)).toMatch(/^\d+-paired$/);
});
