// @vitest-environment jsdom
/* What a figure in a page says of its runs: how far they are, what went wrong, and where their batches are too small. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { begin, data, enter, fresh, host, look, newest, one, press, restored, runs, train, write } from './living.ts';

beforeEach(fresh);
afterEach(restored);

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
