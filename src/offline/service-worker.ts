/*
 * The service worker: after one visit the page needs no network. Each build goes through these states.
 *
 * - Arriving: its files come into a cache of its own, each with the digest that the build wrote down; all, or none.
 * - In use: the page comes from the host, and from the cache where the host does not answer soon or not at all. Parts,
 *   whose names hold digests of their contents, come from whichever cache has them: no page meets another build's parts.
 *   Each page that opens has the worker look for lost files and fetch them again.
 * - Before: a newer build is in use. The cache stays for one more build, and for as long as a page of it is open.
 *
 * The way out is retired.ts, published in this file's place.
 */
import { fill, has, kept, plain, scope, tidy, whole, worker } from './cache.ts';

/** How long the host may take over a page that is kept, in ms. */
const LIMIT = 2500;

const PARTS = `${scope}assets/`;
const address = ({ url }: Request): string => url.replace(/[?#].*/, '').replace(/\/index(\.html)?$/, '/');
const isPart = (request: Request): boolean => address(request).startsWith(PARTS);

/** The kept file, if there is one and the browser gives it. */
const found = (request: Request): Promise<Response | undefined> => kept(address(request)).catch(() => undefined);

const part = async (request: Request): Promise<Response> => (await found(request)) ?? fetch(request);

/** The host's answer of today, with all of its body, as a page that stops half-way is none. */
async function answer(request: Request): Promise<Response> {
  const response = await fetch(request, { cache: 'no-cache' });
  return response.status === 200 ? plain(response) : response;
}

/** A page or another file with a plain name: what the host says, whatever that is, unless it is slow or out of order. */
async function page(request: Request): Promise<Response> {
  const asked = answer(request);
  const late = new Promise<undefined>((tell) => {
    setTimeout(tell, LIMIT);
  });
  const response = await Promise.race([asked, late]).catch(() => undefined);
  if (response && response.status < 500) return response;
  return (await found(request)) ?? asked;
}

/** Tells a page, which names its script, whether all of its build is here; then looks for what got lost. */
async function tell({ data, ports: [port] }: ExtendableMessageEvent): Promise<void> {
  port.postMessage(await whole(String(data)));
  await fill();
}

worker.addEventListener('install', (event) => {
  event.waitUntil(fill().then(() => worker.skipWaiting()));
});
worker.addEventListener('activate', (event) => {
  event.waitUntil(tidy().finally(() => worker.clients.claim()));
});
worker.addEventListener('message', (event) => {
  event.waitUntil(tell(event));
});
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  if (isPart(request)) event.respondWith(part(request));
  else if (has(address(request))) event.respondWith(page(request));
});
