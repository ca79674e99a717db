/* What a screen reader hears of a figure: its newest news, and no more than one message in two seconds. */

const PAUSE = 2000;

/** Makes the function that announces; saying the same again, or nothing, is silent. */
export function announcer(status: HTMLElement): (message: string) => void {
  let waiting = '';
  let timer: ReturnType<typeof setTimeout> | undefined;

  function say(): void {
    timer = undefined;
    if (!waiting || status.textContent === waiting) return;
    status.textContent = waiting;
    timer = setTimeout(say, PAUSE);
  }

  return (message) => {
    waiting = message;
    if (message && !timer) timer = setTimeout(say, 250); // a drag goes through many finished runs: only the last is news
  };
}
