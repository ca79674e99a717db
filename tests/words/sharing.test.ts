import { expect, test } from 'vitest';
import * as words from '#words';

test('what a link holds is told for what is locked, what is hidden, and both', () => {
  expect(words.heldByLink(['Seed'], [])).toBe('This link, perhaps a teacher’s, locks Seed.');
  expect(words.heldByLink([], ['Seed', 'Steps'])).toBe('This link, perhaps a teacher’s, hides Seed, Steps.');
  expect(words.heldByLink(['Sparsity S'], ['Seed', 'Steps'])).toBe(
    'This link, perhaps a teacher’s, locks Sparsity S; hides Seed, Steps.',
  );
});

test('what there is to know of a link grows with its length and with the figures in it', () => {
  const now = 'It opens with the settings that all figures have now.';
  expect(words.shareNote(80, false, 0)).toBe(`80 characters. ${now}`);
  expect(words.shareNote(240, true, 1)).toBe(
    `240 characters, which makes a fine-grained code: show it large. ${now} ` +
      'What you chose for 1 other figure is in it too.',
  );
  expect(words.shareNote(80, false, 2)).toContain('for 2 other figures is in it too.');
});
