/*
 * The table of settings as a form. controls() makes its markup, at build time; bindForm() gives it life in the page.
 * Every input carries its setting's name, so the two need to agree on nothing else.
 */
import * as words from '#words';
import { count } from '../core/format.ts';
import { element } from './element.ts';
import { ends, placeOf, places, valueAt } from './scale.ts';
import { parseTyped } from './settings.ts';
import type { ChoiceSetting, NumberSetting, Place, Setting, Settings, Value, Values } from './settings.ts';

/** A field for a number as text, for a browser's own swallows what it does not understand; page/input/number-fields.ts does the rest. */
export const numberField = ({ min, max, whole }: NumberSetting, value: Value, attributes: Record<string, string>) =>
  element('input', {
    type: 'text',
    role: 'spinbutton',
    inputmode: whole ? 'numeric' : 'decimal',
    value: String(value),
    'aria-valuemin': min,
    'aria-valuemax': max,
    'aria-valuenow': String(value),
    autocomplete: 'off',
    ...attributes,
  });

/** A slider whose ends and value can be read, with the exact value as a field of its own beside the less common ones. */
function numberControl(name: string, setting: NumberSetting, value: Value): HTMLElement {
  const { min, max } = ends(setting);
  const slider = element('input', {
    type: 'range',
    name,
    min: 0,
    max: places(setting),
    step: 1,
    value: placeOf(setting, Number(value)).toFixed(0),
    'aria-label': setting.label,
    'aria-valuetext': String(value),
    autocomplete: 'off',
  });
  const exact = numberField(setting, value, { name, 'aria-label': words.exactValue(setting.label) });
  const written = [min, max].map((end) => element('span', {}, setting.whole ? count(end) : String(end)));
  const scale = element('span', { class: 'ends', 'aria-hidden': 'true' }, ...written);
  const bounded = setting.form !== undefined;
  return element(
    'div',
    { class: `control${bounded ? '' : ' exact'}${setting.marks ? ' marked' : ''}` },
    element('span', { class: 'name', 'aria-hidden': 'true' }, setting.label),
    exact,
    ...(bounded ? [slider, scale] : []),
  );
}

function choiceControl(name: string, setting: ChoiceSetting, value: Value): HTMLElement {
  const options = setting.options.map((option) =>
    element('option', { value: option.value, selected: option.value === value }, option.label),
  );
  return element(
    'label',
    { class: 'control' },
    element('span', { class: 'name' }, setting.label),
    element('select', { name, autocomplete: 'off' }, ...options),
  );
}

/** The controls of all settings that belong in one place, in the order of the table. */
export const controls = (settings: Settings, values: Values, place: Place): HTMLElement[] =>
  Object.entries(settings).flatMap(([name, setting]) => {
    if (setting.place !== place || setting.kind === 'levels') return [];
    return setting.kind === 'number'
      ? numberControl(name, setting, values[name])
      : choiceControl(name, setting, values[name]);
  });

type Input = HTMLInputElement | HTMLSelectElement;

const isSlider = (input: Input): boolean => input.type === 'range';

/** What an input says, or undefined where the setting does not allow it. */
function read(setting: Setting, input: Input): Value | undefined {
  return setting.kind === 'number' && isSlider(input)
    ? valueAt(setting, Number(input.value))
    : parseTyped(setting, input.value);
}

/** Whether an input says a value already. A slider does at each place that means it: it is not pulled from the reader's hand. */
const says = (setting: Setting, input: Input, value: Value): boolean =>
  isSlider(input) ? read(setting, input) === value : input.value === String(value);

/** Says the value that an input stands for, which its text need not yet. */
function tell(input: Input, value: Value): void {
  if (input instanceof HTMLInputElement)
    input.setAttribute(isSlider(input) ? 'aria-valuetext' : 'aria-valuenow', String(value));
  input.removeAttribute('aria-invalid');
}

function write(setting: Setting, input: Input, value: Value): void {
  const place = setting.kind === 'number' && isSlider(input) ? placeOf(setting, Number(value)).toFixed(0) : undefined;
  if (!says(setting, input, value)) input.value = place ?? String(value);
  tell(input, value);
}

/** What inputs below `root` say otherwise than their markup does: the reader set them before the figure woke. */
export const entered = (root: HTMLElement, settings: Settings): Values =>
  Object.fromEntries(
    [...root.querySelectorAll<Input>('.control [name]')].flatMap((input) => {
      const untouched =
        input instanceof HTMLSelectElement
          ? input.selectedOptions[0].defaultSelected
          : input.value === input.defaultValue;
      const value = untouched ? undefined : read(settings[input.name], input);
      return value === undefined ? [] : [[input.name, value]];
    }),
  );

export interface Form {
  /** Shows these values, without an event. */
  show(values: Values): void;
}

/** Binds the inputs below `root` to a table of settings; `changed` hears each allowed value that the reader enters. */
export function bindForm(root: HTMLElement, settings: Settings, changed: (name: string, value: Value) => void): Form {
  const inputs = (): Input[] =>
    [...root.querySelectorAll<Input>('input[name], select[name]')].filter(({ name }) => name in settings);

  function hear({ target }: Event): void {
    const input = inputs().find((one) => one === target);
    if (!input) return;
    const setting = settings[input.name];
    const value = read(setting, input);
    if (value === undefined) {
      input.setAttribute('aria-invalid', 'true');
      return;
    }
    for (const other of inputs()) if (other.name === input.name && other !== input) write(setting, other, value);
    tell(input, value);
    changed(input.name, value);
  }

  root.addEventListener('input', hear);
  // What a still would carry along for nobody.
  for (const input of inputs()) input.closest('.control')?.setAttribute('title', settings[input.name].help);
  return {
    show(values) {
      for (const input of inputs()) {
        const value = values[input.name];
        if (input !== document.activeElement || isSlider(input)) write(settings[input.name], input, value);
        else if (input instanceof HTMLInputElement) input.setAttribute('aria-valuenow', String(value)); // its text is the reader's
      }
    },
  };
}
