/*
 * What a page on paper lacks beside the living one, kept ready and shown by the style sheet in print only: the answers
 * to all questions at the end, and at each figure and number what its fields say now.
 */
import * as words from '#words';
import './print.css';
import { element } from '../../ui/element.ts';

/** An answer with its reason, unfolded. */
function unfolded(option: HTMLElement): HTMLElement {
  const [answer, ...why] = option.children;
  const right = option.hasAttribute('data-right') ? { 'data-right': '' } : {};
  const box = element('div', right, element('p', {}, answer.textContent.trim()));
  for (const part of why) box.append(' ', part);
  return box;
}

/** A question with all its answers, and without the ids that it has on the page. */
function solved(question: HTMLElement): HTMLElement {
  const copy = question.cloneNode(true) as HTMLElement;
  const [asked] = copy.children;
  asked.removeAttribute('id');
  return element('div', { class: 'solved' }, asked as HTMLElement, ...[...copy.querySelectorAll<HTMLElement>('.option')].map(unfolded)); // prettier-ignore
}

/** What a figure's control says: "Sparsity S 0.9". */
function said(control: HTMLElement): string {
  const field = control.querySelector<HTMLInputElement | HTMLSelectElement>('[role="spinbutton"], select')!;
  const value = field instanceof HTMLSelectElement ? field.selectedOptions[0].text : field.value;
  return `${control.querySelector('.name')!.textContent} ${value}`;
}

function settingsLine(figure: HTMLElement): void {
  const caption = figure.querySelector('figcaption')!;
  const found = figure.querySelector('.printed');
  const line = found ?? element('p', { class: 'printed', 'aria-hidden': 'true' });
  if (!found) caption.before(line);
  line.textContent = [...figure.querySelectorAll<HTMLElement>('.control')].map(said).join(' · ');
}

/** Writes down what the fields say. */
function write(): void {
  for (const figure of document.querySelectorAll<HTMLElement>('toy-widget')) settingsLine(figure);
  for (const dial of document.querySelectorAll<HTMLElement>('.dial:has(input)'))
    dial.dataset['printed'] = dial.querySelector('input')!.value;
}

/** Readies the page for paper. */
export function bindPrint(): void {
  const questions = [...document.querySelectorAll<HTMLElement>('.question')];
  const heading = element('p', { class: 'heading' }, words.answers);
  const end = element('section', { class: 'answers printed', 'aria-hidden': 'true' }, heading);
  end.append(...questions.map(solved));
  document.querySelector('main')!.append(end);
  addEventListener('beforeprint', write);
  matchMedia('print').addEventListener('change', write);
}
