/*
 * The page's policy demands Trusted Types: no text becomes markup or a script's address without leave. This is the only
 * leave, for scripts in the lesson's own folder: the workers.
 */
import { siteFolder } from './site-folder.ts';

interface Factory {
  createPolicy(name: 'default', rules: { createScriptURL: (address: string) => string | null }): unknown;
}

/** Lets the page start scripts of its own. Browsers without Trusted Types ask for no leave. */
export function trustOwnScripts(): void {
  (window as { trustedTypes?: Factory }).trustedTypes?.createPolicy('default', {
    createScriptURL(address) {
      const { href } = new URL(address, document.baseURI);
      return href.startsWith(siteFolder()) ? href : null;
    },
  });
}
