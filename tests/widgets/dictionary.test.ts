// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { foundFeatures } from '../../src/core/findings/found-features.ts';
import { firstOf } from '../../src/core/spec.ts';
import type { HiddenLaw } from '../../src/core/spec.ts';
import { finishedRun, finishedView } from '../../src/lesson/render/still.ts';
import { defaults } from '../../src/ui/settings.ts';
import type { Values } from '../../src/ui/settings.ts';
import type { View } from '../../src/ui/widget.ts';
import dictionary from '../../src/widgets/dictionary.ts';

const base = { ...defaults(dictionary.settings), restarts: 4 };
const shown = (changes: Values = {}) => finishedView(dictionary, { ...base, ...changes });
const view = await shown();
const silent = await shown({ resampling: 'off', latents: 8, steps: 2000 });

const drawn = (one: View, change = vi.fn()): HTMLElement => {
  const host = document.createElement('div');
  dictionary.draw(host, one, change);
  return host;
};
const all = (one: View) => foundFeatures(one.spec!, one.spec!.law as HiddenLaw, one.frame!);

test('autoencoders on the points of a trained pentagon find its features again', () => {
  expect(dictionary.shape(view)).toBe('5-found');
  expect(view.spec).toMatchObject({ features: 2, hidden: 5, steps: 15_000, model: 'sae', schedule: 'constant' });
  expect(dictionary.describe(view)).toMatch(
    /^After 15,000 of 15,000 steps with penalty 0\.2 and resampling: 4 autoencoders: [34] find every feature that the model keeps\. The one shown large finds 5 of 5 features; 0 of 5 latents are silent, and its activations give back (5\d|6\d)\.\d % of what is there\.$/,
  );
});

test('the same values are the same run, bit for bit, and other settings of the picture too', async () => {
  const again = await shown({ shown: 2 });
  expect(again.spec).toEqual(view.spec);
  expect(again.frame!.parameters).toEqual(view.frame!.parameters);
});

test('the picture has the cloud, the true directions with the learned ones, and a verdict on each autoencoder', () => {
  const change = vi.fn();
  const host = drawn(view, change);
  const large = host.querySelector('.points .latents')!;
  expect(large.querySelectorAll('.truth text')).toHaveLength(5);
  expect(large.querySelectorAll('.learned > g[class^="feature-"]')).toHaveLength(5);
  expect(large.querySelector('.cloud')!.getAttribute('d')!.match(/h0/g)).toHaveLength(400);
  expect(host.querySelectorAll('.thumbnails .verdict')).toHaveLength(4);
  host.querySelectorAll<HTMLElement>('.thumbnails button:not(.lowest)')[0].click();
  expect(change).toHaveBeenCalledWith({ shown: expect.any(Number) as number });
});

test('silent latents are marked, and counted', () => {
  const { chosen, count } = { chosen: dictionary.best!(silent) as number, count: all(silent) };
  const dead = count[chosen].silent.filter(Boolean).length;
  expect(dead).toBeGreaterThan(0);
  expect(drawn(silent).querySelectorAll('.points .silent')).toHaveLength(dead);
  expect(dictionary.readouts(silent).map(({ value }) => value)).toContain(`${dead} of 8`);
  expect(dictionary.describe(silent)).toContain(`${dead} of 8 latents ${dead === 1 ? 'is' : 'are'} silent`);
});

test('while the model is trained first, the view is of that, and says so', async () => {
  const first = firstOf(dictionary.spec!(base))!;
  const early: View = { values: base, spec: first, ...(await finishedRun(first)) };
  expect(dictionary.describe(early)).toMatch(/^First the model is trained .* Step 3,000 of 3,000\.$/);
  expect(dictionary.readouts(early)[0]).toMatchObject({ label: 'model first: step', value: '3,000 / 3,000' });
  expect([dictionary.shape(early), dictionary.table(early).rows]).toEqual(['', []]);
  const host = drawn(early);
  expect(host.querySelectorAll('.truth g')).toHaveLength(5);
  expect(host.querySelectorAll('.learned g, .thumbnails')).toHaveLength(0);
  dictionary.draw(host, view, vi.fn());
  expect(host.querySelectorAll('.points .learned g')).toHaveLength(5);
  dictionary.draw(host, early, vi.fn());
  expect(host.querySelectorAll('.points .learned g')).toHaveLength(0);
});

test('before the first frame there is nothing to say, and nothing is drawn', () => {
  const empty: View = { values: base, spec: undefined, frame: undefined, history: [], newest: undefined };
  expect(drawn(empty).childElementCount).toBe(0);
  expect(dictionary.readouts(empty).map(({ value }) => value)).toEqual(['0 / 15,000', '–', '–', '–', '–']);
  expect(dictionary.shape(empty)).toBe('');
});

test('the table has each feature with the latent that is nearest to it', () => {
  const { rows } = dictionary.table(view);
  expect(rows.map(([feature]) => feature)).toEqual([0, 1, 2, 3, 4]);
  expect(rows.map((row) => row.at(-1))).toEqual(Array(5).fill('yes'));
  for (const [, length, , cosine] of rows) {
    expect(Number(length)).toBeCloseTo(1.15, 1);
    expect(Number(cosine)).toBeGreaterThan(0.95);
  }
  expect(new Set(rows.map(([, , latent]) => latent)).size).toBe(5);
});

test.each<Values>([
  { density: 0.5, restarts: 1, steps: 1 },
  { density: 0.01, penalty: 0, latents: 12, restarts: 1, steps: 30, batch: 1 },
  { penalty: 2, restarts: 64, steps: 3, rate: 1, shown: 64 },
])('at the ends of its settings it is drawn and told: %j', async (changes) => {
  const odd = await shown(changes);
  const text = [dictionary.describe(odd), ...dictionary.readouts(odd).map(({ value }) => value), drawn(odd).innerHTML];
  expect(text.join()).not.toMatch(/NaN|undefined|Infinity/);
});
