/* The Vite plug-in that leaves out style sheets which figures import: drawn in Node, they have no use for them. */
import type { Plugin } from 'vite';

const NOTHING = '\0no-styles';

export const noStyles: Plugin = {
  name: 'no-styles',
  enforce: 'pre',
  resolveId: (id) => (id.endsWith('.css') ? NOTHING : null),
  load: (id) => (id === NOTHING ? '' : null),
};
