// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import type { Frame } from '../../src/core/spec.ts';
import { defaults } from '../../src/ui/settings.ts';
import type { Values } from '../../src/ui/settings.ts';
import type { Change, View } from '../../src/ui/widget.ts';
import widget from '../../src/widgets/importance.ts';

/** Three restarts of three features: two keep 0 and 1, the best of them last, and one keeps 0 and 2. */
function viewOf(changes: Values = {}): View {
  const values = { ...defaults(widget.settings), features: 3, restarts: 3, ...changes };
  const frame: Frame = {
    step: 3000,
    loss: new Float32Array(3),
    evaluation: Float32Array.of(0.03, 0.02, 0.01),
    parameters: Float32Array.of(1, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 1, 0, 0.1, 0, 0, 0),
  };
  return { values, spec: widget.spec!(values), frame, newest: frame, history: [frame] };
}

const change = vi.fn<Change>();
function draw(changes: Values = {}, host: HTMLElement = document.createElement('div')): HTMLElement {
  change.mockClear();
  widget.draw(host, viewOf(changes), change);
  return host;
}

test('it says which features are kept, by the best and by all restarts', () => {
  expect(widget.describe(viewOf())).toBe(
    'Importance decay 0.7. This model keeps 0 and 1, gives up 2. Of 3 restarts, 2 keep 0 and 1, 1 keeps 0 and 2.',
  );
  expect([widget.best!(viewOf()), widget.shape(viewOf())]).toEqual([2, 'orthogonal']);
});

test('at decay 1 it says that the choice is chance', () => {
  expect(widget.describe(viewOf({ decay: 1 }))).toContain('All matter equally, so any mixture is as good as another');
  expect(widget.describe(viewOf({ decay: 0.99 }))).not.toContain('chance');
});

test('bars show the importance of the settings and the length of the model’s arrows', () => {
  const host = draw({ decay: 0.5 });
  const texts = (selector: string) => [...host.querySelectorAll(selector)].map((one) => one.textContent);
  expect(texts('.of-importance')).toEqual(['1.00', '0.50', '0.25']);
  expect(texts('.of-norm')).toEqual(['1.00', '1.00', '0.10']);
});

test('another restart can be shown large, and the best again', () => {
  const host = draw();
  const buttons = host.querySelectorAll<HTMLButtonElement>('.thumbnails button');
  buttons[1].click();
  buttons[2].click();
  expect(change.mock.calls).toEqual([[{ shown: 2 }], [{ shown: 0 }]]);
  expect(widget.describe(viewOf({ shown: 2 }))).toContain('keeps 0 and 2, gives up 1');
  expect(widget.best!(viewOf({ shown: 9 }))).toBe(2);
});

test('a new frame draws into the same picture', () => {
  const host = draw();
  const before = [...host.querySelectorAll('*')];
  draw({ decay: 0.4 }, host);
  expect([...host.querySelectorAll('*')].every((one, i) => one === before[i])).toBe(true);
});

test('the table adds the importance to the model’s numbers', () => {
  const { columns, rows } = widget.table(viewOf());
  expect(columns.at(-1)).toBe('importance');
  expect(rows.map((row) => row.at(-1))).toEqual(['1.000', '0.700', '0.490']);
  expect(rows.every((row) => row.length === columns.length)).toBe(true);
});

test('before the first frame there is nothing to say', () => {
  const view: View = { ...viewOf(), frame: undefined, newest: undefined, history: [] };
  const host = document.createElement('div');
  widget.draw(host, view, change);
  expect([host.childElementCount, widget.shape(view), widget.table(view).rows]).toEqual([0, 'none', []]);
  expect(widget.describe(view)).toBe('Importance decay 0.7. Not trained yet.');
});
