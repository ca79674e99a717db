// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { finishedView } from '../../src/lesson/render/still.ts';
import { defaults } from '../../src/ui/settings.ts';
import type { Values } from '../../src/ui/settings.ts';
import attack from '../../src/widgets/attack.ts';

const shown = (changes: Values = {}) =>
  finishedView(attack, { ...defaults(attack.settings), features: 20, steps: 800, batch: 128, ...changes });
const view = await shown();

test('damage rises from once to several times, beside the features per dimension', () => {
  const { columns, rows } = attack.table(view);
  expect(rows).toHaveLength(12);
  expect(rows.every((row) => row.length === columns.length)).toBe(true);
  const [first, last] = [rows[0], rows[11]].map(([, , crowd, damage]) => [Number(crowd), Number(damage)]);
  expect(Math.max(...first)).toBeLessThan(1.2);
  expect(last[0]).toBeGreaterThan(2);
  expect(last[1]).toBeGreaterThan(3);
  expect(attack.describe(view)).toMatch(/^20 features in 5 dimensions at 12 densities .* worst nudge of 10 % .* rank correlation of both [01]\.[09]/); // prettier-ignore
});

test('models are attacked once they are trained, and counted before', () => {
  const { spec, ...rest } = view;
  const early = { ...rest, spec: { ...spec!, steps: 1600 } };
  expect(attack.table(early).rows[0][3]).toBe('–');
  expect(attack.describe(early)).not.toContain('nudge');
  const host = document.createElement('div');
  attack.draw(host, early, () => undefined);
  expect(host.querySelectorAll('.over-density .plain circle')).toHaveLength(12);
  expect(host.querySelectorAll('.over-density .strong circle')).toHaveLength(0);
});

test('the nudge is set in the picture, and no run depends on it', () => {
  const host = document.createElement('div');
  const change = vi.fn();
  attack.draw(host, view, change);
  attack.draw(host, view, change);
  expect(host.querySelectorAll('.log-curves')).toHaveLength(2);
  expect(host.querySelectorAll('.against circle')).toHaveLength(12);
  const slider = host.querySelector<HTMLInputElement>('.hand-sliders input')!;
  expect(slider.getAttribute('aria-valuetext')).toBe('10 % of a mean input');
  slider.value = '30';
  slider.dispatchEvent(new Event('input'));
  expect(change).toHaveBeenLastCalledWith({ budget: 0.3 });
  expect(attack.spec!({ ...view.values, budget: 0.3 })).toEqual(view.spec);
});

test('a single feature, and more dimensions than features, are attacked too', async () => {
  for (const changes of [
    { features: 1, hidden: 1 },
    { features: 3, hidden: 7 },
  ]) {
    const odd = await shown({ ...changes, steps: 30 });
    const host = document.createElement('div');
    attack.draw(host, odd, () => undefined);
    expect(`${host.innerHTML} ${attack.describe(odd)}`).not.toMatch(/NaN|Infinity|undefined/);
  }
});
