/*
 * <toy-widget>: the one element. It wakes near the screen, trains only on it, and keeps its troubles to itself.
 */
import * as words from '#words';
import type { Values } from '../../ui/settings.ts';
import type { Widget } from '../../ui/widget.ts';
import { hasRules } from '../address/query.ts';
import { entered } from '../../ui/form.ts';
import { live } from './live.ts';
import type { Live } from './live.ts';
import { SLOW } from '../lazy/later.ts';
import { held } from '../input/reach.ts';
import type { Site } from './services.ts';
import { trouble } from '../lazy/trouble.ts';

/** How near to the screen a figure wakes, and how near it counts as looked at. */
const NEAR = '400px 0px';
const VISIBLE = '0px';

type LoadWidget = (name: string) => Promise<Widget>;

/** Calls `changed` when the element comes within `margin` of the screen or leaves it. */
function watch(host: HTMLElement, margin: string, changed: (near: boolean) => void): IntersectionObserver {
  const observer = new IntersectionObserver(
    (entries) => {
      changed(entries.at(-1)?.isIntersecting);
    },
    { rootMargin: margin },
  );
  observer.observe(host);
  return observer;
}

abstract class ToyWidget extends HTMLElement {
  protected abstract readonly site: Site;
  protected abstract readonly load: LoadWidget;
  #living: Promise<Live | undefined> | undefined;
  #figure: Live | undefined;
  #visible = false;
  #failed = false;
  /** Buttons pressed before there was a figure to hear them, each once. */
  readonly #early = new Set<HTMLElement>();
  #observers: IntersectionObserver[] = [];

  connectedCallback(): void {
    this.tabIndex = -1; // a click on the picture gives the figure the focus, and with it its keys
    this.#observers = [
      watch(this, NEAR, (near) => {
        if (near) void this.#wake();
      }),
      watch(this, VISIBLE, (visible) => {
        this.#visible = visible;
        this.#look();
      }),
    ];
    document.addEventListener('visibilitychange', this.#look);
    this.addEventListener('click', ({ target }) => {
      const button = (target as Element).closest<HTMLElement>('[data-act]:not([data-act="retry"])');
      if (button && !this.#figure) this.#early.add(button);
    });
  }

  disconnectedCallback(): void {
    for (const observer of this.#observers) observer.disconnect();
    document.removeEventListener('visibilitychange', this.#look);
    this.#look();
  }

  /** Tells the figure whether anybody looks. */
  readonly #look = (): void => {
    this.#figure?.watched(this.#visible && this.isConnected && !document.hidden);
  };

  /** Changes settings as if in the form, waking the figure first; as a step that Back undoes, where it is one. */
  async change(values: Values, step = false): Promise<void> {
    const figure = await this.#wake();
    if (!step) figure?.change(values);
    else this.site.link.step(this.id, () => figure?.change(values));
  }

  #wake(): Promise<Live | undefined> {
    this.#living ??= this.#begin().catch((error: unknown) => {
      this.#fail(error as Error);
      return undefined;
    });
    return this.#living;
  }

  async #begin(): Promise<Live> {
    const [widget, teacher] = await this.#code();
    trouble(this, '');
    this.removeAttribute('data-waiting');
    const said = entered(this, widget.settings);
    this.#figure = live(this, widget, this.site);
    teacher?.applyRules(this, widget, this.site, this.#figure);
    this.#takeOver(this.#figure, said);
    this.#look();
    return this.#figure;
  }

  /** What the reader did before the figure was there to hear it counts, where the link does not hold it. */
  #takeOver(figure: Live, said: Values): void {
    const free = Object.entries(said).filter(([name]) => !held(this, name));
    if (free.length > 0) figure.change(Object.fromEntries(free));
    for (const button of this.#early) button.click();
    this.#early.clear();
  }

  /** What the figure is made of. Where it is late the figure says so. */
  async #code() {
    const late = setTimeout(() => {
      trouble(this, words.stillStarting, { reload: true });
    }, SLOW);
    try {
      const widget = this.load(this.getAttribute('name') ?? '');
      const teacher = hasRules(this.site.link.query, this.id) ? import('../share/apply.ts') : undefined;
      return [await widget, await teacher] as const;
    } catch (cause) {
      throw new Error(words.notStarted, { cause });
    } finally {
      clearTimeout(late);
    }
  }

  /**
   * A figure that cannot start says so in its own place; the still and the page stay. Browsers keep a file that they
   * could not read, and some one that they could not fetch: then only a reload asks for it again.
   */
  #fail({ message, cause }: Error): void {
    this.#living = undefined;
    this.dataset['state'] = 'failed';
    this.dataset['waiting'] = '';
    const lasting = cause instanceof SyntaxError || this.#failed;
    this.#failed = true;
    trouble(this, message, { retry: !lasting, reload: lasting });
    this.querySelector<HTMLElement>('[data-act="retry"]')!.onclick = () => {
      trouble(this, '');
      void this.#wake();
    };
  }
}

/** Defines <toy-widget id="…" name="…"> for a page. */
export function defineElement(site: Site, load: LoadWidget): void {
  customElements.define(
    'toy-widget',
    class extends ToyWidget {
      readonly site = site;
      readonly load = load;
    },
  );
}
