/** What a page asks of the network, and how many bytes that is. */
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import zlib from 'node:zlib';
import type { BrowserContext } from 'playwright-core';

/** A folder that is served at an origin. */
export interface Host {
  url: string;
  dir: string;
}

/** What hosts send compressed. */
const COMPRESSED = new Set(['.css', '.html', '.js', '.json', '.svg', '.txt', '.webmanifest', '.xml']);
const QUIET = 200;
const sizes = new Map<string, number>();

/** Bytes of a file’s body as a host would send it: text with Brotli, quality 11, everything else as it is. */
export function sizeOf(file: string): number {
  const known = sizes.get(file);
  if (known !== undefined) return known;
  const body = fs.readFileSync(file);
  const params = { [zlib.constants.BROTLI_PARAM_QUALITY]: 11, [zlib.constants.BROTLI_PARAM_SIZE_HINT]: body.length };
  const size = COMPRESSED.has(path.extname(file)) ? zlib.brotliCompressSync(body, { params }).length : body.length;
  sizes.set(file, size);
  return size;
}

/** Listens to all pages and workers of a context. */
export class Traffic {
  readonly #hosts: readonly Host[];
  readonly #urls: string[] = [];
  #open = 0;
  #since = 0;

  constructor(context: BrowserContext, hosts: readonly Host[]) {
    this.#hosts = hosts;
    context.on('request', (request) => {
      this.#urls.push(request.url());
      this.#open += 1;
    });
    const ended = () => {
      this.#open -= 1;
    };
    context.on('requestfinished', ended);
    context.on('requestfailed', ended);
  }

  /** Waits until nothing has been under way for a moment. */
  async idle(): Promise<void> {
    for (let quiet = 0, seen = -1; quiet < QUIET;) {
      await setTimeout(20);
      quiet = this.#open <= 0 && this.#urls.length === seen ? quiet + 20 : 0;
      seen = this.#urls.length;
    }
  }

  /** Counts from here on. */
  start(): void {
    this.#since = this.#urls.length;
  }

  get requests(): string[] {
    return this.#urls.slice(this.#since);
  }

  /** Bytes of the bodies since the start, computed from the files that were served. */
  get bytes(): number {
    return this.requests.reduce((sum, url) => sum + this.#sizeOf(url), 0);
  }

  #sizeOf(url: string): number {
    const host = this.#hosts.find((h) => url.startsWith(`${h.url}/`));
    if (!host) throw new Error(`A search asked a stranger: ${url}`);
    const below = decodeURIComponent(new URL(url).pathname);
    const file = path.join(host.dir, below.endsWith('/') ? `${below}index.html` : below);
    if (!fs.existsSync(file)) throw new Error(`A search asked for what is not there: ${url}`);
    return sizeOf(file);
  }
}
