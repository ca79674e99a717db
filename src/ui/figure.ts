/*
 * The markup of a figure, complete but lifeless: the build puts it into the page, so that nothing moves when the
 * figure wakes. Parts are found again by their data-part, buttons by their data-act.
 */
import * as words from '#words';
import { element } from './element.ts';
import { controls } from './form.ts';
import type { Values } from './settings.ts';
import type { Widget } from './widget.ts';

const button = (act: string, label: string, attributes: Record<string, string> = {}): HTMLElement =>
  element('button', { type: 'button', 'data-act': act, ...attributes }, label);

/** Play, and the way through the run. */
function transport(): HTMLElement {
  const scrubber = element('input', {
    type: 'range',
    'data-part': 'scrubber',
    min: 0,
    max: 0,
    step: 1,
    value: 0,
    'aria-label': words.recordedSteps,
    autocomplete: 'off',
  });
  return element('div', { class: 'transport' }, button('play', words.play, { class: 'primary' }), scrubber);
}

/** What few need to play a run: its pace, its steps, and runs anew. */
const finer = (): HTMLElement[] => [
  button('step', words.step),
  element(
    'select',
    { 'data-part': 'speed', 'aria-label': words.speed, autocomplete: 'off' },
    element('option', { value: 'watch' }, words.watch),
    element('option', { value: 'fast' }, words.fast),
  ),
  button('restart', words.restart),
];

/** Acts that few need, behind one button with the less common settings: finer playing, seeds, the pin, the large view. */
const acts = (widget: Widget): HTMLElement =>
  element(
    'div',
    { class: 'acts' },
    ...(widget.spec ? finer() : []),
    ...('seed' in widget.settings ? [button('new-seed', words.newSeed)] : []),
    button('pin', words.pin, { 'aria-label': words.pinRun }),
    button('present', words.present),
  );

/** The less common settings. Folded away and of no use without a script, their controls are made when the figure wakes. */
function more(widget: Widget): HTMLElement {
  const presets = (widget.presets ?? []).map((preset, i) =>
    button('preset', preset.label, { 'data-preset': String(i) }),
  );
  return element(
    'div',
    { class: 'more' },
    element('div', { class: 'presets' }, ...presets, button('reset', words.reset)),
    element('div', { class: 'rows', 'data-part': 'rows' }),
  );
}

/** What a figure can be saved as, by the kind of file. */
const SAVED = {
  svg: words.saveSvg,
  png: words.savePng,
  movie: words.saveMovie,
  csv: words.saveCsv,
  json: words.saveJson,
};

function menu(widget: Widget): HTMLElement {
  const saved = Object.entries(SAVED).filter(([kind]) => !['movie', 'json'].includes(kind) || 'spec' in widget);
  const entries = [
    button('link', words.copyLink),
    button('share', words.moreSharing),
    ...saved.map(([kind, label]) => button('save', label, { 'data-kind': kind })),
    ...(widget.spec ? [button('python', words.asPython)] : []),
  ];
  return element(
    'details',
    { class: 'menu' },
    element('summary', {}, words.saveOrShare),
    element('div', {}, ...entries),
  );
}

/** The one row under the main controls: playing, the menu, and what unfolds all the rest. */
const row = (widget: Widget): HTMLElement =>
  element(
    'div',
    { class: 'row' },
    ...(widget.spec ? [transport()] : []),
    menu(widget),
    button('more', words.more, { 'aria-expanded': 'false' }),
  );

const message = (): HTMLElement =>
  element(
    'div',
    { class: 'message', 'data-part': 'message', role: 'alert', hidden: true },
    element('p'),
    button('retry', words.retry),
  );

/** The numbers of the picture on demand. */
const numbers = (): HTMLElement =>
  element(
    'details',
    { class: 'numbers' },
    element('summary', {}, words.asTable),
    element('div', {
      'data-part': 'table',
      class: 'scroll',
      tabindex: '0',
      role: 'group',
      'aria-label': words.tableLabel,
    }),
  );

/** The whole figure at rest, with an empty stage. `caption` is HTML that the build has made. */
export function figure(widget: Widget, values: Values, caption: string): HTMLElement {
  const text = element('figcaption');
  text.innerHTML = caption;
  const picture = element(
    'figure',
    { 'aria-label': widget.title },
    element('p', { class: 'title', 'aria-hidden': 'true' }, widget.title),
    element('div', { class: 'stage', 'data-part': 'stage' }),
    message(),
    element('div', { class: 'controls' }, ...controls(widget.settings, values, 'main')),
    row(widget),
    acts(widget),
    more(widget),
    ...(widget.spec ? [element('p', { class: 'chip', 'data-part': 'engine' })] : []),
    element('dl', { class: 'readouts', 'data-part': 'readouts' }),
    element('p', { class: 'waiting' }, words.waiting),
    text,
  );
  const status = element('p', { class: 'visually-hidden', 'data-part': 'status', role: 'status' });
  return element('div', { class: 'figure' }, picture, numbers(), status);
}
