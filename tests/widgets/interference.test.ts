// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest';
import { modelOf } from '../../src/core/frame.ts';
import type { Frame } from '../../src/core/spec.ts';
import { defaults } from '../../src/ui/settings.ts';
import type { Values } from '../../src/ui/settings.ts';
import type { Change, View } from '../../src/ui/widget.ts';
import widget from '../../src/widgets/interference.ts';

/** Two restarts; the second is better, and a pentagon as training makes it. */
function viewOf(changes: Values = {}): View {
  const values = { ...defaults(widget.settings), restarts: 2, ...changes };
  const turn = (i: number): number => (2 * Math.PI * (i % 5)) / 5;
  const column = Array.from({ length: 10 }, (_, i) => 1.1 * (i < 5 ? Math.cos(turn(i)) : Math.sin(turn(i))));
  const frame: Frame = {
    step: 3000,
    loss: Float32Array.of(1, 1),
    evaluation: Float32Array.of(0.02, 0.01),
    parameters: Float32Array.of(...new Float32Array(15), ...column, -0.2, -0.2, -0.2, -0.2, -0.2),
  };
  return { values, spec: widget.spec!(values), frame, newest: frame, history: [frame] };
}

const change = vi.fn<Change>();
function draw(changes: Values = {}, host: HTMLElement = document.createElement('div')): HTMLElement {
  change.mockClear();
  widget.draw(host, viewOf(changes), change);
  return host;
}
const texts = (host: Element, selector: string): (string | null)[] =>
  [...host.querySelectorAll(selector)].map((one) => one.textContent);

test('with one feature on, its neighbours leak and the far ones are clipped', () => {
  expect(widget.describe(viewOf())).toBe(
    'With 1 of 5 features on: feature 0 (1.00) comes back as 1.01; outputs 1 and 4 read 0.37 and 0.37, ' +
      'of which 0.17 and 0.17 leak through after the bias; outputs 2 and 3 are below zero and clipped.',
  );
  const host = draw();
  expect(texts(host, '.rows .value')).toEqual(['1.00', 'off', 'off', 'off', 'off']);
  expect(texts(host, '.rows .sum')).toEqual([
    '1.21 − 0.20 =',
    'leak: 0.37 − 0.20 =',
    '−0.98 − 0.20, ReLU:',
    '−0.98 − 0.20, ReLU:',
    'leak: 0.37 − 0.20 =',
  ]);
  expect(texts(host, '.rows .out')).toEqual(['1.01', '0.17', '0', '0', '0.17']);
});

test('with all on at full strength the arrows cancel, and all is lost', () => {
  const all = widget.presets!.find(({ label }) => label === 'All on')!.values;
  expect(widget.describe(viewOf(all as Values))).toBe(
    'With 5 of 5 features on: features 0, 1, 2, 3 and 4 are on but clipped, so lost.',
  );
});

test('the best restart is the one shown', () => {
  expect([widget.best!(viewOf()), widget.shape(viewOf())]).toEqual([1, 'pentagon']);
  const [, loss] = widget.readouts(viewOf());
  expect(loss.value).toBe('1.00 × 10⁻²');
});

describe('the picture’s controls', () => {
  const press = (host: HTMLElement, name: string, key: string): void => {
    host
      .querySelector(`.plane [role="slider"][aria-label="${name}"]`)!
      .dispatchEvent(new KeyboardEvent('keydown', { key }));
  };

  test('set an input by its tip and leave the others', () => {
    press(draw({ x2: 0.5 }), 'Feature 1', 'End');
    expect(change.mock.calls).toEqual([[{ from: 'inputs', hx: 0, hy: 0, x0: 1, x1: 1, x2: 0.5, x3: 0, x4: 0 }]]);
  });

  test('set an input by its slider', () => {
    const slider = draw().querySelectorAll<HTMLInputElement>('.outputs input')[4];
    slider.value = '0.25';
    slider.dispatchEvent(new Event('input'));
    expect(change.mock.calls).toEqual([[{ from: 'inputs', hx: 0, hy: 0, x0: 1, x1: 0, x2: 0, x3: 0, x4: 0.25 }]]);
  });

  test('move the hidden point, which starts where the inputs put it', () => {
    press(draw(), 'Hidden point', 'ArrowRight');
    expect(change.mock.calls).toEqual([[{ from: 'point', hx: 1.15, hy: 0 }]]);
  });

  test('at a point set by hand show no inputs, and begin anew from there', () => {
    const host = draw({ from: 'point', hx: -0.5, hy: 0.25 });
    expect(texts(host, '.rows .value')).toEqual(['–', '–', '–', '–', '–']);
    expect(texts(host, '.where')).toEqual(['hidden point (−0.50, 0.25)']);
    press(host, 'Feature 3', 'Enter');
    expect(change.mock.calls).toEqual([[{ from: 'inputs', hx: 0, hy: 0, x0: 0, x1: 0, x2: 0, x3: 1, x4: 0 }]]);
  });

  test('are told of in the picture: tips to drag, or the ring where no inputs are', () => {
    expect(texts(draw(), '.hidden .heading')).toEqual(['Drag the arrows’ tips, or click them']);
    expect(texts(draw({ from: 'point' }), '.hidden .heading')).toEqual(['Drag the ring']);
  });

  test('go to the pair by one button, and back by the same', () => {
    const host = draw();
    host.querySelector<HTMLButtonElement>('.picks button')!.click();
    expect(change.mock.calls).toEqual([[{ show: 'pair' }]]);
    draw({ show: 'pair' }, host);
    host.querySelector<HTMLButtonElement>('.picks button')!.click();
    expect(change.mock.calls).toEqual([[{ show: 'own' }]]);
  });

  test('go back from the point to the inputs', () => {
    const host = draw({ from: 'point' });
    expect(texts(host, '.picks button')).toEqual(['Sparse beside dense', 'Back to the inputs']);
    host.querySelectorAll<HTMLButtonElement>('.picks button')[1].click();
    expect(change.mock.calls).toEqual([[{ from: 'inputs', hx: 0, hy: 0 }]]);
  });
});

test('sparse and dense stand side by side, and the dense one fares worse', () => {
  const host = draw({ show: 'pair' }, draw());
  expect(texts(host, '.panel > .title')).toEqual(['Sparse: one on', 'Dense: all on']);
  expect(host.querySelectorAll('.panel').length).toBe(2);
  expect(host.querySelectorAll('.handle').length).toBe(0);
  expect(texts(host, '.rows .out').slice(0, 2)).toEqual(['0.89 of 0.90', '0.14 leaks']);
  const errors = widget
    .readouts(viewOf({ show: 'pair' }))
    .slice(2)
    .map(({ label, value }) => ({ label, value: Number(value) }));
  expect(errors.map(({ label }) => label)).toEqual(['error, sparse', 'error, dense']);
  expect(errors[1].value).toBeGreaterThan(10 * errors[0].value);
  expect(widget.table(viewOf({ show: 'pair' })).rows.length).toBe(10);
});

test('a new frame draws into the same picture', () => {
  const host = draw();
  const before = [...host.querySelectorAll('*')];
  draw({ x1: 0, x0: 0.5 }, host);
  expect([...host.querySelectorAll('*')].every((one, i) => one === before[i])).toBe(true);
  expect(host.innerHTML).not.toMatch(/NaN|undefined/);
});

test('nothing set by hand is part of what is trained', () => {
  const asked = JSON.stringify(viewOf().spec);
  const byHand = viewOf({ x0: 0.2, x3: 1, from: 'point', hx: 1, hy: -1, show: 'pair' });
  expect(JSON.stringify(byHand.spec)).toBe(asked);
  expect(modelOf(byHand.spec!, byHand.frame!, 0).features).toBe(5);
});

test('before the first frame there is nothing to draw, and it says so', () => {
  const view: View = { ...viewOf(), frame: undefined, newest: undefined, history: [] };
  const host = document.createElement('div');
  widget.draw(host, view, change);
  expect([host.childElementCount, widget.describe(view), widget.shape(view)]).toEqual([0, 'Not trained yet.', 'none']);
  expect(widget.table(view).rows).toEqual([]);
});
