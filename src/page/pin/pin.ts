/* A pinned run: the picture as it is now stays beside the living one until the reader takes it away. */
import * as words from '#words';
import './pin.css';
import { element } from '../../ui/element.ts';
import type { Values } from '../../ui/settings.ts';
import { differences } from '../../ui/text/settings-words.ts';
import { replica } from '../figure/replica.ts';
import { drawable } from '../figure/snapshot.ts';
import type { Shown } from '../figure/snapshot.ts';

/** The box with what is on show. Taking it away gives the focus back to the button that pins, or to the one that unfolds it. */
function boxOf(shown: Shown, about: HTMLElement): HTMLElement {
  const unpin = element('button', { type: 'button', 'data-act': 'unpin', 'aria-label': words.unpinRun }, words.unpin);
  const head = element('div', { class: 'head' }, element('strong', {}, words.pinned), about, unpin);
  const box = element(
    'section',
    { class: 'pinned', 'aria-label': words.pinnedRun(shown.widget.title) },
    head,
    ...replica(shown),
  );
  unpin.addEventListener('click', () => {
    box.remove();
    for (const act of ['more', 'pin']) shown.host.querySelector<HTMLElement>(`[data-act="${act}"]`)!.focus();
  });
  return box;
}

/** Folds away the settings, and the button that pins with them: the two pictures are to stand beside each other. */
function foldSettings(host: HTMLElement): void {
  const more = host.querySelector<HTMLElement>('[data-act="more"][aria-expanded="true"]');
  more?.click();
  more?.focus({ preventScroll: true });
}

/**
 * Pins what a figure shows, in place of what was pinned there before. Gives back what is to be told of each change of
 * settings, so that the box can say how its own differ; nothing where there is no picture yet.
 */
export function pin(shown: Shown): ((now: Values) => void) | undefined {
  if (!drawable(shown)) return undefined;
  const { host, widget, view } = shown;
  const about = element('span', { class: 'about' });
  host.querySelector('.pinned')?.remove();
  host.querySelector('[data-part="stage"]')!.after(boxOf(shown, about));
  foldSettings(host);
  const compare = (now: Values): void => {
    about.textContent = differences(widget.settings, view.values, now).join(' · ') || words.sameSettings;
  };
  compare(view.values);
  return compare;
}
