/* A plain static host, as a site may stand on: one folder under one path, which can be swapped for another, or go down. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
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

export interface Host {
  /** Address of the folder, with a slash at its end. */
  readonly address: string;
  /** Paths below the folder that were asked for, in order. */
  readonly asked: string[];
  /** Serves another folder from here on. */
  deploy(folder: string): void;
  /** Answers no more. */
  close(): Promise<void>;
}

/** Serves `folder` under `path` on a free port. */
async function host(folder: string, path: string): Promise<Host> {
  const asked: string[] = [];
  const server = createServer(({ url }, response) => {
    const { pathname } = new URL(url!, 'http://localhost');
    const name = pathname.startsWith(path) ? pathname.slice(path.length) : '..';
    asked.push(name);
    try {
      if (name.includes('..')) throw new Error('outside');
      const file = name === '' ? 'index.html' : name;
      const body = readFileSync(join(folder, file));
      response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}${path}`,
    asked,
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
