/*
 * Takes the run that a figure shows to the playground, which trains it anew: on this page or on the one that has it. What is
 * too large for it says so in the button.
 */
import * as words from '#words';
import { ownOf } from '../../core/batches/own-model.ts';
import type { Values } from '../../ui/settings.ts';
import { queryOf } from '../address/query.ts';
import type { Shown } from '../figure/snapshot.ts';
import { say } from '../shell/clipboard.ts';
import { siteFolder } from '../shell/site-folder.ts';

const ID = 'playground';
/** The page that has it. */
const PAGE = 'beyond/';

interface Changeable extends HTMLElement {
  change(values: Values, step: boolean): Promise<void>;
}

/** The values of the playground for what a figure shows, or undefined for what has no place there. */
export function valuesFor({ widget, view }: Pick<Shown, 'widget' | 'view'>): Values | undefined {
  if (!view.spec) return undefined;
  const best = widget.best?.(view) ?? 0;
  const instance = widget.chosen?.(view) ?? (typeof best === 'number' ? best : best[0]);
  const own = ownOf(view.spec, instance);
  return own && { ...own, shown: 0 };
}

/** Opens it there. */
export function openPlayground(shown: Shown, button: HTMLElement): void {
  const values = valuesFor(shown);
  const here = document.getElementById(ID) as Changeable | null;
  if (!values) say(button, words.playgroundTooSmall);
  else if (here) {
    void here.change(values, true);
    here.scrollIntoView();
  } else {
    const pairs = Object.entries(values).map(([name, value]): [string, string] => [`${ID}.${name}`, String(value)]);
    location.assign(`${siteFolder()}${PAGE}${queryOf(pairs)}#${ID}`);
  }
}
