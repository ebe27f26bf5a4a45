/** One static host for everything that is measured: the same server, Brotli at quality 11 made beforehand, no cache by default. */
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import zlib from 'node:zlib';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};
/** What hosts send compressed. */
const COMPRESSED = new Set(['.css', '.html', '.js', '.json', '.mjs', '.svg', '.txt', '.wasm', '.webmanifest', '.xml']);
/** Hashed files never change; all else is asked for again. */
const HASHED = /^\/(assets|_astro)\/|\.pf_(index|fragment|meta)$/;

interface Sent {
  body: Buffer;
  headers: Record<string, string>;
}

const sent = new Map<string, Sent>();

/** A file as the host sends it. */
function read(file: string, address: string): Sent {
  const known = sent.get(file);
  if (known) return known;
  const type = path.extname(file);
  const plain = fs.readFileSync(file);
  const isCompressed = COMPRESSED.has(type);
  const params = { [zlib.constants.BROTLI_PARAM_QUALITY]: 11, [zlib.constants.BROTLI_PARAM_SIZE_HINT]: plain.length };
  const result = {
    body: isCompressed ? zlib.brotliCompressSync(plain, { params }) : plain,
    headers: {
      'content-type': TYPES[type] ?? 'application/octet-stream',
      'cache-control': HASHED.test(address) ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(isCompressed ? { 'content-encoding': 'br' } : {}),
    },
  };
  sent.set(file, result);
  return result;
}

/** Compresses all text of a folder before anything is measured. */
export function warm(dir: string): void {
  for (const file of fs.readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
    const whole = path.join(dir, file);
    if (fs.statSync(whole).isFile()) read(whole, `/${file}`);
  }
}

const isFile = (file: string): boolean => fs.existsSync(file) && fs.statSync(file).isFile();

export interface Host {
  /** Origin, without a slash at its end. */
  url: string;
  dir: string;
  /** Every request so far: its path, and the bytes of the answer’s body. */
  log: { path: string; bytes: number }[];
  close: () => Promise<void>;
}

/** Serves a folder at a free port; folders have an index, an unknown address gets 404.html. */
export async function host(dir: string): Promise<Host> {
  const log: Host['log'] = [];
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    const wanted = path.join(dir, path.normalize(decodeURIComponent(pathname)));
    const file = wanted.endsWith(path.sep) ? path.join(wanted, 'index.html') : wanted;
    const isFound = isFile(file);
    const missing = path.join(dir, '404.html');
    if (!isFound && !isFile(missing)) return void response.writeHead(404).end();
    const { body, headers } = read(isFound ? file : missing, pathname);
    response.writeHead(isFound ? 200 : 404, { ...headers, 'content-length': body.length });
    log.push({ path: pathname, bytes: body.length });
    response.end(body);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    dir,
    log,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
