// @vitest-environment jsdom
/* A whole figure in a page, with an engine that trains when the test says so. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Frame, Spec } from '../../../src/core/spec.ts';
import type { Client } from '../../../src/engine/client.ts';
import type { Listener } from '../../../src/engine/attempts.ts';
import * as exported from '../../../src/page/save/download.ts';
import { live } from '../../../src/page/figure/live.ts';
import type { Live } from '../../../src/page/figure/live.ts';
import type { Site } from '../../../src/page/figure/services.ts';
import { figure } from '../../../src/ui/figure.ts';
import { defaults } from '../../../src/ui/settings.ts';
import pentagon from '../../../src/widgets/pentagon.ts';

/** A run that the figure has opened. */
interface Run {
  readonly spec: Spec;
  readonly listener: Listener;
  grants: number;
  closed: boolean;
}

let runs: Run[];
let host: HTMLElement;
let one: Live;
const client: Client = {
  warm: () => undefined,
  open(spec, _every, listener) {
    const run: Run = { spec, listener, grants: 0, closed: false };
    runs.push(run);
    listener.started('cpu', 1, []);
    return { grant: () => run.grants++, close: () => (run.closed = true) };
  },
};
const write = vi.fn();
const ignored = vi.fn();
const copy = vi.fn();

/** Frame of a run in which all columns point to the right with one length. */
function frame(spec: Spec, step: number): Frame {
  const k = spec.seed.length;
  const parameters = Float32Array.from({ length: k * 15 }, (_, at) => (at % 15 === 0 ? 1 : 0));
  return { step, loss: new Float32Array(k), evaluation: new Float32Array(k), parameters };
}

const newest = (): Run => runs.at(-1);
const data = (): DOMStringMap => host.dataset;
const press = (act: string): void => host.querySelector<HTMLElement>(`[data-act="${act}"]`)!.click();
const look = (): void => void vi.advanceTimersByTime(20);

/** The newest run answers with frames at these steps, and the page looks. */
function train(...steps: number[]): void {
  newest().listener.frames(
    steps.map((step) => frame(newest().spec, step)),
    10,
  );
  look();
}

/** Enters a value as the reader does. */
function enter(name: string, text: string): void {
  const input = host.querySelector<HTMLInputElement>(`input[role="spinbutton"][name="${name}"]`)!;
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  look();
}

function begin(query = '', settings = ''): void {
  host = document.createElement('div');
  host.id = 'pentagon';
  host.dataset['settings'] = settings;
  host.append(figure(pentagon, defaults(pentagon.settings), ''));
  document.body.replaceChildren(host);
  const link: Site['link'] = {
    ...{ query, write, replace: write, listen: () => undefined },
    step: (_, change) => change(),
    href: (anchor) => `http://x/?q#${anchor}`,
  };
  one = live(host, pentagon, { client, link, ignored, copy });
  look();
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (call: FrameRequestCallback) => setTimeout(() => call(performance.now()), 16));
  runs = [];
  for (const heard of [write, ignored, copy]) heard.mockClear();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('settings', () => {
  test('come from the table, then the lesson, then the link', () => {
    begin('?pentagon.seed=7&pentagon.steps=50&pentagon.junk=1&pentagon.rate=9', 'sparsity=0.8&seed=3');
    expect(newest().spec).toMatchObject({ steps: 50, batch: 256, rate: 0.01 });
    expect([newest().spec.seed[0], newest().spec.density[0]]).toEqual([7, 1 - 0.8]);
    expect(ignored.mock.calls).toEqual([[['pentagon.junk=1', 'pentagon.rate=9']]]);
    expect(host.querySelector<HTMLInputElement>('input[name="seed"]')!.value).toBe('7');
  });

  test('that the reader enters open a new run and go into the link', () => {
    begin('', 'sparsity=0.8');
    enter('sparsity', '0.5');
    expect(newest().spec.density[0]).toBe(0.5);
    const base = { ...defaults(pentagon.settings), sparsity: 0.8 };
    expect(write.mock.calls).toEqual([['pentagon', { ...base, sparsity: 0.5 }, base]]);
    press('reset');
    expect(newest().spec.density[0]).toBe(1 - 0.8);
    expect(write.mock.lastCall).toEqual(['pentagon', base, base]);
  });

  test('that are fixed stay as they are, whatever asks for others', () => {
    begin('?pentagon.sparsity=0.5');
    one.fix(['sparsity']);
    one.change({ sparsity: 0, seed: 4 });
    press('reset');
    expect(write.mock.calls.map(([, values]) => values as object)).toMatchObject([
      { sparsity: 0.5, seed: 4 },
      { sparsity: 0.5, seed: 0 },
    ]);
    expect(host.querySelector<HTMLInputElement>('input[role="spinbutton"][name="sparsity"]')!.value).toBe('0.5');
    one.fix([]);
    one.change({ sparsity: 0 });
    expect(write.mock.lastCall?.[1]).toMatchObject({ sparsity: 0 });
  });

  test('of the picture alone open no run', () => {
    begin();
    one.watched(true);
    train(0, 3000);
    one.change({ shown: 2 });
    look();
    expect(runs.length).toBe(1);
    expect(write).toHaveBeenCalledTimes(1);
  });
});

describe('training', () => {
  test('begins with the whole picture, so that nothing beneath it moves', () => {
    begin();
    one.watched(true);
    for (let step = 0; !host.querySelector('.large') && step < 3000; step += 25) train(step);
    expect(host.querySelectorAll('.thumbnails button')).toHaveLength(8);
  });

  test('waits until somebody looks, and stops when nobody does', () => {
    begin();
    expect([newest().grants, data()['state']]).toEqual([0, 'training']);
    one.watched(true);
    expect(newest().grants).toBe(1);
    one.watched(false);
    train(0, 25);
    expect(newest().grants).toBe(1);
    one.watched(true);
    expect(newest().grants).toBe(2);
  });

  test('shows its end as done, with step, steps, engine and shape', () => {
    begin();
    one.watched(true);
    train(0, 3000);
    const { state, step, steps, engine, shape } = data();
    expect([state, step, steps, engine, shape]).toEqual(['done', '3000', '3000', 'cpu', 'line']);
    expect(host.querySelectorAll('.large .columns > g').length).toBe(5);
  });

  test('can be held, stepped and played', () => {
    begin();
    one.watched(true);
    train(...Array.from({ length: 121 }, (_, i) => 25 * i));
    press('play');
    look();
    expect([data()['state'], Number(data()['step']) < 100]).toEqual(['training', true]);
    press('play');
    look();
    const held = Number(data()['step']);
    expect(data()['state']).toBe('paused');
    press('step');
    look();
    expect(Number(data()['step'])).toBe(held + 25);
    press('play');
    for (let i = 0; i < 300; i++) look();
    expect([data()['state'], data()['step']]).toEqual(['done', '3000']);
  });

  test('of the same settings anew is a new run, played from its start', () => {
    begin();
    one.watched(true);
    train(0, 3000);
    press('restart');
    expect([runs.length, newest().spec]).toEqual([2, runs[0].spec]);
    press('new-seed');
    expect(write.mock.lastCall?.[1]).not.toMatchObject({ seed: 0 });
  });
});

describe('the data of a run', () => {
  const saved = vi.spyOn(exported, 'download').mockImplementation(() => undefined);
  const settings = async (): Promise<unknown> => {
    saved.mockClear();
    host.querySelector<HTMLElement>('[data-kind="json"]')!.click();
    await vi.waitFor(() => {
      expect(saved).toHaveBeenCalled();
    });
    return (JSON.parse(saved.mock.lastCall![2] as string) as { settings: unknown }).settings;
  };

  test('come with its own settings while a newer one trains, and with the picture’s of now', async () => {
    begin();
    one.watched(true);
    train(0, 3000);
    enter('sparsity', '0.5');
    one.change({ shown: 2 });
    expect(await settings()).toMatchObject({ sparsity: 0.9, shown: 2 });
    train(0, 3000);
    expect(await settings()).toMatchObject({ sparsity: 0.5, shown: 2 });
  });
});

describe('what is said', () => {
  const said = (): string => host.querySelector('[data-part="status"]')!.textContent;
  const wait = (): void => void vi.advanceTimersByTime(2500);

  test('is nothing of the first run, which nobody asked for, until it is done', () => {
    begin();
    one.watched(true);
    train(0, 25);
    wait();
    expect(said()).toBe('');
    train(3000);
    wait();
    expect(said()).toMatch(/^Finished\. At sparsity 0\.9, after 3,000 of 3,000 steps/);
  });

  test('is the start of a run, its pause and its end', () => {
    begin();
    one.watched(true);
    train(0, 3000);
    wait();
    press('restart');
    look();
    wait();
    expect(said()).toBe('Training.');
    train(0, 25, 50);
    press('play');
    look();
    wait();
    expect(said()).toMatch(/^Paused\. At sparsity 0\.9, after \d+ of 3,000 steps/);
    press('play');
    train(3000);
    for (let i = 0; i < 300; i++) look();
    expect(said()).toMatch(/^Finished\. /);
  });
});

describe('a failure', () => {
  test('is said in the figure’s place with a way out', async () => {
    begin();
    one.watched(true);
    newest().listener.failed('Training stopped: its worker stopped answering.');
    await Promise.resolve();
    look();
    const message = host.querySelector<HTMLElement>('[data-part="message"]')!;
    expect([data()['state'], message.hidden]).toEqual(['failed', false]);
    expect(message.textContent).toContain('its worker stopped answering');
    press('retry');
    look();
    expect([runs.length, newest().grants, message.hidden, data()['state']]).toEqual([2, 1, true, 'training']);
    train(0, 3000);
    expect(data()['state']).toBe('done');
  });

  test('that comes again offers a reload besides another try', async () => {
    begin();
    one.watched(true);
    const offered: boolean[][] = [];
    for (let time = 0; time < 2; time++) {
      newest().listener.failed('Training stopped: its worker could not be loaded.');
      await Promise.resolve();
      look();
      look();
      offered.push([!host.querySelector<HTMLElement>('[data-act="retry"]')!.hidden, !!host.querySelector('.reload')]);
      press('retry');
      look();
    }
    expect(offered).toEqual([
      [true, false],
      [true, true],
    ]);
  });
});

test('a run is pinned, and what is pinned hears of later settings', async () => {
  begin();
  one.watched(true);
  train(0, 3000);
  press('pin');
  await vi.waitFor(() => expect(host.querySelector('.pinned')).not.toBeNull());
  enter('sparsity', '0.5');
  expect(host.querySelector('.pinned .about')!.textContent).toBe('Sparsity S 0.9, now 0.5');
});

test('the link of the figure is copied at its anchor', () => {
  begin();
  press('link');
  expect(copy.mock.calls).toEqual([['http://x/?q#pentagon', host.querySelector('[data-act="link"]')]]);
});

test('where a batch holds too few examples of a feature the figure says so, and sets what works', async () => {
  const advice = (): HTMLElement | null => host.querySelector('.advice');
  begin('?pentagon.sparsity=0.999&pentagon.decay=0.7');
  await vi.waitFor(() => expect(advice()).not.toBeNull()); // before a first frame has come
  one.watched(true);
  train(0, 3000);
  expect(advice()!.textContent).toContain('a batch of 256 holds 0.26 examples of a feature');
  advice()!.querySelector('button')!.click();
  expect(newest().spec).toMatchObject({ rate: 0.001, steps: 10_000, batch: 1024 });
  expect(write.mock.lastCall?.[1]).toMatchObject({ rate: 0.001, steps: 10_000, batch: 1024, sparsity: 0.999 });
  await vi.waitFor(() => expect(advice()).toBeNull());
  enter('rate', '0.01');
  await vi.waitFor(() => expect(advice()!.textContent).toContain('a batch of 1,024 holds 1 examples'));
});

test('a figure whose batches hold enough says nothing', async () => {
  begin('', 'sparsity=0.99');
  one.watched(true);
  train(0, 3000);
  await vi.advanceTimersByTimeAsync(100);
  expect(host.querySelector('.advice')).toBeNull();
});
