// @vitest-environment jsdom
/* Whatever this machine's storage says: nothing throws, and each part of the page has one of its states. */
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { bindQuestions } from '../../src/page/prose/questions.ts';
import { themeSwitch } from '../../src/page/shell/theme.ts';
import { NASTY, SEED } from './nasty.ts';

describe('1,000 stored states', () => {
  const QUESTION = `<div class="question" id="q">
    <details class="option" data-answer="Two"><summary>Two</summary><p class="verdict">Right.</p></details>
    <details class="option" data-answer="Five"><summary>Five</summary><p class="verdict">Not quite.</p></details>
    <div class="answer"><p role="status">Choose an answer.</p></div></div><div id="theme"></div>`;
  const text = fc.oneof(fc.constantFrom(...NASTY, 'Two', 'dark', 'light', 'auto'), fc.string({ unit: 'binary' }));
  const states = fc.record({
    '/ theme': text,
    '/ answer.q': text,
    [fc.sample(text, { seed: SEED, numRuns: 1 })[0]]: text,
  });

  /** The page's parts that read what is stored. */
  function load(): void {
    document.body.innerHTML = QUESTION;
    bindQuestions(document.body);
    themeSwitch(document.getElementById('theme')!);
  }

  afterEach(() => {
    vi.restoreAllMocks();
    localStorage.clear();
  });

  test('are read without an error, mean one of the choices there are, and stay as they were', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.oneof(fc.constantFrom('/ theme', '/ answer.q'), text), text),
        states,
        (some, all) => {
          const state = { ...some, ...all };
          localStorage.clear();
          for (const [key, value] of Object.entries(state)) localStorage.setItem(key, value);
          load();
          const { theme } = document.documentElement.dataset;
          expect([undefined, 'light', 'dark']).toContain(theme);
          expect(document.querySelector('select')!.value).toBe(theme ?? 'auto');
          expect(document.querySelectorAll('[data-chosen]').length).toBe(
            ['Two', 'Five'].includes(state['/ answer.q'] ?? '') ? 1 : 0,
          );
          expect(document.querySelector('[role="status"]')!.textContent).not.toBe('');
          expect(localStorage).toHaveLength(Object.keys(state).length);
          expect(Object.entries(state).filter(([key, value]) => localStorage.getItem(key) !== value)).toEqual([]);
        },
      ),
      { seed: SEED, numRuns: 1000 },
    );
  });

  test('may also be none: a storage that is closed to pages stops nothing', () => {
    vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    load();
    document.querySelector<HTMLElement>('summary')!.click();
    expect(document.querySelectorAll('[data-chosen]').length).toBe(1);
    document.querySelector('select')!.value = 'dark';
    document.querySelector('select')!.dispatchEvent(new Event('change'));
    expect(document.documentElement.dataset['theme']).toBe('dark');
  });
});
