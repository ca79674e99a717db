/* How many restarts came out in which way, as bars; a way that came can be chosen. */
import { child, percent } from '../child.ts';
import './share-bars.css';

export interface ShareBar {
  readonly label: string;
  readonly count: number;
  /** What is said at the end of the bar. */
  readonly note: string;
  readonly chosen: boolean;
  /** The row in words, for those who do not see the bar. */
  readonly name: string;
  readonly choose: () => void;
}

/** Draws the bars into `host` under a heading; the longest takes all the room. */
export function shareBars(host: Element, heading: string, bars: readonly ShareBar[]): void {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const box = child(host, 'div', 'share-bars').attr('role', 'group').attr('aria-label', heading).node()!;
  child(box, 'p', 'heading').text(heading);
  const rows = child(box, 'div', 'rows')
    .selectAll<HTMLButtonElement, ShareBar>('button')
    .data(bars)
    .join((enter) => {
      const row = enter.append('button').attr('type', 'button');
      row.append('span').attr('class', 'label');
      row.append('svg').attr('aria-hidden', 'true').attr('height', 12).append('rect').attr('height', 12);
      row.append('span').attr('class', 'count');
      row.append('span').attr('class', 'note');
      return row;
    })
    .attr('aria-label', ({ name }) => name)
    .attr('aria-pressed', ({ chosen }) => String(chosen))
    .property('disabled', ({ count }) => count === 0)
    .on('click', (_, { choose }) => choose());
  rows.select('.label').text(({ label }) => label);
  rows.select('rect').attr('width', ({ count }) => percent(count / most));
  rows.select('.count').text(({ count }) => count);
  rows.select('.note').text(({ note }) => note);
}
