/* The clipboard, and a word in the button that asked. */

const WORD = 2000;

/** Shows a word in place of a button's label for two seconds. */
export function say(button: HTMLElement, word: string): void {
  const label = (button.dataset['label'] ??= button.textContent);
  button.textContent = word;
  setTimeout(() => {
    button.textContent = label;
  }, WORD);
}

/** Copies a text; where the clipboard is closed to pages, it is shown for the reader to copy. */
export function copy(text: string, button: HTMLElement): void {
  const written =
    (navigator as Partial<Navigator>).clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'));
  written.then(
    () => {
      say(button, 'Copied');
    },
    () => {
      prompt('Copy this link:', text);
    },
  );
}
