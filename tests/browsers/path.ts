/* The main path, and the questions that it asks of a page: functions that are sent there, so they stand alone. */
import type { Spec } from '../../src/core/spec.ts';
import type { Visit } from './visit.ts';

/** What "Data (JSON)" gives, as far as it is compared. */
export interface Data {
  readonly engine: string;
  readonly spec: Spec;
  readonly instances: readonly { readonly weights: readonly (readonly number[])[]; readonly bias: readonly number[] }[];
}

/** Waits for a finished figure; gives its shape. */
async function finished(id: string): Promise<string> {
  const figure = document.querySelector<HTMLElement>(`toy-widget#${id}`)!;
  figure.scrollIntoView();
  const end = performance.now() + 150_000;
  // Two screen frames, in case a run is about to begin.
  for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame);
  while (figure.dataset['state'] !== 'done') {
    const message = figure.querySelector('[data-part="message"]')!.textContent;
    if (figure.dataset['state'] === 'failed') throw new Error(`the figure failed: ${message}`);
    if (performance.now() > end) throw new Error(`the figure is ${figure.dataset['state'] ?? 'nothing'} for ever`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return figure.dataset['shape'] ?? '';
}

/** Presses "Data (JSON)" of a figure and catches the file. */
async function exported(id: string): Promise<string> {
  const caught = new Promise<Blob>((resolve) => {
    const original = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      resolve(blob);
      return original(blob);
    };
  });
  HTMLAnchorElement.prototype.click = () => undefined; // no browser asks where to put it
  const buttons = [...document.querySelectorAll<HTMLElement>(`toy-widget#${id} button`)];
  buttons.find(({ textContent }) => textContent === 'Data (JSON)')!.click();
  return (await caught).text();
}

/** Waits until the address holds the change. */
async function written(): Promise<string> {
  const end = performance.now() + 10_000;
  while (!location.search.includes('pentagon.sparsity=0') && performance.now() < end)
    await new Promise((resolve) => setTimeout(resolve, 50));
  return location.search;
}

/** Opens a page of the lesson and gives the data of a finished figure, as JSON text. */
export async function trained(visit: Visit, address: string, id: string): Promise<string> {
  await visit.open(address);
  await visit.ask(finished, id);
  return visit.ask(exported, id);
}

/** Puts the slider to sparsity 0: a new run, another shape, and a link to it. Gives what went wrong. */
export async function slid(visit: Visit): Promise<string[]> {
  await visit.home('toy-widget#pentagon input[type="range"][name="sparsity"]');
  const shape = await visit.ask(finished, 'pentagon');
  const link = await visit.ask(written);
  return [
    ...(shape === 'orthogonal' ? [] : [`at sparsity 0 its shape is ${shape}`]),
    ...(link === '?pentagon.sparsity=0' ? [] : [`the link reads ${link}`]),
  ];
}
