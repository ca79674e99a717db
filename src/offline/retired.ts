/*
 * The way out: published under the name offline.js, it takes back what that service worker keeps on readers' machines,
 * and then itself. The folder's next visit is as if there had never been one.
 */
const worker = self as unknown as ServiceWorkerGlobalScope;

async function retire(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(`${worker.registration.scope} `)).map((name) => caches.delete(name)),
  );
  await worker.registration.unregister();
}

worker.addEventListener('install', (event) => {
  event.waitUntil(worker.skipWaiting());
});
worker.addEventListener('activate', (event) => {
  event.waitUntil(retire());
});
