/* The fences that are the lesson's own: each kind, and how what it holds is read. */
import { readClaim, type Claim } from '../claims/claim.ts';
import { readFigure, type Figure, type Widgets } from '../render/figure-block.ts';
import type { Block } from './markdown.ts';
import { readQuestion, type Question } from './question.ts';
import type { Place } from './source.ts';

/** What fences hold, by their kinds. */
interface Held {
  widget: Figure;
  claim: Claim;
  question: Question;
}
type Reader<Thing> = (info: string, text: string, place: Place, widgets: Widgets) => Thing;
const READERS: { readonly [Kind in keyof Held]: Reader<Held[Kind]> } = {
  widget: readFigure,
  claim: readClaim,
  question: readQuestion,
};

/** Fences that hold nothing, and say what is to stand in their place. */
const PLACES = ['notebook', 'source', 'glossary'] as const;
export type PlaceKind = (typeof PLACES)[number];

const KINDS = new RegExp(`^(${[...Object.keys(READERS), ...PLACES].join('|')})\\b\\s*(.*)$`);

/** What a fence of the lesson's own is called, such as `notebook` and `train`; undefined for code and all else. */
export function fence({ token }: Block): { kind: keyof Held | PlaceKind; name: string } | undefined {
  if (token.type !== 'code') return undefined;
  const [, kind, name] = KINDS.exec(token.lang ?? '') ?? [];
  return kind === undefined ? undefined : { kind: kind as keyof Held | PlaceKind, name };
}

/** What the fences of a kind hold. Throws with the line at fault. */
export const fenced = <Kind extends keyof Held>(
  kind: Kind,
  blocks: readonly Block[],
  widgets: Widgets,
): Map<Block, Held[Kind]> =>
  new Map(
    blocks.flatMap((block) => {
      const { token, place } = block;
      if (token.type !== 'code' || fence(block)?.kind !== kind) return [];
      return [[block, READERS[kind](token.lang ?? '', token.text, place, widgets)]];
    }),
  );
