/* Without a network: keeps the page on the reader's machine, and says what is to be had when the network is gone. */
import * as words from '#words';
import { notice } from './notices.ts';
import { siteFolder } from './site-folder.ts';

/** The page's own script, by which the worker knows the build. A host may have put another before it. */
const SCRIPT = document.querySelector<HTMLScriptElement>('script[type="module"][src*="assets/"]')!.src;

/** Whether all files of this page are kept; the worker then looks for lost ones. Never answered without a worker. */
function kept(): Promise<boolean> {
  const { port1, port2 } = new MessageChannel();
  navigator.serviceWorker.controller?.postMessage(SCRIPT, [port2]);
  return new Promise((tell) => {
    port1.onmessage = ({ data }) => {
      tell(data === true);
    };
  });
}

/** Has the worker keep the page's parts for as long as it is open. A page set aside holds no lock. */
function hold(): void {
  const open = () => new Promise((leave) => addEventListener('pagehide', leave, { once: true }));
  navigator.locks?.request(SCRIPT, { mode: 'shared' }, open).catch(() => undefined);
}

/** Says so while the browser has no network and the page can do without. */
async function tell(notices: HTMLElement): Promise<void> {
  if (!(await kept()) || navigator.onLine) return;
  const box = notice(notices, words.offline);
  addEventListener('online', () => box.remove(), { once: true });
}

/** The browser's means, or nothing where it has none or closes them to the page, as in a frame that is shut off. */
function means(): ServiceWorkerContainer | undefined {
  try {
    return (navigator as Partial<Navigator>).serviceWorker;
  } catch {
    return undefined;
  }
}

/** Keeps the page for visits without a network, unless the reader's browser saves data or cannot. */
export function keepOffline(notices: HTMLElement): void {
  const serviceWorker = means();
  const { connection } = navigator as Navigator & { connection?: { saveData: boolean } };
  if (!serviceWorker || connection?.saveData) return;
  hold();
  addEventListener('pageshow', hold);
  addEventListener('offline', () => void tell(notices));
  void tell(notices);
  serviceWorker.register(`${siteFolder()}offline.js`).catch(() => undefined); // then it needs the network, as any page does
}
