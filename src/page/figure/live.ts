/*
 * A living figure: its settings from the lesson, the link and the form; its run from the deck; one drawing for each
 * new frame or setting.
 */
import * as words from '#words';
import type { Spec } from '../../core/spec.ts';
import { starvedAt } from '../../core/starved.ts';
import { bindForm, controls } from '../../ui/form.ts';
import { news } from '../../ui/text/announcement.ts';
import type { State } from '../../ui/text/announcement.ts';
import type { Values } from '../../ui/settings.ts';
import { fillReadouts, fillTable } from '../../ui/fill.ts';
import type { View, Widget } from '../../ui/widget.ts';
import { acts } from './actions.ts';
import { announcer } from './announce.ts';
import { chipText } from './chip.ts';
import { deck } from '../playback/deck.ts';
import type { Showing } from '../playback/deck.ts';
import { foldAway } from '../shell/dismiss.ts';
import { later, SLOW } from '../lazy/later.ts';
import { settingsOf } from '../address/query.ts';
import { parts } from './parts.ts';
import type { Shown } from './snapshot.ts';
import type { Site } from './services.ts';
import { trouble } from '../lazy/trouble.ts';
import { inPicture, lessonValues, NOTHING, stateOf, viewOf } from './view.ts';

export interface Live {
  /** Changes settings as if in the form. */
  change(values: Values): void;
  /** Holds these settings at their values against every change, until it is called again. */
  fix(names: readonly string[]): void;
  /** Whether the figure is on the screen. */
  watched(visible: boolean): void;
}

/** Between two pictures of a run that grows, in milliseconds: more than the eye follows would take time from training. */
const GLANCE = 70;

/** Whether a run on its way is shown as it comes. */
const growing = ({ recording, mode }: Showing): boolean => mode === 'follow' && recording?.done === false;

const PLAY_LABELS: Readonly<Record<State, string>> = {
  training: words.pause,
  paused: words.play,
  done: words.watchIt,
  failed: words.watchIt,
};

/** Brings the markup of one figure to life. */
export function live(host: HTMLElement, widget: Widget, site: Site): Live {
  const part = parts(host);
  const { find } = part;
  const base = lessonValues(widget, host.dataset['settings'] ?? '');
  const fromLink = settingsOf(site.link.query, host.id, widget.settings);
  const announce = announcer(find('status'));
  const stage = find('stage');
  const table = find('table');
  let values: Values = { ...base, ...fromLink.values };
  let fixed: Values = {};
  let request = 0;
  /** When the picture was drawn last. */
  let drawn = -Infinity;
  let glance: ReturnType<typeof setTimeout> | undefined;
  let still = true;
  /** Whether a run has ended: that the first one begins by itself is no news. */
  let settled = false;
  let failures = 0;
  /** The run that the settings mean, whether it is on show yet or not. */
  let asked: Spec | undefined;
  /** Since when the figure is on the screen. */
  let looked = Infinity;
  /** Tells a pinned run beside the figure of the newest settings. */
  let compare: ((values: Values) => void) | undefined;

  const recorded = { client: site.client, count: widget.recorded ?? 100, past: widget.past ?? false };
  const tape = widget.spec && deck(recorded, part, redraw);

  function redraw(): void {
    request ||= requestAnimationFrame(draw);
  }

  function draw(now: number): void {
    request = 0;
    const showing = tape?.show(now) ?? NOTHING;
    if (growing(showing) && now - drawn < GLANCE) {
      clearTimeout(glance);
      glance = setTimeout(redraw, drawn + GLANCE - now);
      return;
    }
    drawn = now;
    const view = viewOf(values, showing);
    const state = stateOf(showing);
    if (view.frame || !tape) show(view);
    reflect(view, showing, state);
    announce(state === 'training' && !settled ? '' : news(state, widget, view));
    settled ||= state === 'done';
    if (showing.mode === 'play') redraw();
  }

  /** Draws what there is to see. The still stays until then, and makes room in the same breath. */
  function show(view: View): void {
    if (still) stage.replaceChildren();
    still = false;
    widget.draw(stage, view, change);
    compare?.(values);
    fillReadouts(find('readouts'), widget.readouts(view));
    if (table.closest('details')?.open) fillTable(table, widget.table(view));
  }

  /** Keeps attributes and controls true to what is on show. */
  function reflect(view: View, showing: Showing, state: State): void {
    Object.assign(host.dataset, { state, shape: view.frame || !tape ? widget.shape(view) : '' });
    if (!tape) return;
    const { recording, frame, failure } = showing;
    const late = !failure && performance.now() - looked >= SLOW;
    Object.assign(host.dataset, { step: frame?.step ?? 0, steps: (view.spec ?? widget.spec!(values)).steps });
    if (recording) host.dataset['engine'] = recording.engine;
    find('engine').textContent = recording ? chipText(recording) : late ? words.stillStarting : '';
    find('engine').classList.toggle('long', !!recording?.notes.length);
    if (failure && find('message').hidden) failures += 1;
    trouble(host, failure, { retry: true, reload: failures > 1 });
    part.button('play')!.textContent = PLAY_LABELS[state];
    tape.reflect(showing);
  }

  /** Says so at once where the settings train the wrong model, and no more of it once they do not. */
  function judge(): void {
    if (!asked || (starvedAt(asked) === undefined && !host.querySelector('.advice'))) return;
    const load = () => import('./advice.ts');
    later({ name: words.advice, load, use: ({ advise }) => advise(host, asked!, change), asked: host });
  }

  /** Shows the settings in the form, and tells whatever else on the page shows them. */
  function tell(): void {
    form.show(values);
    host.dispatchEvent(new CustomEvent('settings', { detail: values }));
  }

  function set(next: Values): void {
    values = { ...next, ...fixed };
    tell();
    want();
  }

  function change(changes: Partial<Values>): void {
    set({ ...values, ...(changes as Values) });
    site.link.write(host.id, values, base);
  }

  /** Asks for the run that the values mean, anew after a failure or to play it. */
  function want(anew = false): void {
    asked = widget.spec?.(values);
    if (asked) tape?.want({ values, spec: asked }, anew);
    judge();
    redraw();
  }

  /** What is on show, with the settings of its own run: a newer one may be under way. */
  function shown(): Shown {
    const showing = tape?.show(performance.now()) ?? NOTHING;
    const { recording } = showing;
    const own = recording ? { ...recording.values, ...inPicture(widget, values) } : values;
    return { host, widget, view: viewOf(own, showing), engine: recording?.engine };
  }

  find('rows').replaceChildren(...controls(widget.settings, values, 'more'));
  const form = bindForm(host, widget.settings, (name, value) => {
    change({ [name]: value });
  });
  part.on(
    acts({
      ...{ host, widget, site, tape, base, change, shown },
      again() {
        want(true);
      },
      compare(tellPinned) {
        compare = tellPinned ?? compare;
        redraw();
      },
    }),
  );
  host.querySelector('.numbers')?.addEventListener('toggle', redraw);
  foldAway(host.querySelector<HTMLDetailsElement>('.menu')!);

  site.ignored(fromLink.ignored);
  if (fromLink.ignored.length > 0) site.link.write(host.id, values, base); // nobody else is to be told of them
  site.link.listen(() => {
    set({ ...base, ...settingsOf(site.link.query, host.id, widget.settings).values });
  });
  tell();
  want();

  return {
    change,
    fix(names) {
      fixed = Object.fromEntries(names.map((name) => [name, values[name]]));
      tell();
      judge();
    },
    watched(visible) {
      tape?.watched(visible);
      looked = visible ? performance.now() : Infinity;
      if (visible) setTimeout(redraw, SLOW); // to say that nothing has come
    },
  };
}
