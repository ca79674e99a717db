/* The table in which a teacher shows, locks or hides each control. A row for a whole list sets all its rows. */
import * as words from '#words';
import { element } from '../../ui/element.ts';
import type { Control, Held } from './hold-rules.ts';

type State = Held | 'show';

interface Row {
  readonly label: string;
  readonly names: readonly string[];
  readonly inner?: boolean;
}

const STATES: readonly State[] = ['show', 'lock', 'hide'];

function rowsOf(controls: readonly Control[]): Row[] {
  const rows = (place: Control['place']): Row[] =>
    controls
      .filter((control) => control.place === place)
      .map(({ name, label }) => ({ label, names: [name], inner: place === 'more' }));
  const more = rows('more');
  const all = { label: words.allOfMore, names: more.flatMap(({ names }) => names) };
  return [...rows('main'), ...(more.length > 1 ? [all] : []), ...more];
}

/** The three choices of one row. */
function rowElement({ label, inner }: Row, i: number): HTMLElement {
  const radios = STATES.map((value) =>
    element(
      'label',
      {},
      element('input', { type: 'radio', name: `held-${i}`, value, autocomplete: 'off' }),
      words.holds[value],
    ),
  );
  const name = element('span', { class: 'name', 'aria-hidden': 'true' }, label);
  return element(
    'div',
    { class: inner ? 'row inner' : 'row', role: 'radiogroup', 'aria-label': label },
    name,
    ...radios,
  );
}

/** The table; it changes `held` in place and then calls `changed`. */
export function choices(controls: readonly Control[], held: Map<string, Held>, changed: () => void): HTMLElement[] {
  const rows = rowsOf(controls);
  const made = rows.map(rowElement);

  function reflect(): void {
    rows.forEach(({ names }, i) => {
      const states = new Set(names.map((name) => held.get(name) ?? 'show'));
      for (const radio of made[i].querySelectorAll('input')) {
        radio.checked = states.size === 1 && states.has(radio.value as State);
      }
    });
  }

  rows.forEach(({ names }, i) => {
    made[i].addEventListener('change', ({ target }) => {
      const state = (target as HTMLInputElement).value as State;
      for (const name of names) {
        if (state === 'show') held.delete(name);
        else held.set(name, state);
      }
      reflect();
      changed();
    });
  });
  reflect();
  return made;
}
