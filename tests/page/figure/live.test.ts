// @vitest-environment jsdom
/* A whole figure in a page: its settings, its training, and what its menu gives. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as exported from '../../../src/page/save/download.ts';
import { defaults } from '../../../src/ui/settings.ts';
import pentagon from '../../../src/widgets/pentagon.ts';
import {
  begin,
  copy,
  data,
  enter,
  fresh,
  host,
  ignored,
  look,
  newest,
  one,
  press,
  restored,
  runs,
  train,
  write,
} from './living.ts';

beforeEach(fresh);
afterEach(restored);

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
