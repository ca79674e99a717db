/* The fields of the panel. */
import * as words from '#words';
import { element } from '../../ui/element.ts';
import { copy } from '../shell/clipboard.ts';
import { LONGEST_ASK } from './hold-rules.ts';

/** A text to read or to copy, and the button that copies it, or selects it where the clipboard is closed to pages. */
export function copied(label: string, attributes: Readonly<Record<string, string | number>>) {
  const field = element('textarea', { ...attributes, readonly: true, spellcheck: 'false', autocomplete: 'off' });
  const button = element('button', { type: 'button', class: 'primary' }, label);
  button.addEventListener('click', () => {
    copy(field.value, button, () => {
      field.focus();
    });
  });
  field.addEventListener('focus', () => {
    field.select();
  });
  return { field, button };
}

/** The button that shows a code large enough for a whole room. */
export function large(code: HTMLElement): HTMLElement {
  const button = element('button', { type: 'button', 'aria-pressed': 'false' }, words.showCodeLarge);
  button.addEventListener('click', () => {
    button.setAttribute('aria-pressed', String(code.classList.toggle('large')));
  });
  return button;
}

/** Where on the page the link opens: at the figure or at any heading. */
export function places(figure: string, changed: () => void): HTMLSelectElement {
  const headings = document.querySelectorAll<HTMLAnchorElement>('.contents a[href^="#"]');
  const options = [...headings].map(({ hash, textContent }) =>
    element('option', { value: hash.slice(1) }, textContent),
  );
  const first = element('option', { value: figure }, words.opensAtFigure);
  const sections = element('optgroup', { label: words.opensAt }, ...options);
  const select = element('select', { 'aria-label': words.whereOpens, autocomplete: 'off' }, first, sections);
  select.addEventListener('change', changed);
  return select;
}

/** Where a teacher writes what students are asked. */
export function promptField(ask: string, changed: (text: string) => void): HTMLElement[] {
  const field = element('textarea', { id: 'share-ask', rows: 2, maxlength: LONGEST_ASK, autocomplete: 'off' }, ask);
  field.addEventListener('input', () => {
    changed(field.value);
  });
  return [element('label', { for: 'share-ask' }, words.askLabel(LONGEST_ASK)), field];
}
