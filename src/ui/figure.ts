/*
 * The markup of a figure, complete but lifeless: the build puts it into the page, so that nothing moves when the
 * figure wakes. Parts are found again by their data-part, buttons by their data-act.
 */
import { element } from './element.ts';
import { controls } from './form.ts';
import type { Values } from './settings.ts';
import type { Widget } from './widget.ts';

const button = (act: string, label: string, attributes: Record<string, string> = {}): HTMLElement =>
  element('button', { type: 'button', 'data-act': act, ...attributes }, label);

/** Play, step and the way through the run. */
function transport(): HTMLElement {
  const scrubber = element('input', {
    type: 'range',
    'data-part': 'scrubber',
    min: 0,
    max: 0,
    step: 1,
    value: 0,
    'aria-label': 'Recorded steps of the run',
    autocomplete: 'off',
  });
  const speed = element(
    'select',
    { 'data-part': 'speed', 'aria-label': 'Playing speed', autocomplete: 'off' },
    element('option', { value: 'watch' }, 'watch'),
    element('option', { value: 'fast' }, 'fast'),
  );
  return element(
    'div',
    { class: 'transport' },
    button('play', 'Play', { class: 'primary' }),
    button('step', 'Step'),
    scrubber,
    speed,
  );
}

/** The less common settings. Folded away and of no use without a script, their controls are made when the figure wakes. */
function more(widget: Widget): HTMLElement {
  const presets = (widget.presets ?? []).map((preset, i) =>
    button('preset', preset.label, { 'data-preset': String(i) }),
  );
  return element(
    'details',
    { class: 'more' },
    element('summary', {}, 'More settings'),
    element('div', { class: 'presets' }, ...presets, button('reset', 'Back to the lesson’s settings')),
    element('div', { class: 'rows', 'data-part': 'rows' }),
  );
}

/** What a figure can be saved as, by the kind of file. */
const SAVED = { svg: 'Picture (SVG)', png: 'Picture (PNG)', csv: 'Numbers (CSV)', json: 'Data (JSON)' };

function menu(widget: Widget): HTMLElement {
  const saved = Object.entries(SAVED).filter(([kind]) => kind !== 'json' || 'spec' in widget);
  const entries = [
    button('link', 'Copy link'),
    button('share', 'More ways to share…'),
    ...saved.map(([kind, label]) => button('save', label, { 'data-kind': kind })),
    ...(widget.spec ? [button('python', 'This run as Python')] : []),
  ];
  return element('details', { class: 'menu' }, element('summary', {}, 'Save or share'), element('div', {}, ...entries));
}

/** The bar under the controls: seeds, the pin, the menu, and which engine runs. */
function bar(widget: Widget): HTMLElement {
  const chip = element('span', { class: 'chip', 'data-part': 'engine' });
  const restart = widget.spec ? [button('restart', 'Restart')] : [];
  const seeds = 'seed' in widget.settings ? [button('new-seed', 'New seed')] : [];
  const pin = button('pin', 'Pin', { 'aria-label': 'Pin this run' });
  return element('div', { class: 'bar' }, ...restart, ...seeds, pin, menu(widget), ...(widget.spec ? [chip] : []));
}

const message = (): HTMLElement =>
  element(
    'div',
    { class: 'message', 'data-part': 'message', role: 'alert', hidden: true },
    element('p'),
    button('retry', 'Try again'),
  );

/** The numbers of the picture on demand. */
const numbers = (): HTMLElement =>
  element(
    'details',
    { class: 'numbers' },
    element('summary', {}, 'The numbers as a table'),
    element('div', {
      'data-part': 'table',
      class: 'scroll',
      tabindex: '0',
      role: 'group',
      'aria-label': 'Numbers of the figure',
    }),
  );

/** The whole figure at rest, with an empty stage. `caption` is HTML that the build has made. */
export function figure(widget: Widget, values: Values, caption: string): HTMLElement {
  const text = element('figcaption');
  text.innerHTML = caption;
  const picture = element(
    'figure',
    { 'aria-label': widget.title },
    element('div', { class: 'stage', 'data-part': 'stage' }),
    message(),
    element('dl', { class: 'readouts', 'data-part': 'readouts' }),
    element('div', { class: 'controls' }, ...controls(widget.settings, values, 'main')),
    ...(widget.spec ? [transport()] : []),
    bar(widget),
    text,
  );
  const status = element('p', { class: 'visually-hidden', 'data-part': 'status', role: 'status' });
  return element('div', { class: 'figure' }, picture, more(widget), numbers(), status);
}
