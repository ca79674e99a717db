/*
 * The reader's answers. A question works without a script: its answers unfold. Here the chosen one is marked, and kept
 * on this machine, where that is allowed, until the reader clears it. After a reload it is marked and not unfolded,
 * so that nothing moves.
 */
import * as words from '#words';
import { element } from '../../ui/element.ts';
import { keep, recall } from '../shell/storage.ts';

/** Under which name the answer to a question is kept. */
const nameOf = ({ id }: HTMLElement): string => `answer.${id}`;

/** Whether the reader has answered a question, now or on an earlier visit. */
export const answered = (question: HTMLElement): boolean => recall(nameOf(question)) !== undefined;

/** An answer goes by its name in the markup, since a browser's translation changes the words in sight. */
const answerOf = (option: HTMLElement): string => option.dataset['answer'] ?? '';

/** Gives one question its memory. */
function bind(group: HTMLElement): void {
  const options = [...group.querySelectorAll<HTMLDetailsElement>('.option')];
  const status = group.querySelector<HTMLElement>('[role="status"]')!;
  const hint = status.textContent;
  const clear = element('button', { type: 'button', hidden: true }, words.clear);

  function mark(chosen: HTMLElement | undefined, note: string): void {
    for (const option of options) option.toggleAttribute('data-chosen', option === chosen);
    const verdict = chosen?.querySelector('.verdict')?.textContent ?? '';
    status.textContent = `${verdict} ${note}`.trim();
    clear.hidden = note === hint;
    group.dispatchEvent(new Event('answer', { bubbles: true })); // whoever counts answers counts anew
  }

  function choose(option: HTMLElement): void {
    const allowed = keep(nameOf(group), answerOf(option));
    mark(option, allowed ? words.answerKept : words.answerNotKept);
  }

  function restore(): void {
    const answer = recall(nameOf(group));
    if (answer === undefined) return;
    const option = options.find((option) => answerOf(option) === answer);
    mark(option, option ? words.answerKept : words.answerGone);
  }

  // Not `toggle`: a browser also unfolds what its own search finds.
  group.addEventListener('click', ({ target }) => {
    const option = (target as Element).closest('summary')?.closest<HTMLElement>('.option');
    if (option) choose(option);
  });
  clear.addEventListener('click', () => {
    keep(nameOf(group));
    for (const option of options) option.open = false;
    options[0].querySelector('summary')?.focus(); // as the button goes
    mark(undefined, hint);
  });
  status.after(clear);
  restore();
}

/** Lets the questions below `root` remember their answers. */
export function bindQuestions(root: HTMLElement): void {
  for (const group of root.querySelectorAll<HTMLElement>('.question')) bind(group);
}
