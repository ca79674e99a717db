/* "This run as Python": the script in a dialog, to read, copy or keep. */
import * as words from '#words';
import '../lazy/dialog.css';
import { element } from '../../ui/element.ts';
import { copyButton } from '../prose/copy-buttons.ts';
import { download } from '../save/download.ts';
import type { Shown } from '../figure/snapshot.ts';
import { pythonScript } from './script.ts';

function button(label: string, act: () => void): HTMLElement {
  const made = element('button', { type: 'button' }, label);
  made.addEventListener('click', act);
  return made;
}

/** Shows the script of the run that a figure shows; before there is one, of the run that its settings ask for. */
export function showPython({ host, widget, view: { values, spec } }: Shown): void {
  const script = pythonScript(widget.title, values, spec ?? widget.spec!(values));
  const code = element('code', {}, script);
  const dialog = element(
    'dialog',
    { class: 'listing', 'aria-labelledby': 'python-title' },
    element('h2', { id: 'python-title' }, words.asPython),
    element('p', {}, words.pythonHelp),
    element('pre', { tabindex: '0', role: 'group', 'aria-label': words.scriptLabel }, code),
    element(
      'div',
      {},
      copyButton(code),
      button(words.download, () => {
        download(`${host.id}.py`, 'text/x-python', script);
      }),
      button(words.close, () => {
        dialog.close();
      }),
    ),
  );
  dialog.addEventListener('close', () => {
    dialog.remove();
  });
  document.body.append(dialog);
  dialog.showModal();
}
