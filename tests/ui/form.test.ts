// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { bindForm, controls } from '../../src/ui/form.ts';
import type { Form } from '../../src/ui/form.ts';
import { choice } from '../../src/ui/later-settings.ts';
import { batch, decay, features, seed, sparsity, steps } from '../../src/ui/shared-settings.ts';
import { defaults } from '../../src/ui/settings.ts';
import type { Settings, Value } from '../../src/ui/settings.ts';

const settings: Settings = {
  sparsity: sparsity(0.9),
  seed: seed(0),
  decay: decay(0.9),
  features: features(5),
  batch: batch(256),
  output: choice('Output', 'What the output passes through.', { relu: 'ReLU', linear: 'nothing' }),
};

let host: HTMLElement;
const changed = vi.fn<(name: string, value: Value) => void>();
let form: Form;

const slider = (name: string): HTMLInputElement => host.querySelector(`input[type="range"][name="${name}"]`)!;
const exact = (name: string): HTMLInputElement => host.querySelector(`input[role="spinbutton"][name="${name}"]`)!;
const select = (): HTMLSelectElement => host.querySelector('select')!;

function enter(input: HTMLInputElement | HTMLSelectElement, text: string): void {
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

beforeEach(() => {
  changed.mockClear();
  host = document.createElement('div');
  host.append(...(['main', 'more'] as const).flatMap((place) => controls(settings, defaults(settings), place)));
  document.body.replaceChildren(host);
  form = bindForm(host, settings, changed);
});

describe('the markup', () => {
  test('has the controls of a place in the order of the table', () => {
    const names = (place: 'main' | 'more' | 'picture'): (string | undefined)[] =>
      controls(settings, defaults(settings), place).map((one) => one.querySelector('.name')?.textContent);
    expect(names('main')).toEqual(['Sparsity S', 'Output']);
    expect(names('more')).toEqual(['Seed', 'Importance decay', 'Features n', 'Batch size']);
    expect(names('picture')).toEqual([]);
  });

  test('shows the values it was given', () => {
    const [control] = controls(settings, { ...defaults(settings), sparsity: 0.99 }, 'main');
    const [number, range] = [...control.querySelectorAll('input')];
    expect([number.value, range.value, range.getAttribute('aria-valuetext')]).toEqual(['0.99', '200', '0.99']);
    const [, select] = controls(settings, { ...defaults(settings), output: 'linear' }, 'main');
    expect(select.querySelector('select')!.value).toBe('linear');
  });

  test('names every input for those who cannot see it', () => {
    for (const input of host.querySelectorAll('input')) expect(input.getAttribute('aria-label')).toMatch(/\S/);
    expect(select().labels[0].textContent).toContain('Output');
    expect(select().closest('label')!.title).toBe('What the output passes through.');
  });

  test('offers a slider only where the form has a range', () => {
    expect(slider('sparsity')).not.toBeNull();
    expect(slider('seed')).toBeNull();
    const says = (name: string, ...what: string[]) => what.map((one) => exact(name).getAttribute(one));
    expect(says('seed', 'aria-valuemin', 'aria-valuemax', 'inputmode')).toEqual(['0', '2147483647', 'numeric']);
    expect(says('sparsity', 'aria-valuemax', 'inputmode')).toEqual(['0.999', 'decimal']);
  });

  test('writes the ends of a slider as other numbers are written', () => {
    const [control] = controls({ steps: steps(3000) }, { steps: 3000 }, 'more');
    expect([...control.querySelectorAll('.ends span')].map((one) => one.textContent)).toEqual(['100', '20,000']);
  });
});

describe('an input', () => {
  test('on the slider moves the field and is heard once', () => {
    enter(slider('sparsity'), '200');
    expect(exact('sparsity').value).toBe('0.99');
    expect(slider('sparsity').getAttribute('aria-valuetext')).toBe('0.99');
    expect(changed.mock.calls).toEqual([['sparsity', 0.99]]);
  });

  test('in the field moves the slider and is heard once', () => {
    enter(exact('sparsity'), '0');
    expect(slider('sparsity').value).toBe('0');
    expect(slider('sparsity').getAttribute('aria-valuetext')).toBe('0');
    expect(changed.mock.calls).toEqual([['sparsity', 0]]);
  });

  test('beyond the slider’s end but within the setting counts', () => {
    enter(exact('sparsity'), '0.9985');
    expect(slider('sparsity').value).toBe('200');
    expect(changed.mock.calls).toEqual([['sparsity', 0.9985]]);
  });

  test('that chooses is heard', () => {
    enter(select(), 'linear');
    expect(changed.mock.calls).toEqual([['output', 'linear']]);
  });

  test.each(['', 'abc', '1', '-0.1', '1e999'])('of %j is marked, heard by nobody, and mended by a good one', (text) => {
    enter(exact('sparsity'), text);
    expect(exact('sparsity').getAttribute('aria-invalid')).toBe('true');
    expect(slider('sparsity').value).toBe('100');
    expect(changed).not.toHaveBeenCalled();
    enter(exact('sparsity'), '0.5');
    expect(exact('sparsity').hasAttribute('aria-invalid')).toBe(false);
    expect(changed.mock.calls).toEqual([['sparsity', 0.5]]);
  });

  test('is mended by the slider too', () => {
    enter(exact('sparsity'), '7');
    enter(slider('sparsity'), '100');
    expect(exact('sparsity').hasAttribute('aria-invalid')).toBe(false);
    expect(exact('sparsity').value).toBe('0.9');
  });

  test('that is no setting’s is not the form’s business', () => {
    host.insertAdjacentHTML('beforeend', '<input name="toString" value="1"><input type="range" max="9">');
    for (const input of [...host.querySelectorAll('input')].slice(-2)) enter(input, '3');
    expect(changed).not.toHaveBeenCalled();
  });
});

describe('show()', () => {
  test('puts all inputs at the values, without an event', () => {
    const heard = vi.fn();
    host.addEventListener('input', heard);
    form.show({ sparsity: 0.99, seed: 77, decay: 1, features: 12, batch: 16, output: 'linear' });
    expect([slider('sparsity').value, exact('sparsity').value, exact('seed').value]).toEqual(['200', '0.99', '77']);
    expect([slider('features').value, select().value]).toEqual([slider('features').max, 'linear']);
    expect(heard).not.toHaveBeenCalled();
    expect(changed).not.toHaveBeenCalled();
  });

  test('leaves the field alone in which the reader is writing', () => {
    exact('sparsity').focus();
    enter(exact('sparsity'), '0.50');
    form.show({ ...defaults(settings), sparsity: 0.5 });
    expect(exact('sparsity').value).toBe('0.50');
  });

  test.each([
    ['features', 12],
    ['batch', 1024],
  ])('lets arrow keys move the slider of %s from end to end', (name, end) => {
    // A key moves a slider by one place, which may be on the way to the next whole number only.
    enter(slider(name), '0');
    for (let place = 1; place <= Number(slider(name).max); place++) {
      enter(slider(name), String(place));
      form.show({ ...defaults(settings), [name]: changed.mock.calls.at(-1)[1] });
      expect(slider(name).value).toBe(String(place));
    }
    expect(changed.mock.calls.at(-1)).toEqual([name, end]);
  });
});
