import { expect, test } from 'vitest';
import { readNotebook } from '../../src/lesson/notebook.ts';

test('a notebook gives its code cells by id, their source a text or a list of lines', () => {
  const cells = [
    { id: 'intro', cell_type: 'markdown', source: '# Hi' },
    { id: 'one', cell_type: 'code', source: 'x = 1\ny = 2', outputs: [] },
    { id: 'two', cell_type: 'code', source: ['a\n', 'b'], outputs: [] },
  ];
  const read = readNotebook(JSON.stringify({ nbformat: 4, nbformat_minor: 5, cells }));
  expect([...read]).toEqual([
    ['one', 'x = 1\ny = 2'],
    ['two', 'a\nb'],
  ]);
});
