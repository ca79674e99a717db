/*
 * The service worker: after one visit the page needs no network. Each build has a cache of its own, filled whole or not
 * at all, as every file must have the digest that the build wrote down. The page comes from the newest such cache; its
 * parts, whose names hold digests of their contents, from the cache that has them. So no page ever meets another
 * build's parts, and a new build shows on the first visit after its cache is full.
 */

/** The build: its own digest, and that of each file by its path below the page's folder. The plug-in writes it. */
declare const BUILD: { readonly version: string; readonly files: Readonly<Record<string, string>> };

const worker = self as unknown as ServiceWorkerGlobalScope;
const { scope } = worker.registration;
/** Other pages of the same host share its caches, so the name begins with the page's folder. */
const PREFIX = `${scope} `;
const OWN = PREFIX + BUILD.version;

async function fill(): Promise<void> {
  const requests = Object.entries(BUILD.files).map(
    ([path, integrity]) => new Request(new URL(path, scope), { cache: 'reload', integrity }),
  );
  try {
    await (await caches.open(OWN)).addAll(requests);
  } catch (error) {
    await caches.delete(OWN);
    throw error;
  }
  await worker.skipWaiting();
}

/** Throws old builds away, but for the one before: its pages may still be open, and yet ask for parts. */
async function tidy(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== OWN);
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
  await worker.clients.claim();
}

async function answer(request: Request): Promise<Response> {
  const [address] = request.url.replace(/\/index\.html(?=[?#]|$)/, '/').split('#');
  const how = { ignoreSearch: true, ignoreVary: true };
  return (
    (await caches.match(address, { ...how, cacheName: OWN })) ?? (await caches.match(address, how)) ?? fetch(request)
  );
}

worker.addEventListener('install', (event) => {
  event.waitUntil(fill());
});
worker.addEventListener('activate', (event) => {
  event.waitUntil(tidy());
});
worker.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method === 'GET' && url.startsWith(scope)) event.respondWith(answer(event.request));
});
