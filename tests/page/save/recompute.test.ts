/*
 * A figure's JSON lets a stranger recompute what its picture says. The stranger has the text, the README and the paper, and
 * none of this project's code: what is in the folder beside imports nothing of the page but what trains and writes.
 */
import { describe, expect, test } from 'vitest';
import type { Widget } from '../../../src/ui/widget.ts';
import { curves } from './stranger/curves.ts';
import { firstPage } from './stranger/first-page.ts';
import { networks } from './stranger/networks.ts';
import { secondPage } from './stranger/second-page.ts';
import { told } from './stranger/told.ts';

const modules = import.meta.glob<Widget>('../../../src/widgets/*.ts', { eager: true, import: 'default' });
const trains = Object.values(modules).filter((widget) => 'spec' in widget);
const figures = { ...firstPage, ...secondPage, ...curves, ...networks };

test('every figure that trains is recomputed', () => {
  expect(Object.keys(figures).sort()).toEqual(trains.map(({ name }) => name).sort());
});

test('the stranger uses nothing of the page', () => {
  const sources = import.meta.glob<string>('./stranger/*.ts', { eager: true, query: '?raw', import: 'default' });
  const using = Object.keys(sources).filter((path) => /^import (?!type).*\/src\//m.test(sources[path]));
  expect(using).toEqual(['./stranger/told.ts']); // it trains, and has the page write the text
});

describe.each(Object.entries(figures))('the data of %s', (name, { runs, check }) => {
  test.each(runs)('say what its picture says, with %j', async (changes) => {
    check(
      await told(
        trains.find((widget) => widget.name === name)!,
        changes,
      ),
    );
  });
});
