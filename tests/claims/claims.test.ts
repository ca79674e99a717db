/*
 * What the lesson says, over many seeds: `npm run claims`. The shares are kept in content/claims.json, and the text
 * quotes them from there. The kernel gives the same bits everywhere, so they must come out exactly the same;
 * `npm run claims -- --update` keeps new ones.
 */
import { afterAll, expect, test } from 'vitest';
import { definition, type Claim } from '../../src/lesson/claims/claim.ts';
import { pages } from '../../src/lesson/pages.ts';
import { borneOut, inWords } from '../../src/lesson/claims/results.ts';
import { readText } from '../../src/lesson/read/lesson-text.ts';
import { close, measure } from './measure.ts';

const claims = [...pages({ root: '.' }).values()].flatMap(
  ({ sections, glossary, widgets }) => readText(sections, glossary, widgets).claims,
);

const rows: Record<string, string>[] = [];
const measured: Record<string, { claim: string; hits: number; of: number }> = {};

const wanted = ({ share: { low, high } }: Claim): string =>
  high === Infinity ? `${low} or more` : `${low} to ${high}`;

test.each(claims)('$id', { timeout: 600_000 }, async (claim) => {
  const { id, expect: promised, place } = claim;
  const tally = await measure(claim);
  measured[id] = { claim: definition(claim), ...tally };
  const ok = borneOut(claim, tally);
  rows.push({
    claim: id,
    at: `${place.path}:${place.line}`,
    expect: promised.text,
    measured: inWords(claim, tally),
    wanted: wanted(claim),
    ok: ok ? 'yes' : 'NO',
  });
  expect(ok, `${inWords(claim, tally)}, wanted ${wanted(claim)}`).toBe(true);
});

test('the shares that the lesson quotes are those measured here', async () => {
  await expect(`${JSON.stringify(measured, null, 2)}\n`).toMatchFileSnapshot('../../content/claims.json');
});

afterAll(() => {
  close();
  console.table(rows);
});
