/* A row of buttons under a picture, and a hint beside them. */
import { select } from 'd3';
import { child } from './child.ts';

export interface Pick {
  readonly label: string;
  /** Of a button that switches; absent where it only acts. */
  readonly pressed?: boolean;
  readonly act: () => void;
}

export function picks(host: HTMLElement, buttons: readonly Pick[], hint: string): void {
  const row = child(host, 'div', 'picks').node()!;
  select(row)
    .selectAll<HTMLButtonElement, Pick>('button')
    .data(buttons, ({ label }) => label)
    .join((enter) => enter.insert('button', 'span').attr('type', 'button'))
    .attr('aria-pressed', ({ pressed }) => (pressed === undefined ? null : String(pressed)))
    .text(({ label }) => label)
    .on('click', (_, { act }) => act());
  child(row, 'span', 'hint').text(hint);
}
