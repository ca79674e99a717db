/*
 * Numbers in the prose that are controls of a figure: drag one sideways, type another, or use the arrow keys. Figure
 * and number always say the same.
 */
import * as words from '#words';
import './inline-number.css';
import { numberField } from '../../ui/form.ts';
import { placeOf, places, valueAt } from '../../ui/scale.ts';
import { parseTyped } from '../../ui/settings.ts';
import type { NumberSetting, Settings, Values } from '../../ui/settings.ts';
import { bindDrag } from '../input/drag.ts';
import { reveal } from './setting-links.ts';
import { held } from '../input/reach.ts';

interface Changeable extends HTMLElement {
  change(values: Values): Promise<void>;
}

/** A figure's settings, as it tells of them. */
export type Told = CustomEvent<Values>;

/** What each key moves by, in places of the slider. */
const KEYS: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 };

/** Turns one number into a field of its figure. */
function dial(host: HTMLElement, figure: Changeable, name: string, setting: NumberSetting): void {
  const input = numberField(setting, host.textContent, { 'aria-label': words.inText(setting.label) });
  let value = Number(host.textContent);
  let start = 0;

  function show(): void {
    input.value = String(value);
    input.removeAttribute('aria-invalid');
  }
  const move = (from: number, by: number): void => {
    const place = Math.max(0, Math.min(places(setting), Math.round(from) + by));
    void figure.change({ [name]: valueAt(setting, place) });
    reveal(figure, input);
  };

  figure.addEventListener('settings', (event) => {
    value = Number((event as Told).detail[name]);
    input.disabled = held(figure, name); // by a teacher's link: it is a number to read then
    input.setAttribute('aria-valuenow', String(value));
    if (parseTyped(setting, input.value) !== value) show(); // while "0." is typed it is left alone
  });
  input.addEventListener('input', () => {
    const typed = parseTyped(setting, input.value);
    if (typed === undefined) input.setAttribute('aria-invalid', 'true');
    else input.removeAttribute('aria-invalid');
    if (typed !== undefined) void figure.change({ [name]: typed });
  });
  input.addEventListener('blur', show);
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') reveal(figure, input);
    if (!Object.hasOwn(KEYS, event.key)) return;
    event.preventDefault();
    move(placeOf(setting, value), KEYS[event.key]);
  });
  bindDrag(input, {
    begin: () => (start = placeOf(setting, value)),
    moved: (by) => {
      move(start, by);
    },
  });
  host.replaceChildren(input);
}

/** Makes fields of the numbers below `root`. A figure is woken to say what it is set to; one that cannot be keeps its numbers plain until it can. */
export function bindDials(root: HTMLElement, settings: (name: string) => Promise<Settings>): void {
  for (const host of root.querySelectorAll<HTMLElement>('.dial')) {
    const [id, name] = host.dataset['sets']!.split('.');
    const figure = document.getElementById(id) as Changeable;
    const bind = async (): Promise<void> => {
      const setting = (await settings(figure.getAttribute('name')!))[name];
      if (setting.kind === 'number') dial(host, figure, name, setting);
      await figure.change({});
    };
    bind().catch(() => {
      figure.addEventListener('settings', () => void bind(), { once: true });
    });
  }
}
