/*
 * A reload asks for files anew that browsers keep as missing or unreadable, and loses nothing: settings are in the link.
 * A host may have told the browser to keep for a year what it sent in a file's place: a plain reload takes that again.
 */
import * as words from '#words';
import { element } from '../../ui/element.ts';

/** How long the files may take, in milliseconds. */
const LIMIT = 4000;

/** Asks the host itself for all that the page has asked for, and then for the page. */
async function reload(): Promise<void> {
  const signal = AbortSignal.timeout(LIMIT);
  const anew = async ({ name }: PerformanceEntry): Promise<unknown> =>
    (await fetch(name, { cache: 'reload', signal })).blob();
  await Promise.allSettled(performance.getEntriesByType('resource').map(anew));
  location.reload();
}

/** The button that reloads the page. */
export function reloadButton(): HTMLElement {
  const button = element('button', { type: 'button', class: 'reload' }, words.reload);
  button.onclick = reload;
  return button;
}
