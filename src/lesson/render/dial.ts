/*
 * A number in a sentence that is a control of the figure it speaks of: a link to a setting without a value,
 *
 *     the sparsity is now [0.9](?experiment.sparsity#experiment)
 *
 * The page has the plain number, which page/prose/inline-number.ts turns into a field. It must be the one that the figure opens with.
 */
import type { Opening, Targets } from '../check/links.ts';
import { attributes } from './markup.ts';
import { known } from '../read/source.ts';
import { checked } from '../read/value.ts';

const pattern = /^\?(([a-z][\w-]*)\.(\w+))#\2$/;

/** Holds a dial and what follows it in one line. */
const JOINED = '\u2060';

/** The dial that a link means, as HTML; undefined where it is another kind of link. */
export function dialHtml(href: string, text: string): string | undefined {
  const name = pattern.exec(href)?.[1];
  return name && `<span${attributes({ class: 'dial', 'data-sets': name })}>${text}</span>${JOINED}`;
}

/** Whether a link is a dial. Throws where its figure has no such number, or opens with another. */
export function checkDial(href: string, text: string, { figures }: Targets): boolean {
  const [, , id, name] = pattern.exec(href) ?? [];
  if (id === undefined) return false;
  const figure = figures.get(id);
  if (!figure) throw new Error(`the number ${text} sets the figure "${id}", which is none (${known(figures.keys())})`);
  checkNumber(figure, name, text);
  return true;
}

function checkNumber({ settings, values }: Opening, name: string, text: string): void {
  const value = checked(settings, name, text);
  if (settings[name].kind !== 'number') throw new Error(`${name} is no number to set in a sentence`);
  if (value !== values[name]) throw new Error(`the figure opens with ${name} ${values[name]}, not ${text}`);
}
