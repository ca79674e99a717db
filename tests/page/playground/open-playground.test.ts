// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { coin } from '../../../src/core/random.ts';
import { finishedView } from '../../../src/lesson/render/still.ts';
import { valuesFor } from '../../../src/page/playground/open-playground.ts';
import { defaults } from '../../../src/ui/settings.ts';
import type { Values } from '../../../src/ui/settings.ts';
import type { Widget } from '../../../src/ui/widget.ts';
import playground from '../../../src/widgets/playground.ts';

const modules = import.meta.glob<Widget>('../../../src/widgets/*.ts', { eager: true, import: 'default' });
const all = Object.values(modules);
const named = (wanted: string): Widget => all.find(({ name }) => name === wanted)!;

const opened = async (widget: Widget, changes: Values = {}) => {
  const values = { ...defaults(widget.settings), ...changes };
  return valuesFor({ widget, view: await finishedView(widget, values) });
};

describe('the playground', () => {
  test.each([
    ['pentagon', { steps: 40, seed: 5, decay: 0.8 }],
    ['solids', { steps: 20, features: 8 }],
    ['training', { steps: 20 }],
  ] as const)('trains what the figure %s shows, bit for bit', async (name, changes) => {
    const widget = named(name);
    const values = await opened(widget, changes);
    const { density, ...spec } = widget.spec!({ ...defaults(widget.settings), ...changes });
    const own = playground.spec!({ ...defaults(playground.settings), ...values });
    expect(own).toMatchObject(spec);
    expect(own.density.map(coin)).toEqual(density.map(coin));
  });

  test('opens the density that is chosen of several', async () => {
    const values = await opened(named('sparsity-sweep'), { steps: 5, restarts: 2, panel: 3 });
    expect(values!['density']).toBeCloseTo(0.1);
    expect(values!['restarts']).toBe(2);
  });

  test('takes no model that is too large, and nothing of a figure that trains none', async () => {
    expect(await opened(named('dimensionality'), { steps: 1, restarts: 1, features: 20, hidden: 5 })).toBeUndefined();
    expect(await opened(named('data'))).toBeUndefined();
  });

  test('knows a setting of its own for each value that comes', async () => {
    const values = await opened(named('pentagon'), { steps: 5 });
    expect(Object.keys(playground.settings)).toEqual(expect.arrayContaining(Object.keys(values!)));
  });
});
