/*
 * One step back in the browser's history undoes a phrase, and one forward does it again. Each entry says how many phrases
 * led to it. To cross one is to exchange the settings that it names: whatever was set meanwhile is kept for the way back.
 */
import type { Values } from '../ui/settings.ts';
import type { PageLink } from './link.ts';

export interface Changeable extends HTMLElement {
  change(values: Values): Promise<void>;
}

interface Crossing {
  readonly figure: Changeable;
  /** What the phrase's settings are on the other side. */
  values: Values;
}

const crossings: (Crossing | undefined)[] = [];

/** How many phrases led to this entry of the history; `otherwise` where it does not say. */
function depth(otherwise: number): number {
  const state = history.state as { phrases?: unknown } | null;
  return typeof state?.phrases === 'number' ? state.phrases : otherwise;
}

let at = depth(0);

/** Sets some settings of a figure, and gives back what they were and what they have become. */
async function exchange(figure: Changeable, values: Values): Promise<{ before: Values; after: Values }> {
  const told: Values[] = [];
  const hear = (event: Event): void => {
    const all = (event as CustomEvent<Values>).detail;
    told.push(Object.fromEntries(Object.keys(values).map((name) => [name, all[name]])));
  };
  await figure.change({}); // wakes it
  figure.addEventListener('settings', hear);
  await figure.change({});
  await figure.change(values);
  figure.removeEventListener('settings', hear);
  return { before: told.at(0) ?? values, after: told.at(-1) ?? values };
}

async function cross(crossing: Crossing | undefined): Promise<void> {
  if (crossing) crossing.values = (await exchange(crossing.figure, crossing.values)).before;
}

async function arrive(): Promise<void> {
  const to = depth(at);
  const from = at;
  at = to;
  history.replaceState({ phrases: at }, ''); // a place that was only gone to
  for (let i = from; i > to; i -= 1) await cross(crossings[i - 1]);
  for (let i = from; i < to; i += 1) await cross(crossings[i]);
}

addEventListener('popstate', () => void arrive());

/** Does what a phrase says. Where that changes anything it is an entry of the history. */
export async function does(figure: Changeable, values: Values, link: PageLink): Promise<void> {
  const said = link.query;
  const { before, after } = await exchange(figure, values);
  if (Object.keys(values).every((name) => before[name] === after[name])) return;
  crossings.splice(at, Infinity, { figure, values: before });
  link.enter(said, figure.id, [{ phrases: at }, { phrases: at + 1 }]);
  at += 1;
}
