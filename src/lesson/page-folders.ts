/* Which pages a language has: its own folder in content/ is the first, and each folder in that is another. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where a language's first page is. */
export const contentOf = (language: string): string => `content/${language}`;

/** Names of the pages beside the first; none where there is no such language. */
export function otherPages(root: string, language: string): string[] {
  const folder = join(root, contentOf(language));
  const entries = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}
