/** A piece of code that is folded away until asked for, under a line that says what it is. */
export const folded = (summary: string, body: string): string =>
  `<details class="cell"><summary>${summary}</summary>\n${body}</details>\n`;
