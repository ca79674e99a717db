/*
 * Marks along the slider of the page's first figure: values worth a visit, each with what comes of it, to be pressed. What
 * they say holds for the lesson's settings, and only with these is it said. A word tells that the slider is to be dragged,
 * until the reader has used it once; that is remembered on their machine, where it is allowed.
 */
import * as words from '#words';
import './slider-marks.css';
import { element } from '../../ui/element.ts';
import { placeOf, places } from '../../ui/scale.ts';
import { defaults } from '../../ui/settings.ts';
import type { Mark, NumberSetting, Settings, Values } from '../../ui/settings.ts';
import { keep, recall } from '../shell/storage.ts';
import { held } from './reach.ts';

interface Changeable extends HTMLElement {
  change(values: Values): Promise<void>;
}

const NAME = 'dragged';
/** Settings that change nothing of what marks say. */
const FREE = ['seed', 'shown'];

/** Puts an element where the slider's thumb stands for a value. */
function stand(one: HTMLElement, setting: NumberSetting, value: number): void {
  one.style.setProperty('--share', String(placeOf(setting, value) / places(setting)));
}

function button({ value, label }: Mark, setting: NumberSetting, press: () => void): HTMLElement {
  const made = element('button', { type: 'button' }, element('b', {}, String(value)), ' ', element('span', {}, label));
  stand(made, setting, value);
  made.addEventListener('click', press);
  return made;
}

/** The word at the slider; `used` takes it away for good. */
function hint(control: HTMLElement, setting: NumberSetting, value: number): { used: () => void } {
  if (recall(NAME) !== undefined || document.documentElement.dataset['embed']) return { used: () => undefined };
  const word = element('span', { class: 'hint', 'aria-hidden': 'true' }, words.dragThis);
  stand(word, setting, value);
  control.append(word);
  return {
    used() {
      word.remove();
      keep(NAME, 'yes');
    },
  };
}

function mark(control: HTMLElement, figure: Changeable, table: Settings): void {
  const slider = control.querySelector<HTMLInputElement>('input[type="range"]')!;
  const { name } = slider;
  const setting = table[name] as NumberSetting;
  const { used } = hint(control, setting, Number(slider.getAttribute('aria-valuetext')));
  const marks = setting.marks!;
  const buttons = marks.map((one) =>
    button(one, setting, () => {
      used();
      void figure.change({ [name]: one.value });
    }),
  );
  const end = control.querySelector('.ends')!.lastElementChild!;
  const row = element('div', { class: 'marks', role: 'group', 'aria-label': words.marksOf(setting.label) }, ...buttons);
  control.querySelector('.ends')!.replaceWith(row);
  row.append(element('span', { 'aria-hidden': 'true' }, end.textContent));
  slider.addEventListener('input', used);
  const usual = Object.entries(defaults(table)).filter(([other]) => ![name, ...FREE].includes(other));
  figure.addEventListener('settings', ({ detail: now = {} }: CustomEventInit<Values>) => {
    row.classList.toggle('bare', !usual.every(([other, value]) => now[other] === value));
    buttons.forEach((one, i) => {
      one.setAttribute('aria-pressed', String(marks[i].value === now[name]));
      one.toggleAttribute('disabled', held(figure, name)); // by a teacher's link
    });
  });
  void figure.change({}); // it says what it is set to
}

/** Marks the main slider of a figure, where its setting has marks. */
export async function bindMarks(figure: HTMLElement, settings: (name: string) => Promise<Settings>): Promise<void> {
  const control = figure.querySelector<HTMLElement>('.controls > .marked')!;
  mark(control, figure as Changeable, await settings(figure.getAttribute('name')!));
}
