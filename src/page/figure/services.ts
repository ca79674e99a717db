/* What the page lends its figures. */
import type { Client } from '../../engine/client.ts';
import type { Link } from '../address/address.ts';

export interface Site {
  readonly client: Client;
  readonly link: Link;
  /** Tells the reader which parts of the link were left out, each as `name=value`. */
  readonly ignored: (pairs: readonly string[]) => void;
  /** Puts a text on the clipboard and says so in the button that asked. */
  readonly copy: (text: string, button: HTMLElement) => void;
}
