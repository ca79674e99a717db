import { expect, test } from 'vitest';
import { pages } from '../../../src/lesson/pages.ts';
import { readText } from '../../../src/lesson/read/lesson-text.ts';
import { defaults } from '../../../src/ui/settings.ts';
import version1 from '../version-1.json' with { type: 'json' };

/*
 * A link leaves out what is as in the lesson, so the lesson's own values are a part of what links mean. If one must
 * change, raise VERSION in page/link.ts, let links of version 1 begin from the values recorded here, and record the
 * new ones beside them. New figures and new settings hurt no link.
 */
test('what links of version 1 leave out is as it was', () => {
  const { sections, glossary, widgets } = pages({ root: '.' }).get('')!;
  const { figures } = readText(sections, glossary, widgets);
  const values = [...figures.values()].map(({ id, widget, given }) => [id, { ...defaults(widget.settings), ...given }]);
  expect(Object.fromEntries(values)).toMatchObject(version1);
});
