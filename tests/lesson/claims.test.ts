import { expect, test } from 'vitest';
import type { Results } from '../../src/lesson/claims/results.ts';
import { main, render } from './material.ts';

const rows = ['widget: trained-toy', 'sparsity: 0.9', 'seeds: 20', 'expect: shape square', 'share: 0.95'];

/** A claim's fence; a row with another text takes the place of the one with its name. */
const claim = (other = '', name = 'c'): string => {
  const field = other.split(':')[0];
  const changed = rows.map((row) => (other !== '' && row.startsWith(`${field}:`) ? other : row));
  const added = other === '' || changed.includes(other) ? [] : [other];
  return ['```claim ' + name, ...changed, ...added, '```\n'].join('\n');
};

const results = (hits: number, of = 20, what = 'shape square'): Results => ({
  c: { claim: `trained-toy, sparsity 0.9, seeds 0 to 19: ${what}`, hits, of },
});

test('a claim is not seen, and its share stands where a sentence asks for it', async () => {
  const html = await main(`Often (**{claim c}**).\n\n${claim()}\n- {claim c}`, undefined, results(19));
  expect(html).toContain('<p>Often (<strong>19 of 20 seeds</strong>).</p>\n<ul>\n<li>19 of 20 seeds</li>');
  expect(html).not.toContain('```');
  expect(html).not.toContain('expect');
});

test('a claim about restarts counts starts', async () => {
  const text = `{claim c}\n\n${claim('expect: restarts square')}`;
  expect(await main(text, undefined, results(1590, 1600, 'restarts square'))).toContain('1,590 of 1,600 starts');
});

test('a share is shown in a caption too, and left alone in code', async () => {
  const text = `\`{claim c}\`\n\n\`\`\`widget toy #t\n\n{claim c}\n\`\`\`\n\n${claim()}`;
  const html = await main(text, undefined, results(20));
  expect(html).toContain('<code>{claim c}</code>');
  expect(html).toContain('<figcaption><p>20 of 20 seeds</p>');
});

test('the order of settings is no part of a claim, and its wanted share is none', async () => {
  const text = claim('share: 0.4..0.96').replace('sparsity: 0.9\n', 'view: bars\nsparsity: 0.9\n');
  const stored = { c: { claim: 'trained-toy, sparsity 0.9, view bars, seeds 0 to 19: shape square', hits: 9, of: 20 } };
  await expect(main(text, undefined, stored)).resolves.toContain('<h1');
});

test.each([
  ['an id of no claim', '', claim('', ''), '1: a claim\'s fence begins with "claim NAME", not "claim"'],
  ['an unknown widget', '', claim('widget: toi'), '2: no widget is called "toi" (known: toy, trained-toy, wide-toy)'],
  ['no training', '', claim('widget: toy'), '2: the figure toy trains nothing that a seed could change'],
  ['an unknown setting', '', claim('sparsty: 1'), /^7: there is no setting "sparsty"/],
  ['a bad value', '', claim('sparsity: 2'), /^3: "2" is no value of sparsity/],
  ['a seed', '', claim('seed: 1'), '7: a claim has seeds, from 0 on, and no seed'],
  ['no seeds', '', claim('seeds: 0'), '4: "0" is no number of seeds'],
  ['nothing expected', '', claim().replace('expect: shape square\n', ''), '1: the claim c says nothing of "expect"'],
  ['an unknown kind', '', claim('expect: form square'), /^5: "form" is nothing to expect \(known: .*shape/],
  ['a broken kind', '', claim('expect: kept none'), '5: "kept none" is not "kept FEATURE…"'],
  ['a broken share', '', claim('share: most'), '6: "most" is neither a number, for "at least", nor LOW..HIGH'],
  ['a name used twice', 'c', `${claim()}\n${claim()}`, '9: the claim c is made at content/2-b.md:1'],
  ['no result', '', claim(), /^1: the claim c has not been measured: run npm run claims/],
  ['an unknown share in the text', 'c', `${claim()}\nA\nb {claim d}`, '10: there is no claim "d" to quote (known: c)'],
  [
    'another definition',
    'c',
    claim('seeds: 30'),
    /^1: the claim c was measured as "trained-toy, .* 19: .*", not ".* 29:/,
  ],
  ['a share too low', 'c', claim('share: 0.96'), '1: the claim c holds for 19 of 20 seeds'],
  ['a share too high', 'c', claim('share: 0.4..0.9'), '1: the claim c holds for 19 of 20 seeds'],
])('%s fails with its file and line', async (_, known, text, message) => {
  const error: unknown = await render(['# Title', text], undefined, known === '' ? {} : results(19)).catch(
    (error: unknown) => error,
  );
  const said = error instanceof Error ? error.message.replace(/^content\/2-b\.md:/, '') : 'no error';
  expect(said).toEqual(typeof message === 'string' ? message : expect.stringMatching(message));
});

test('a share cannot be quoted in the glossary, which is read before', async () => {
  await expect(render(['# T\n\n```glossary\n```'], '## G\n\n**A**: {claim c}.', results(19))).rejects.toThrow(
    'content/glossary.md:3: {claim c} cannot stand here',
  );
});
