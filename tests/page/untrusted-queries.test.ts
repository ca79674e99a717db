/* Whatever a link says: it is read without an error, and nothing out of bounds is trained. No page is needed for it. */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instances } from '../../src/core/spec.ts';
import type { Spec } from '../../src/core/spec.ts';
import { engineOf, settingsOf, strangers, withSettings } from '../../src/page/address/query.ts';
import { defaults } from '../../src/ui/settings.ts';
import type { Values } from '../../src/ui/settings.ts';
import type { Widget } from '../../src/ui/widget.ts';
import { query, SEED, widgets } from './nasty.ts';

const valuesOf = ({ name, settings }: Widget, text: string): Values => ({
  ...defaults(settings),
  ...settingsOf(text, name, settings).values,
});

/** What a worker may be told to train. */
function expectInBounds(spec: Spec): void {
  const whole = (value: number, most: number, least = 1): boolean =>
    Number.isInteger(value) && value >= least && value <= most;
  const k = instances(spec);
  const { features, hidden, steps, batch, rate, density, decay, seed } = spec;
  expect({
    sizes: whole(features, 256) && whole(hidden, 64) && whole(steps, 200_000) && whole(batch, 4096),
    rate: rate >= 1e-5 && rate <= 1,
    models: whole(k, 41 * 41 * 64) && density.length === k && decay.length === k,
    density: density.every((value) => value > 0 && value <= 1),
    decay: decay.every((value) => value >= 0 && value <= 1),
    seed: seed.every((value) => whole(value, 2 ** 31 - 1, 0)),
  }).toEqual({ sizes: true, rate: true, models: true, density: true, decay: true, seed: true });
}

/** Whether a link that says these values is read as them again, to the last. */
function comesBack(widget: Widget, text: string, values: Values): boolean {
  const link = withSettings(text, widget.name, values, defaults(widget.settings));
  const { ignored } = settingsOf(link, widget.name, widget.settings);
  return isDeepStrictEqual(valuesOf(widget, link), values) && ignored.length === 0;
}

/** Settings whose runs are in bounds; a link seldom says anything of a figure, and some runs are of many models. */
const judged = new Set<string>();

test('10,000 queries are read without an error, start nothing out of bounds, and come back through the link as they were', () => {
  const names = widgets.map(({ name }) => name);
  fc.assert(
    fc.property(query, (text) => {
      engineOf(text);
      strangers(text, names);
      const lost = widgets.filter((widget) => {
        const values = valuesOf(widget, text);
        const settings = `${widget.name} ${JSON.stringify(values)}`;
        if (widget.spec && !judged.has(settings)) expectInBounds(widget.spec(values));
        judged.add(settings);
        return !comesBack(widget, text, values);
      });
      expect(lost.map(({ name }) => name)).toEqual([]);
    }),
    { seed: SEED, numRuns: 10_000 },
  );
});
