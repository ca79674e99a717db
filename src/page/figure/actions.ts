/* What the buttons of a figure do. What few readers press brings its code along when it is pressed. */
import * as words from '#words';
import type { Values } from '../../ui/settings.ts';
import type { Widget } from '../../ui/widget.ts';
import { say } from '../shell/clipboard.ts';
import type { Deck } from '../playback/deck.ts';
import { alone, later } from '../lazy/later.ts';
import { held } from '../input/reach.ts';
import type { Shown } from './snapshot.ts';
import type { Site } from './services.ts';

export interface Figure {
  readonly host: HTMLElement;
  readonly widget: Widget;
  readonly site: Site;
  readonly tape: Deck | undefined;
  /** The lesson's settings. */
  readonly base: Values;
  readonly change: (changes: Partial<Values>) => void;
  /** Trains the settings anew. */
  readonly again: () => void;
  readonly shown: () => Shown;
  /** Leaves a pinned run to be told of each change of settings. */
  readonly compare: (tell: ((values: Values) => void) | undefined) => void;
}

type Acts = Readonly<Record<string, (button: HTMLElement) => void>>;

/** Brings what a button asks for, once at a time. */
const bring = <M>(button: HTMLElement, load: () => Promise<M>, use: (module: M) => unknown): void => {
  later({ name: button.textContent, load, use, asked: button });
};

/** Unfolds what stands behind a button of the figure, or folds it away. */
function unfold(button: HTMLElement): void {
  const figure = button.closest('figure')!;
  button.setAttribute('aria-expanded', String(figure.classList.toggle('unfolded')));
  figure.querySelector('.more')!.dispatchEvent(new Event('toggle'));
}

/** What is done to the run. */
const runActs = ({ tape, again }: Figure): Acts => ({
  play: () => tape?.toggle(),
  step: () => tape?.step(),
  restart() {
    again();
    tape?.play();
  },
  retry: again,
});

/** What is done to the settings. */
const settingActs = ({ host, widget, base, change }: Figure): Acts => ({
  'new-seed'() {
    change({ seed: crypto.getRandomValues(new Uint32Array(1))[0] % 100_000 });
  },
  reset() {
    change(Object.fromEntries(Object.entries(base).filter(([name]) => !held(host, name))));
  },
  preset({ dataset }) {
    change(widget.presets?.[Number(dataset['preset'])]?.values ?? {});
  },
  more: unfold,
});

/** What is done with what is on show. */
const menuActs = ({ host, widget, site, shown, compare }: Figure): Acts => ({
  link(button) {
    site.copy(site.link.href(host.id), button);
  },
  save(button) {
    const now = shown();
    const load = () => import('../save/save.ts');
    bring(button, load, ({ save }) =>
      save(button.dataset['kind']!, now, () => {
        say(button, words.recording);
      }).catch(() => {
        say(button, words.notPossible);
      }),
    );
  },
  present(button) {
    const load = () => import('../large/present.ts');
    bring(button, load, ({ present }) => {
      present(host, site.link);
    });
  },
  pin(button) {
    const now = shown();
    const load = () => import('../pin/pin.ts');
    bring(button, load, ({ pin }) => {
      compare(pin(now));
    });
  },
  python(button) {
    const load = () => import('../python/script-dialog.ts');
    bring(
      button,
      load,
      alone(({ showPython }) => showPython(shown())),
    );
  },
  playground(button) {
    const now = shown();
    const load = () => import('../playground/open-playground.ts');
    bring(button, load, ({ openPlayground }) => {
      openPlayground(now, button);
    });
  },
  share(button) {
    const load = () => import('../share/panel.ts');
    bring(
      button,
      load,
      alone(({ sharePanel }) => sharePanel(host, widget, site.link)),
    );
  },
});

/** The acts of a figure by their names in its markup. */
export const acts = (figure: Figure): Acts => ({ ...runActs(figure), ...settingActs(figure), ...menuActs(figure) });
