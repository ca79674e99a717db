/* Whether single keys act: the reader's choice, kept on this machine where that is allowed. */
const KEY = 'single-keys';
let chosen: boolean | undefined;

export function single(): boolean {
  try {
    return chosen ?? localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

export function choose(on: boolean): void {
  chosen = on;
  try {
    localStorage.setItem(KEY, on ? 'on' : 'off');
  } catch {
    // It holds until the page is left.
  }
}
