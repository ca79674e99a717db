/* Whether single keys act: the reader's choice, kept on this machine where that is allowed. */
import { keep, recall } from '../shell/storage.ts';

const NAME = 'single-keys';
let chosen: boolean | undefined;

export const single = (): boolean => chosen ?? recall(NAME) !== 'off';

export function choose(on: boolean): void {
  chosen = on; // where it cannot be kept it holds until the page is left
  keep(NAME, on ? 'on' : 'off');
}
