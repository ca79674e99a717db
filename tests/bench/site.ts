/*
 * The site as a static host serves it: built afresh, gzipped, cached, with a log of what was sent.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { preview } from 'vite';
import type { Connect, Plugin } from 'vite';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDER = join(ROOT, 'node_modules/.cache/bench-site');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

export interface Sent {
  readonly path: string;
  /** Of the gzipped body. */
  readonly bytes: number;
  /** When, in milliseconds since 1970. */
  readonly time: number;
}

export interface Site {
  readonly address: string;
  /** Everything sent since it was last emptied. */
  readonly sent: Sent[];
  /** The worker's file, as a path. */
  readonly worker: string;
  close(): Promise<void>;
}

function gzip(path: string, sent: Sent[]): Connect.NextHandleFunction {
  return (request, response, next) => {
    const asked = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = asked === '/' ? '/index.html' : asked;
    const type = TYPES[extname(file)];
    if (!type) {
      next();
      return;
    }
    const body = gzipSync(readFileSync(join(path, file)), { level: 9 });
    sent.push({ path: file, bytes: body.length, time: Date.now() });
    response.setHeader('content-type', type);
    response.setHeader('content-encoding', 'gzip');
    response.setHeader('content-length', body.length);
    response.setHeader('cache-control', 'max-age=600');
    response.end(body);
  };
}

/** Builds in a process of its own: the build draws stills with TF.js, of which this one may have another. */
function build(): void {
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  execFileSync(process.execPath, [vite, 'build', '--outDir', FOLDER, '--emptyOutDir', '--logLevel', 'error'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

const workerFile = (folder: string): string =>
  `/${readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((file) => /engine\/worker-[\w-]+\.js$/.test(file))!}`;

/** Builds the site and serves it on a free port; or serves a folder that holds another build. */
export async function site(folder?: string): Promise<Site> {
  const sent: Sent[] = [];
  if (!folder) build();
  const served = folder ?? FOLDER;
  const serving: Plugin = {
    name: 'gzip',
    configurePreviewServer({ middlewares }) {
      middlewares.use(gzip(served, sent));
    },
  };
  const server = await preview({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    plugins: [serving],
    build: { outDir: served },
    preview: { port: 4290 },
  });
  return {
    address: server.resolvedUrls!.local[0],
    sent,
    worker: workerFile(served),
    close: () => server.close(),
  };
}
