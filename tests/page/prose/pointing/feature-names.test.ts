// @vitest-environment jsdom
/* Features named in the prose, and what pointing at them lights. */
import { beforeEach, expect, test } from 'vitest';
import { bindFeatureNames } from '../../../../src/page/prose/pointing/feature-names.ts';

const TEXT =
  'Feature 4 is given up, and feature 0 is not; <a href="#x">feature 1</a> is a link, feature 12 none, 4 features neither.';

const names = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.feature-name')];
const spread = (): HTMLElement => document.querySelector('.spread')!;
const point = (at: Element): void => void at.dispatchEvent(new Event('pointerover', { bubbles: true }));

beforeEach(() => {
  document.body.innerHTML = `<div class="spread"><div class="prose"><p>${TEXT}</p></div>
    <div class="large"><svg class="arrows"><g class="columns"><g class="feature-0"><path class="tip" d="M0,1Z"/></g></g></svg></div></div>`;
  document.body.replaceWith(document.body.cloneNode(true)); // without the listeners of other tests
  bindFeatureNames(document.body);
});

test('have colour and marker, and the text stays as it was', () => {
  expect(names().map(({ className, textContent }) => [className, textContent])).toEqual([
    ['feature-name feature-4', 'Feature 4'],
    ['feature-name feature-0', 'feature 0'],
  ]);
  expect(names()[1].querySelector('svg path')!.getAttribute('d')).toBe('M0,1Z');
  expect(document.querySelector('p')!.textContent).toBe(TEXT.replace(/<[^>]*>/g, ''));
});

test('a name lights its arrow, an arrow its name, and all else puts the light out', () => {
  point(names()[0]);
  expect(spread().dataset['lit']).toBe('4');
  point(document.querySelector('.columns path')!);
  expect(spread().dataset['lit']).toBe('0');
  point(document.querySelector('a')!);
  expect(spread().dataset['lit']).toBeUndefined();
});
