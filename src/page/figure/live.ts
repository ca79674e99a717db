/*
 * A living figure: its settings from the lesson, the link and the form; its run from the deck; one drawing for each
 * new frame or setting.
 */
import * as words from '#words';
import type { Spec } from '../../core/spec.ts';
import { starvedAt } from '../../core/starved.ts';
import { bindForm, controls } from '../../ui/form.ts';
import type { Form } from '../../ui/form.ts';
import { news } from '../../ui/text/announcement.ts';
import type { Values } from '../../ui/settings.ts';
import { fillReadouts } from '../../ui/fill.ts';
import type { View, Widget } from '../../ui/widget.ts';
import { acts } from './actions.ts';
import { announcer } from './announce.ts';
import { Deck } from '../playback/deck.ts';
import { foldAway } from '../shell/dismiss.ts';
import { trained } from '../playback/first-trained.ts';
import { later, SLOW } from '../lazy/later.ts';
import { settingsOf } from '../address/query.ts';
import { parts } from './parts.ts';
import type { Parts } from './parts.ts';
import { snapshot } from './snapshot.ts';
import { reflector } from './reflection.ts';
import type { Said } from './reflection.ts';
import type { Site } from './services.ts';
import { numbers } from './unfolding/unfolded-numbers.ts';
import { FLEETING, GLANCE, growing, lessonValues, NOTHING, stateOf, viewOf } from './view.ts';

export interface Live {
  /** Changes settings as if in the form. */
  change(values: Values): void;
  /** Holds these settings at their values against every change, until it is called again. */
  fix(names: readonly string[]): void;
  /** Whether the figure is on the screen. */
  watched(visible: boolean): void;
}

type Tell = (values: Values) => void;

/** One figure, from its settings to its picture. */
class LivingFigure implements Live {
  readonly #host: HTMLElement;
  readonly #widget: Widget;
  readonly #site: Site;
  readonly #part: Parts;
  readonly #form: Form;
  readonly #tape: Deck | undefined;
  /** The lesson's settings. */
  readonly #base: Values;
  readonly #announce: (message: string) => void;
  readonly #reflect: (said: Said) => void;
  readonly #numbers: (view: View) => void;
  #values: Values;
  #fixed: Values = {};
  /** The run that the settings mean, whether it is on show yet or not. */
  #asked: Spec | undefined;
  /** The screen frame that was asked for, or 0. */
  #request = 0;
  /** When the picture was drawn last, and when all of it was; before that the still stands. */
  #drawn = -Infinity;
  #whole = -Infinity;
  #glance: ReturnType<typeof setTimeout> | undefined;
  /** Whether a run has ended: that the first one begins by itself is no news. */
  #settled = false;
  /** Since when the figure is on the screen. */
  #looked = Infinity;
  /** Tells a pinned run beside the figure of the newest settings. */
  #compare: Tell | undefined;

  constructor(host: HTMLElement, widget: Widget, site: Site) {
    [this.#host, this.#widget, this.#site] = [host, widget, site];
    this.#part = parts(host);
    this.#announce = announcer(this.#part.find('status'));
    this.#reflect = reflector(host, widget, this.#part);
    this.#numbers = numbers(this.#part.find('table'), widget, this.#redraw);
    this.#base = lessonValues(widget, host.dataset['settings'] ?? '');
    const { values, ignored } = this.#linked();
    this.#values = { ...this.#base, ...values };
    const recorded = { client: site.client, count: widget.recorded ?? 100, past: widget.past ?? false };
    this.#tape = widget.spec && new Deck(recorded, this.#part, this.#redraw);
    this.#part.find('rows').replaceChildren(...controls(widget.settings, this.#values, 'more'));
    this.#form = bindForm(host, widget.settings, (name, value) => this.change({ [name]: value }));
    this.#bind();
    site.ignored(ignored);
    if (ignored.length > 0) this.#write(); // nobody else is to be told of them
    this.#tell();
    this.#want();
  }

  readonly change = (changes: Partial<Values>): void => {
    this.#set({ ...this.#values, ...(changes as Values) });
    if (Object.keys(changes).length > 0) this.#write(); // else it is asked to say what it is set to
  };

  fix(names: readonly string[]): void {
    this.#fixed = Object.fromEntries(names.map((name) => [name, this.#values[name]]));
    this.#tell();
    this.#judge();
  }

  watched(visible: boolean): void {
    this.#tape?.watched(visible);
    this.#looked = visible ? performance.now() : Infinity;
    if (visible) setTimeout(this.#redraw, SLOW); // to say that nothing has come
  }

  /** What the link says of this figure. */
  #linked() {
    return settingsOf(this.#site.link.query, this.#host.id, this.#widget.settings);
  }

  #write(): void {
    this.#site.link.write(this.#host.id, this.#values, this.#base);
  }

  /** Hears the buttons and the address. */
  #bind(): void {
    const [host, widget, site, tape, base] = [this.#host, this.#widget, this.#site, this.#tape, this.#base];
    const figure = {
      ...{ host, widget, site, tape, base, change: this.change },
      shown: () => snapshot(host, widget, this.#values, tape?.show(performance.now())),
      again: () => this.#want(true),
      compare: (tellPinned: Tell | undefined) => {
        this.#compare = tellPinned ?? this.#compare;
        this.#redraw();
      },
    };
    this.#part.on(acts(figure));
    foldAway(host.querySelector<HTMLDetailsElement>('.menu')!);
    site.link.listen(() => this.#set({ ...base, ...this.#linked().values }));
  }

  readonly #redraw = (): void => {
    this.#request ||= requestAnimationFrame(this.#draw);
  };

  readonly #draw = (now: number): void => {
    this.#request = 0;
    const tape = this.#tape;
    const showing = tape?.show(now) ?? NOTHING;
    if (growing(showing) && now - this.#drawn < GLANCE) {
      clearTimeout(this.#glance);
      this.#glance = setTimeout(this.#redraw, this.#drawn + GLANCE - now);
      return;
    }
    const state = stateOf(showing);
    const view = viewOf(this.#values, showing, state === 'training' && now - this.#whole < FLEETING);
    if (view.frame || !tape) this.#show(showing.forming ? { ...view, frame: showing.forming } : view, now);
    this.#reflect({ view, showing, state, late: performance.now() - this.#looked >= SLOW });
    tape?.reflect(showing);
    this.#announce(state === 'training' && !this.#settled ? '' : news(state, this.#widget, view));
    if (state === 'done' && !this.#settled) trained(this.#host, this.#site.link.query, tape, this.#redraw);
    this.#settled ||= state === 'done';
    if (showing.mode === 'play' || showing.forming) this.#redraw();
  };

  /** Draws what there is to see. The still stays until then, and goes in the same screen frame. */
  #show(view: View, now: number): void {
    const stage = this.#part.find('stage');
    if (this.#drawn < 0) stage.replaceChildren();
    this.#drawn = now;
    if (!view.fleeting) this.#whole = now;
    this.#widget.draw(stage, view, this.change);
    this.#compare?.(this.#values);
    fillReadouts(this.#part.find('readouts'), this.#widget.readouts(view));
    this.#numbers(view);
  }

  /** Says so at once where the settings train the wrong model, and no more of it once they do not. */
  #judge(): void {
    const [host, asked] = [this.#host, this.#asked];
    if (!asked || (starvedAt(asked) === undefined && !host.querySelector('.advice'))) return;
    const load = () => import('./advice.ts');
    later({ name: words.advice, load, use: ({ advise }) => advise(host, this.#asked!, this.change), asked: host });
  }

  /** Shows the settings in the form, and tells whatever else on the page shows them. */
  #tell(): void {
    this.#form.show(this.#values);
    this.#host.dispatchEvent(new CustomEvent('settings', { detail: this.#values }));
  }

  #set(next: Values): void {
    this.#values = { ...next, ...this.#fixed };
    this.#tell();
    this.#want();
  }

  /** Asks for the run that the values mean, anew after a failure or to play it. */
  #want(anew = false): void {
    this.#asked = this.#widget.spec?.(this.#values);
    if (this.#asked) this.#tape?.want({ values: this.#values, spec: this.#asked, after: this.#widget.after }, anew);
    this.#judge();
    this.#redraw();
  }
}

/** Brings the markup of one figure to life. */
export const live = (host: HTMLElement, widget: Widget, site: Site): Live => new LivingFigure(host, widget, site);
