/*
 * What `npm run claims` has measured, as content/claims.json keeps it. The lesson quotes it, and fails where it does
 * not bear a claim out.
 */
import * as words from '#words';
import { count } from '../../core/format.ts';
import { definition, type Claim } from './claim.ts';
import type { Tally } from './kinds.ts';
import { parts } from '../read/markdown.ts';
import { inside } from './range.ts';
import { at, known } from '../read/source.ts';
import { everything, type Text } from '../read/lesson-text.ts';

interface Result extends Tally {
  /** The claim's definition when it was measured. */
  readonly claim: string;
}

/** By the claims' names. */
export type Results = Readonly<Record<string, Result>>;

/** Whether a measured share is what the claim says. */
export const borneOut = ({ share }: Claim, { hits, of }: Tally): boolean => inside(share, hits / of);

/** "19 of 20 seeds" */
export const inWords = ({ expect }: Claim, { hits, of }: Tally): string =>
  words.hits[expect.unit](count(hits), count(of));

const AGAIN = 'run npm run claims -- --update';

/** The result of a claim. Throws where there is none for it as it stands, or it speaks against the claim. */
function resultOf(claim: Claim, results: Results): Result {
  if (!Object.hasOwn(results, claim.id)) throw new Error(`the claim ${claim.id} has not been measured: ${AGAIN}`);
  const result = results[claim.id];
  if (result.claim !== definition(claim))
    throw new Error(`the claim ${claim.id} was measured as "${result.claim}", not "${definition(claim)}": ${AGAIN}`);
  if (!borneOut(claim, result)) throw new Error(`the claim ${claim.id} holds for ${inWords(claim, result)}`);
  return result;
}

/** Checks each claim against its result, and puts the shares into the sentences that ask for them. */
export function settleClaims(text: Text, results: Results): void {
  const words = new Map<string, string>();
  for (const claim of text.claims) {
    words.set(
      claim.id,
      at(claim.place, () => inWords(claim, resultOf(claim, results))),
    );
  }
  for (const { token, place } of everything(text).flatMap(parts)) {
    if (token.type === 'quote') token.words = at(place, () => found(token.id, words));
  }
}

function found(id: string, words: ReadonlyMap<string, string>): string {
  const share = words.get(id);
  if (share === undefined) throw new Error(`there is no claim "${id}" to quote (${known(words.keys())})`);
  return share;
}
