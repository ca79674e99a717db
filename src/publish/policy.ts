/*
 * What the page may do, as a Content-Security-Policy: its own files, WebAssembly, and nothing else. As a <meta> it
 * holds on any host. A host that can set headers may send the same words, and then it binds the workers too.
 */
const POLICY = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'worker-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' blob:", // figures are drawn as pictures for saving
  'connect-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'default',
};

export const policy = Object.entries(POLICY)
  .map(([name, value]) => `${name} ${value}`)
  .join('; ');
