/* The clipboard, and a word in the button that asked. */
import * as words from '#words';

const WORD = 2000;

/** When the labels come back. */
const back = new WeakMap<HTMLElement, ReturnType<typeof setTimeout>>();

/** Shows a word in place of a button's label for two seconds. */
export function say(button: HTMLElement, word: string): void {
  const label = (button.dataset['label'] ??= button.textContent);
  button.textContent = word;
  clearTimeout(back.get(button));
  const restore = (): void => {
    button.textContent = label;
  };
  back.set(button, setTimeout(restore, WORD));
}

/** Shows a line for the reader to copy. */
const show = (text: string): void => {
  import('./by-hand.ts').then(
    ({ byHand }) => byHand(text),
    () => prompt(words.copyThis, text),
  );
};

/** Copies a text; where the clipboard is closed to pages, `refused` helps the reader to copy it. */
export function copy(text: string, button: HTMLElement, refused = show): void {
  const written =
    (navigator as Partial<Navigator>).clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'));
  written.then(
    () => {
      say(button, words.copied);
    },
    () => {
      refused(text);
    },
  );
}
