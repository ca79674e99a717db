/*
 * What the lesson says, over many seeds: `npm run claims`. The shares are kept in content/claims.json, and the text
 * quotes them from there. The kernel gives the same bits everywhere, so they must come out exactly the same;
 * `npm run claims -- --update` keeps new ones.
 */
import { afterAll, expect, test } from 'vitest';
import { definition, type Claim } from '../../src/lesson/claims/claim.ts';
import type { Tally } from '../../src/lesson/claims/kinds.ts';
import { pages } from '../../src/lesson/pages.ts';
import { borneOut, inWords } from '../../src/lesson/claims/results.ts';
import { readText } from '../../src/lesson/read/lesson-text.ts';
import { close, measure } from './measure.ts';

const claims = [...pages({ root: '.' }).values()].flatMap(
  ({ sections, glossary, widgets }) => readText(sections, glossary, widgets).claims,
);

const tallies = new Map<Claim, Tally>();
/** The claims that have been measured, in the order of the page. */
const measured = (): Claim[] => claims.filter((claim) => tallies.has(claim));

const wanted = ({ share: { low, high } }: Claim): string =>
  high === Infinity ? `${low} or more` : `${low} to ${high}`;

const row = (claim: Claim): Record<string, string> => ({
  claim: claim.id,
  at: `${claim.place.path}:${claim.place.line}`,
  expect: claim.expect.text,
  measured: inWords(claim, tallies.get(claim)!),
  wanted: wanted(claim),
  ok: borneOut(claim, tallies.get(claim)!) ? 'yes' : 'NO',
});

// Several at once, so that no core waits for the last run of a claim.
test.concurrent.each(claims)('$id', { timeout: 600_000 }, async (claim) => {
  const tally = await measure(claim);
  tallies.set(claim, tally);
  expect(borneOut(claim, tally), `${inWords(claim, tally)}, wanted ${wanted(claim)}`).toBe(true);
});

test('the shares that the lesson quotes are those measured here', async () => {
  const results = measured().map((claim) => [claim.id, { claim: definition(claim), ...tallies.get(claim)! }]);
  const text = JSON.stringify(Object.fromEntries(results), null, 2);
  await expect(`${text}\n`).toMatchFileSnapshot('../../content/claims.json');
});

afterAll(() => {
  close();
  console.table(measured().map(row));
});
