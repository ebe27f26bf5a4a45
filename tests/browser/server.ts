/**
 * A small static host for the tests: folders have an index, an unknown address gets `404.html` with status 404, and every
 * answer carries the headers of the site’s policy.
 */
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

/** The headers that a built folder asks its host for on every answer; none where it asks for nothing. */
export function headersFor(dir: string): Record<string, string> {
  const file = path.join(dir, '_headers');
  if (!isFile(file)) return {};
  const [, block = ''] = /^\S*\/\*\n((?: {2}.+\n)+)/m.exec(fs.readFileSync(file, 'utf8')) ?? [];
  return Object.fromEntries(
    [...block.matchAll(/^ {2}([^:]+): (.+)$/gm)].map(([, name = '', value = '']) => [name, value]),
  );
}

const isFile = (file: string): boolean => fs.existsSync(file) && fs.statSync(file).isFile();

export interface Served {
  /** Origin and base path, without a slash at the end. */
  url: string;
  /** From now on serves this folder; undefined cuts the line. */
  show: (dir: string | undefined) => void;
  close: () => Promise<void>;
}

/**
 * @param dir folder of the built site
 * @param base path that it stands under: empty, or `/some/where`
 */
export async function serve(dir: string, base = ''): Promise<Served> {
  let shown: string | undefined = dir;
  let headers = headersFor(dir);
  const server = http.createServer((request, response) => {
    if (shown === undefined) return void request.socket.destroy();
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    const wanted = path.normalize(decodeURIComponent(pathname));
    const below = wanted.startsWith(`${base}/`) ? path.join(shown, wanted.slice(base.length)) : undefined;
    const file = below?.endsWith(path.sep) ? path.join(below, 'index.html') : below;
    const found = file !== undefined && isFile(file);
    const sent = found ? file : path.join(shown, '404.html');
    response.writeHead(found ? 200 : 404, {
      ...headers,
      'content-type': TYPES[path.extname(sent)] ?? 'application/octet-stream',
    });
    response.end(fs.readFileSync(sent));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`,
    show: (next) => {
      shown = next;
      if (next !== undefined) headers = headersFor(next);
      server.closeIdleConnections();
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
