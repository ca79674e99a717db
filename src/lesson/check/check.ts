import { defaults } from '../../ui/settings.ts';
import { checkDial } from '../render/dial.ts';
import { entries } from '../read/glossary.ts';
import { checkFile, checkLink, type Targets } from './links.ts';
import { parts, type Block } from '../read/markdown.ts';
import { maths } from '../render/maths.ts';
import { at } from '../read/source.ts';
import { everything, type Text } from '../read/lesson-text.ts';

/** What the text's links may lead to. */
export const targets = (
  { figures, glossary = [] }: Text,
  ids: ReadonlySet<string>,
  files: ReadonlySet<string>,
): Targets => ({
  ids,
  files,
  terms: new Set(entries(glossary).map(({ slug }) => slug)),
  figures: new Map(
    [...figures.values()].map(({ id, widget: { settings }, given }) => [
      id,
      { settings, values: { ...defaults(settings), ...given } },
    ]),
  ),
});

/** Throws, with its line, at the first link, picture or formula that is broken. */
export function check(text: Text, targets: Targets): void {
  for (const { token, place } of everything(text).flatMap(parts))
    at(place, () => checkPart(token, targets, place.path));
}

function checkPart(token: Block['token'], targets: Targets, path: string): void {
  if (token.type === 'link' && !checkDial(token.href, token.text, targets)) checkLink(token.href, targets, path);
  if (token.type === 'image') checkFile(token.href, targets, path);
  if (token.type === 'maths' || token.type === 'displayMaths') maths(token.text, token.type === 'displayMaths');
  if (token.type === 'html')
    for (const [, href] of token.raw.matchAll(/\bhref="(#[^"]*)"/g)) checkLink(href, targets, path);
}
