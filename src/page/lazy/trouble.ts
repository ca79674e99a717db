/* What a figure says of its troubles, in its own place, and the ways on. */
import { reloadButton } from './reload.ts';

interface Ways {
  readonly retry?: boolean;
  readonly reload?: boolean;
}

/** Shows a message in a figure with what there is to do, or puts it away where it says nothing. */
export function trouble(host: HTMLElement, text: string, { retry, reload }: Ways = {}): void {
  const message = host.querySelector<HTMLElement>('[data-part="message"]')!;
  if (message.hidden && !text) return;
  message.hidden = !text;
  message.querySelector('p')!.textContent = text;
  message.querySelector<HTMLElement>('[data-act="retry"]')!.hidden = !retry;
  message.querySelector('.reload')?.remove();
  if (reload) message.append(reloadButton());
}
