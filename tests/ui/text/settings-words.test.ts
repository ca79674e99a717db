import { expect, test } from 'vitest';
import { seed, shown, sparsity } from '../../../src/ui/shared-settings.ts';
import { defaults } from '../../../src/ui/settings.ts';
import { choice, picked } from '../../../src/ui/later-settings.ts';
import { differences, settingsText } from '../../../src/ui/text/settings-words.ts';

const points = choice('Points', '', { best: 'the best', all: 'all of them' });
const settings = { sparsity: sparsity(0.9), seed: seed(7), points, shown: shown(0), view: picked('own', 'pair') };
const values = defaults(settings);

test('the settings of the form are told in the order of the table, options by their labels', () => {
  expect(settingsText(settings, values)).toBe('Sparsity S 0.9 · Seed 7 · Points the best');
});

test('of two sets of values the differences are told, the kept one first', () => {
  expect(differences(settings, values, values)).toEqual([]);
  expect(differences(settings, values, { ...values, sparsity: 0.8, points: 'all', shown: 3 })).toEqual([
    'Sparsity S 0.9, now 0.8',
    'Points the best, now all of them',
    'Restart shown large 0, now 3',
  ]);
});

test('a way to show a picture has no words of its own', () => {
  expect(differences(settings, values, { ...values, view: 'pair' })).toEqual([]);
});
