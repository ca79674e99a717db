/* What is kept on the reader's machine: a cache for each build, its files checked before they enter. */

/**
 * The build, as the plug-in writes it: its own digest, that of each file by its path below the page's folder, and for
 * each page, which goes by its folder's address, the files that it must name. A host may write a remark of its own into
 * a page, so a page is known by those names and not by its digest.
 */
declare const BUILD: {
  readonly version: string;
  readonly files: Readonly<Record<string, string>>;
  readonly pages: Readonly<Record<string, readonly string[]>>;
};

export const worker = self as unknown as ServiceWorkerGlobalScope;
export const { scope } = worker.registration;
const { version, files, pages } = BUILD;
const addresses = Object.keys(files).map((path) => new URL(path, scope).href);

/** Other pages of the same host share its caches, so the name begins with the page's folder. */
const PREFIX = `${scope} `;
const OWN = PREFIX + version;
/** Where each cache says which files it should hold, and its place: the higher, the later its build came into use. */
const RECORD = `${scope}.kept`;
interface Kept {
  readonly place: number;
  readonly addresses: readonly string[];
}

/** Whether this build has such a file or page. */
export const has = (address: string): boolean => addresses.includes(address);

/** The answer as from its own address: a navigation takes none that was redirected on its way. */
export const plain = async (response: Response): Promise<Response> =>
  new Response(await response.arrayBuffer(), response);

async function record(name: string): Promise<Kept> {
  const found = await caches.match(RECORD, { cacheName: name });
  return found ? ((await found.json()) as Kept) : { place: 0, addresses: [] };
}

/** The builds kept, by the names of their caches, the last in use first. */
async function builds(): Promise<string[]> {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
  const placed = await Promise.all(names.map(async (name) => ({ name, ...(await record(name)) })));
  return placed.sort((a, b) => b.place - a.place).map(({ name }) => name);
}

async function lost(name: string, all: readonly string[]): Promise<string[]> {
  const there = (await caches.has(name)) ? await (await caches.open(name)).keys() : [];
  return all.filter((address) => !there.some(({ url }) => url === address));
}

/** Asks the host for a file of this build, and takes no other file for it. */
async function checked(address: string): Promise<Response> {
  const path = address.slice(scope.length);
  const names = pages[path];
  const integrity = names ? '' : files[path];
  const response = await fetch(new Request(address, { cache: 'reload', integrity }));
  if (response.status !== 200) throw new Error(`${response.status} for ${address}`);
  const text = names ? await response.clone().text() : '';
  if (names?.some((name) => !text.includes(name))) throw new Error(`another page at ${address}`);
  return plain(response);
}

/** Notes what this build's cache holds, and its place. */
async function note(place: number): Promise<void> {
  const kept: Kept = { place, addresses };
  await (await caches.open(OWN)).put(RECORD, new Response(JSON.stringify(kept)));
}

/** Puts all of them into this build's cache, or leaves no cache that was not there before. */
async function enter(arrived: readonly (readonly [string, Response])[]): Promise<void> {
  const before = await caches.has(OWN);
  try {
    const cache = await caches.open(OWN);
    for (const [address, response] of arrived) await cache.put(address, response);
    await note((await record(OWN)).place);
  } catch (error) {
    if (!before) await caches.delete(OWN);
    throw error;
  }
}

/** Fetches what this build's cache lacks. Nothing enters before all has arrived. */
export async function fill(): Promise<void> {
  const lacking = await lost(OWN, addresses);
  if (lacking.length === 0) return;
  await enter(await Promise.all(lacking.map(async (address) => [address, await checked(address)] as const)));
}

/** Whether the page with this script has all its files here. */
export async function whole(script: string): Promise<boolean> {
  for (const name of await builds()) {
    const { addresses } = await record(name);
    if (addresses.includes(script) && (await lost(name, addresses)).length === 0) return true;
  }
  return false;
}

const inCache = async (cacheName: string, address: string): Promise<Response | undefined> => {
  const found = await caches.match(address, { cacheName, ignoreVary: true });
  return found && plain(found);
};

/** A kept file: this build's, or else that of the last build in use that has it. */
export async function kept(address: string): Promise<Response | undefined> {
  const own = await inCache(OWN, address);
  if (own) return own;
  for (const name of await builds()) {
    const found = await inCache(name, address);
    if (found) return found;
  }
  return undefined;
}

/** The scripts of all open pages, or nothing where one does not say. Each holds a lock by its script's address. */
async function open(): Promise<string[] | undefined> {
  const locks = (await navigator.locks.query()).held?.filter(({ name }) => name!.startsWith(scope)) ?? [];
  const windows = await worker.clients.matchAll({ includeUncontrolled: true, type: 'window' });
  const pages = windows.filter(({ url }) => url.startsWith(scope));
  // Locks and windows know a page by different ids, so all that can be asked is whether they are as many.
  const holders = new Set(locks.map(({ clientId }) => clientId));
  return holders.size < pages.length ? undefined : locks.map(({ name }) => name!);
}

/** Takes the last place, and throws builds away but for the one before and those of open pages. */
export async function tidy(): Promise<void> {
  const [last, ...others] = await builds();
  await note((await record(last)).place + 1);
  const scripts = await open();
  if (!scripts) return; // its build may be any
  const older = [last, ...others].filter((name) => name !== OWN).slice(1);
  for (const name of older) {
    const needed = await Promise.all(scripts.map((script) => caches.match(script, { cacheName: name })));
    if (!needed.some(Boolean)) await caches.delete(name);
  }
}
