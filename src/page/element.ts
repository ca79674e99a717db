/*
 * <toy-widget>: the one element. It wakes near the screen, trains only on it, and keeps its troubles to itself.
 */
import * as words from '#words';
import type { Values } from '../ui/settings.ts';
import type { Widget } from '../ui/widget.ts';
import { hasRules } from './link.ts';
import { live } from './live.ts';
import type { Live } from './live.ts';
import type { Site } from './site.ts';

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

/** Defines <toy-widget id="…" name="…"> for a page. */
export function defineElement(site: Site, load: LoadWidget): void {
  class ToyWidget extends HTMLElement {
    private living: Promise<Live> | undefined;
    private figure: Live | undefined;
    private visible = false;
    private observers: IntersectionObserver[] = [];

    connectedCallback(): void {
      this.tabIndex = -1; // a click on the picture gives the figure the focus, and with it its keys
      this.observers = [
        watch(this, NEAR, (near) => {
          if (near) void this.wake();
        }),
        watch(this, VISIBLE, (visible) => {
          this.visible = visible;
          this.look();
        }),
      ];
      document.addEventListener('visibilitychange', this.look);
    }

    disconnectedCallback(): void {
      for (const observer of this.observers) observer.disconnect();
      document.removeEventListener('visibilitychange', this.look);
      this.look();
    }

    /** Tells the figure whether anybody looks. */
    private readonly look = (): void => {
      this.figure?.watched(this.visible && this.isConnected && !document.hidden);
    };

    /** Changes settings as if in the form, waking the figure first. */
    async change(values: Values): Promise<void> {
      (await this.wake())?.change(values);
    }

    private async wake(): Promise<Live | undefined> {
      try {
        this.living ??= this.begin();
        return await this.living;
      } catch (error) {
        this.fail(error);
        return undefined;
      }
    }

    private async begin(): Promise<Live> {
      const widget = await load(this.getAttribute('name') ?? '');
      const teacher = hasRules(site.link.query, this.id) && (await import('./share/apply.ts'));
      this.figure = live(this, widget, site);
      if (teacher) teacher.applyRules(this, widget, site, this.figure);
      this.look();
      return this.figure;
    }

    /** A figure that cannot start says so in its own place; the still and the page stay. */
    private fail(error: unknown): void {
      this.living = undefined;
      this.dataset['state'] = 'failed';
      const message = this.querySelector<HTMLElement>('[data-part="message"]');
      if (!message) return;
      message.hidden = false;
      message.querySelector('p')!.textContent = words.notStarted(
        error instanceof Error ? error.message : String(error),
      );
      message.querySelector('button')!.onclick = () => {
        message.hidden = true;
        void this.wake();
      };
    }
  }
  customElements.define('toy-widget', ToyWidget);
}
