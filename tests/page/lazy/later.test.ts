// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { alone, later } from '../../../src/page/lazy/later.ts';

const notices = (): HTMLElement => document.getElementById('notices')!;
const said = (): string[] => [...notices().children].map(({ textContent }) => textContent);

/** A file that comes, or does not, when it is told to. */
function file() {
  let come!: (module: string) => void;
  let fail!: (error: Error) => void;
  const load = vi.fn(
    () =>
      new Promise<string>((resolve, reject) => {
        [come, fail] = [resolve, reject];
      }),
  );
  return { load, come: () => come('module'), fail: () => fail(new TypeError('Failed to fetch http://…/x.js')) };
}

const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<div id="notices"></div>';
});

test('what is asked for again while it is on its way is brought and used once', async () => {
  const [one, use] = [file(), vi.fn()];
  const button = {};
  for (let press = 0; press < 3; press++) later({ name: 'Pin', load: one.load, use, asked: button });
  one.come();
  await settle();
  expect([one.load.mock.calls.length, use.mock.calls]).toEqual([1, [['module']]]);
  later({ name: 'Pin', load: one.load, use, asked: button });
  one.come();
  await settle();
  expect(use).toHaveBeenCalledTimes(2);
});

test('what different controls ask for does not wait for each other', async () => {
  const [one, other, use] = [file(), file(), vi.fn()];
  later({ name: 'Pin', load: one.load, use, asked: {} });
  later({ name: 'Pin', load: other.load, use, asked: {} });
  other.come();
  one.come();
  await settle();
  expect(use).toHaveBeenCalledTimes(2);
});

test('a part that is late is said to be, until it is there', async () => {
  const [one, use] = [file(), vi.fn()];
  later({ name: 'Keys', load: one.load, use });
  await vi.advanceTimersByTimeAsync(4000);
  expect(said()).toEqual([]);
  await vi.advanceTimersByTimeAsync(2000);
  expect(said()).toEqual([expect.stringContaining('“Keys” is still loading')]);
  one.come();
  await settle();
  expect([said(), use.mock.calls.length]).toEqual([[], 1]);
});

test('a part that cannot be had is named in words with a reload, and no address', async () => {
  const [one, failed] = [file(), vi.fn()];
  const use = vi.fn();
  later({ name: 'Keys', load: one.load, use, failed });
  one.fail();
  await settle();
  expect(said()).toEqual([expect.stringMatching(/“Keys” could not be loaded.*reload/)]);
  expect(said()[0]).not.toMatch(/http|fetch/);
  expect(notices().querySelector('.reload')).not.toBeNull();
  expect([failed.mock.calls.length, use.mock.calls.length]).toEqual([1, 0]);
});

test('one notice stands for all such parts, and goes when the last of them comes after all', async () => {
  const [keys, pin, use] = [file(), file(), vi.fn()];
  const ask = (): void => {
    later({ name: 'Keys', load: keys.load, use });
    later({ name: 'Pin', load: pin.load, use });
  };
  ask();
  keys.fail();
  pin.fail();
  await settle();
  expect(said()).toEqual([expect.stringContaining('“Pin”')]);
  ask();
  pin.come();
  await settle();
  expect(said()).toEqual([expect.stringContaining('“Keys”')]);
  keys.come();
  await settle();
  expect(said()).toEqual([]);
});

test('what covers the page does not open over another that came first', () => {
  const open = vi.fn();
  alone(open)('module');
  document.body.append(document.createElement('dialog'));
  document.querySelector('dialog')!.setAttribute('open', '');
  alone(open)('module');
  expect(open.mock.calls).toEqual([['module']]);
});
