/* Without a network: keeps the page on the reader's machine, and says what is to be had when the network is gone. */
import * as words from '#words';
import { notice } from './notices.ts';

/** Says so while the browser has no network and the page can do without. */
function tell(notices: HTMLElement): void {
  if (navigator.onLine || !navigator.serviceWorker.controller) return;
  const box = notice(notices, words.offline);
  addEventListener('online', () => box.remove(), { once: true });
}

/** Keeps the page for visits without a network, unless the reader's browser saves data or cannot. */
export function keepOffline(notices: HTMLElement): void {
  const { serviceWorker, connection } = navigator as Partial<Navigator> & { connection?: { saveData: boolean } };
  if (!serviceWorker || connection?.saveData) return;
  addEventListener('offline', () => tell(notices));
  tell(notices);
  serviceWorker.register('./offline.js').catch(() => undefined); // then it needs the network, as any page does
}
