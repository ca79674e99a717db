/*
 * Number fields, in forms and in the prose, while the reader writes in one. What is typed sign by sign is heard after a
 * pause, so that nothing is trained on the way to a number. What is refused is said in words beside the field, and is
 * gone with the last good value back when the field is left.
 */
import * as words from '#words';
import './number-fields.css';
import { element } from '../../ui/element.ts';

const FIELD = '[role="spinbutton"]';
/** How long a reader stops when a number is complete, in milliseconds. */
const PAUSE = 600;

/** What each key moves by, in whole numbers or in places of the slider. */
const KEYS: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 };

let typing: { readonly field: HTMLInputElement; readonly timer: ReturnType<typeof setTimeout> } | undefined;

const fieldOf = ({ target }: Event): HTMLInputElement | undefined =>
  target instanceof HTMLInputElement && target.matches(FIELD) ? target : undefined;

/** Whether an input is one sign more or less, and not a whole text that was pasted or set. */
const signwise = ({ inputType, data }: Partial<InputEvent>): boolean =>
  inputType?.startsWith('delete') === true || (inputType === 'insertText' && data?.length === 1);

const say = (field: HTMLInputElement): unknown => field.dispatchEvent(new Event('input', { bubbles: true }));

function forget(): HTMLInputElement | undefined {
  const field = typing?.field;
  clearTimeout(typing?.timer);
  typing = undefined;
  return field;
}

/** Lets what has been typed be heard. */
function settle(): void {
  const field = forget();
  if (field) say(field);
}

let told = 0;

/** Says beside a field what it takes while it holds something else. */
function explain(field: HTMLInputElement): void {
  const id = field.getAttribute('aria-describedby');
  if (!field.hasAttribute('aria-invalid')) {
    if (id) document.getElementById(id)?.remove();
    field.removeAttribute('aria-describedby');
    return;
  }
  if (id) return;
  const note = element('span', { class: 'refused', id: `refused-${(told += 1)}`, role: 'status' });
  field.after(note);
  field.setAttribute('aria-describedby', note.id);
  const [min, max] = [field.getAttribute('aria-valuemin')!, field.getAttribute('aria-valuemax')!];
  note.textContent = words.takes(field.inputMode === 'numeric', min, max);
}

/** Puts the last good value back. */
function putBack(field: HTMLInputElement): void {
  field.value = field.getAttribute('aria-valuenow')!;
  field.removeAttribute('aria-invalid');
  explain(field);
}

/** Moves a number by the keys: a whole one by ones, another by the places of the slider beside it. */
function step(field: HTMLInputElement, by: number): void {
  settle();
  const slider = field.parentElement!.querySelector<HTMLInputElement>('input[type="range"]');
  if (slider && field.inputMode === 'decimal') {
    slider.value = String(Number(slider.value) + by);
    say(slider);
    field.value = field.getAttribute('aria-valuenow')!;
    return;
  }
  const [now, min, max] = ['now', 'min', 'max'].map((name) => Number(field.getAttribute(`aria-value${name}`)));
  field.value = String(Math.max(min, Math.min(max, now + by)));
  say(field);
}

/** Does what a key means in a field, unless the field has done it. What was refused while this was on its way is said. */
export function attend(event: Event): void {
  const field = fieldOf(event);
  if (field?.hasAttribute('aria-invalid')) explain(field);
  if (!(event instanceof KeyboardEvent) || !field || event.defaultPrevented || event.isComposing) return;
  if (Object.hasOwn(KEYS, event.key)) step(field, KEYS[event.key]);
  if (event.key === 'Escape') {
    forget();
    putBack(field);
  }
}

document.addEventListener(
  'input',
  (event) => {
    const field = fieldOf(event);
    if (!field) return;
    forget();
    if (!signwise(event)) return;
    event.stopImmediatePropagation();
    typing = { field, timer: setTimeout(settle, PAUSE) };
  },
  true,
);
document.addEventListener('input', (event) => {
  const all = fieldOf(event)
    ? [fieldOf(event)!]
    : document.querySelectorAll<HTMLInputElement>(`${FIELD}[aria-describedby]`);
  for (const field of all) explain(field);
});
for (const type of ['change', 'focusout']) {
  document.addEventListener(type, (event) => {
    const field = fieldOf(event);
    if (!field) return;
    settle();
    putBack(field);
  });
}
