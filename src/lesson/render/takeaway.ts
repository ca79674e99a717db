/*
 * The row under the title with which a reader takes the notebook along: a fence ```notebook that names no cell.
 */
import * as words from '#words';
import { attributes } from './markup.ts';
import type { Notebook } from '../read/notebook.ts';

const COLAB = 'https://colab.research.google.com';

/** Where Colab opens a notebook: from the repository, or where none is known, at its dialog for uploads. */
function colab(name: string, repository: string | undefined): string {
  if (repository === undefined) return `${COLAB}/#upload=true`;
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) throw new Error(`VITE_REPOSITORY is owner/name, not "${repository}"`);
  return `${COLAB}/github/${repository}/blob/main/public/${name}`;
}

/** The row. `repository` is its owner and name on GitHub. */
export function takeaway({ name, address }: Notebook, repository: string | undefined): string {
  const help = repository === undefined ? `<small>${words.colabHelp}</small>\n` : '';
  return `<p class="buttons">
<a href="${address}" download>${words.readNotebook}</a>
<a${attributes({ href: colab(name, repository), rel: 'noopener' })}>${words.openColab}</a>
<button type="button" data-copy="lesson">${words.copyLink}</button>
${help}</p>\n`;
}
