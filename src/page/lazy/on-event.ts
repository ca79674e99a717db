/*
 * Parts that come with the first event that asks for them, and hear that event: keys, number fields, the glossary. What
 * is pressed while they are on their way counts too.
 */
import * as words from '#words';
import { alone, later } from './later.ts';

/** The keys of figures, for whoever is in a figure or asks for their list. */
function key(event: KeyboardEvent): void {
  const at = event.target as Element;
  if (at.closest('[role="spinbutton"], textarea, select, dialog') || !(event.key === '?' || at.closest('toy-widget')))
    return;
  const load = () => import('../keys/keys.ts');
  later({ name: words.keys, load, use: ({ hear }) => hear(event), asked: event });
}

function keyList(): void {
  const load = () => import('../keys/list.ts');
  later({ name: words.keys, load, use: ({ showKeys }) => showKeys() });
}

/** A number field that is entered, or typed into. */
function field(event: Event): void {
  if (!(event.target as Element).matches('[role="spinbutton"]')) return;
  const load = () => import('../input/number-fields.ts');
  later({ name: words.numberFields, load, use: ({ attend }) => attend(event), asked: event });
}

/** A term in the prose, unless it is to open elsewhere. */
function term(event: MouseEvent): void {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a.term');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  later({
    name: link.textContent,
    load: () => import('../prose/term-entry.ts'),
    use: alone(({ openEntry }) => {
      openEntry(link);
    }),
    asked: words.glossary,
    failed() {
      location.assign(link.hash);
    },
  });
}

/** Listens for what asks for a part. */
export function bindEvents(): void {
  document.body.addEventListener('click', term);
  document.addEventListener('keydown', key);
  document.addEventListener('focusin', field);
  document.addEventListener('keydown', field);
  document.getElementById('keys')!.onclick = keyList;
}
