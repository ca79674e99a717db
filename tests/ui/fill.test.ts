// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { fillReadouts, fillTable } from '../../src/ui/fill.ts';

const texts = (host: Element, selector: string): (string | null)[] =>
  [...host.querySelectorAll(selector)].map((one) => one.textContent);

test('readouts are names and numbers, updated in place', () => {
  const list = document.createElement('dl');
  fillReadouts(list, [
    { label: 'step', value: '0' },
    { label: 'loss', value: '–' },
  ]);
  expect([texts(list, 'dt'), texts(list, 'dd')]).toEqual([
    ['step', 'loss'],
    ['0', '–'],
  ]);
  const [item] = list.children;
  const label = item.firstElementChild!.firstChild;
  fillReadouts(list, [{ label: 'step', value: '<b>10</b>' }]);
  expect([texts(list, 'dt'), texts(list, 'dd')]).toEqual([['step'], ['<b>10</b>']]);
  expect([list.children[0], list.children[0].firstElementChild!.firstChild]).toEqual([item, label]);
  expect(list.children[0] === item && item.firstElementChild!.firstChild === label).toBe(true);
});

test('a table has its heads over its columns and takes the place of the one before', () => {
  const host = document.createElement('div');
  fillTable(host, { columns: ['old'], rows: [[1]] });
  fillTable(host, {
    columns: ['feature', 'norm'],
    rows: [
      [0, '1.000'],
      [1, '<i>0.5</i>'],
    ],
  });
  expect(texts(host, 'table')).toHaveLength(1);
  expect([texts(host, 'th[scope="col"]'), texts(host, 'td')]).toEqual([
    ['feature', 'norm'],
    ['0', '1.000', '1', '<i>0.5</i>'],
  ]);
  expect(host.querySelectorAll('tbody tr').length).toBe(2);
});
