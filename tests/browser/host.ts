/*
 * A plain static host, as a site may stand on: one folder under one path, which can be swapped for another, or go down.
 * It can take on the ways of less plain ones.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { test as plain } from '@playwright/test';

/** The built site. */
export const SITE = process.env['SITE'] ?? 'dist';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};

/** What hosts do besides sending files. Paths are those below the folder. */
interface Ways {
  /** Paths that are answered by the way to another, or to another host. */
  readonly moved: Map<string, string>;
  /** Paths that are answered by an error of the host's own. */
  readonly failing: Map<string, number>;
  /** Paths that are never answered. */
  readonly hanging: Set<string>;
  /** Writes this into every page. */
  remark: string;
  /** Sends the page for whatever is missing, as hosts of one-page applications do. */
  forgiving: boolean;
  /** Tells browsers to keep parts for good, whatever was sent in their place. */
  lasting: boolean;
}

export interface Host {
  /** Address of the folder, with a slash at its end. */
  readonly address: string;
  /** Paths below the folder that were asked for, in order. */
  readonly asked: string[];
  readonly ways: Ways;
  /** Serves another folder from here on. */
  deploy(folder: string): void;
  /** Answers no more. */
  close(): Promise<void>;
}

/** The file at `path` below `folder`, as the host sends it. */
function read(folder: string, path: string, { remark, forgiving }: Ways): { type: string; body: Buffer | string } {
  if (path.includes('..')) throw new Error('outside');
  const asked = join(folder, path.endsWith('/') || path === '' ? `${path}index.html` : path);
  const file = forgiving && !existsSync(asked) ? join(folder, 'index.html') : asked;
  const content = readFileSync(file);
  const body = file.endsWith('.html') ? content.toString().replace('</body>', `${remark}</body>`) : content;
  return { type: TYPES[extname(file)] ?? 'application/octet-stream', body };
}

function answer(response: ServerResponse, folder: string, path: string, name: string, ways: Ways): void {
  const [to, failure] = [ways.moved.get(name), ways.failing.get(name)];
  try {
    if (to !== undefined) response.writeHead(302, { location: to.includes('://') ? to : path + to }).end();
    else if (failure) response.writeHead(failure).end(`Error ${failure}`);
    else {
      const { type, body } = read(folder, name, ways);
      const kept = ways.lasting && name.startsWith('assets/') ? { 'cache-control': 'max-age=31536000, immutable' } : {};
      response.writeHead(200, { 'content-type': type, ...kept }).end(body);
    }
  } catch {
    response.writeHead(404).end();
  }
}

/** Serves `folder` under `path` on a free port. */
async function host(folder: string, path: string): Promise<Host> {
  const asked: string[] = [];
  const ways: Ways = {
    moved: new Map(),
    failing: new Map(),
    hanging: new Set(),
    remark: '',
    forgiving: false,
    lasting: false,
  };
  const server = createServer(({ url }, response) => {
    const { pathname } = new URL(url!, 'http://localhost');
    const name = pathname.startsWith(path) ? pathname.slice(path.length) : '..';
    asked.push(name);
    if (!ways.hanging.has(name)) answer(response, folder, path, name, ways);
  });
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}${path}`,
    asked,
    ways,
    deploy(next) {
      folder = next;
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/** Tests on the built site as it stands in a folder of such a host. */
export const test = plain.extend<{ site: Host }>({
  site: async ({}, use) => {
    const site = await host(SITE, '/any/folder/');
    await use(site);
    await site.close();
  },
});
