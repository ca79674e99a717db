import { expect, test } from 'vitest';
import { news } from '../../../src/ui/text/announcement.ts';
import type { View } from '../../../src/ui/widget.ts';
import data from '../../../src/widgets/data.ts';
import pentagon from '../../../src/widgets/pentagon.ts';
import { defaults } from '../../../src/ui/settings.ts';
import type { Widget } from '../../../src/ui/widget.ts';

const view = ({ settings }: Widget): View => ({
  values: defaults(settings),
  spec: undefined,
  frame: undefined,
  newest: undefined,
  history: [],
});
const of = (state: Parameters<typeof news>[0], widget: Widget): string => news(state, widget, view(widget));

test('start, pause and finish of a run are told, the latter two with what the picture shows', () => {
  const shows = pentagon.describe(view(pentagon));
  expect(of('training', pentagon)).toBe('Training.');
  expect(of('paused', pentagon)).toBe(`Paused. ${shows}`);
  expect(of('done', pentagon)).toBe(`Finished. ${shows}`);
});

test('a failure, which is an alert already, is not told twice', () => {
  expect(of('failed', pentagon)).toBe('');
});

test('a figure without training tells only what it shows', () => {
  expect(of('done', data)).toBe(data.describe(view(data)));
});
