/** The service worker as one file, and the list of what it keeps on request. */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { build, type Plugin } from 'esbuild';
import { WORKER, type OfflineList } from '../lib/offline.ts';
import { digest } from './digest.ts';

/** Pages that “keep for offline” fetches: the role pages, the evolutions, and what leads to them. */
const KEPT_PAGES = /^(index|roles\/(.+\/)?index|evolutions\/(.+\/)?index|search\/index)\.html$/;
/** Files that it fetches: scripts, styles and the typeface, and the whole index. */
const KEPT_FILES = /^(assets\/.+\.(js|css|woff2)|pagefind-[^/]+\/.+)$/;

/** Files of a folder by their path, sorted, so that the same site gives the same digest. */
const filesIn = (dir: string): string[] =>
  fs
    .readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((f) => f.isFile())
    .map((f) => path.relative(dir, path.join(f.parentPath, f.name)).split(path.sep).join('/'))
    .toSorted();

/** The quality at which hosts compress what they send: the best takes thirty times as long and saves a tenth. */
const AS_HOSTS_DO = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** What a host would send for these files: text with Brotli, everything else as it is. */
const weigh = (dir: string, files: readonly string[]): number =>
  files.reduce((sum, file) => {
    const body = fs.readFileSync(path.join(dir, file));
    return sum + (/\.(html|js|css|json)$/.test(file) ? brotliCompressSync(body, AS_HOSTS_DO).length : body.length);
  }, 0);

/** Writes the list of what can be kept, under a name that changes with it. */
function writeList(dir: string, base: string, files: readonly string[]): { path: string; kilobytes: number } {
  const [pages, others] = [KEPT_PAGES, KEPT_FILES].map((kind) => files.filter((f) => kind.test(f))) as [
    string[],
    string[],
  ];
  const list: OfflineList = {
    pages: pages.map((page) => base + page.replace(/index\.html$/, '')),
    files: others.map((file) => base + file),
  };
  const text = JSON.stringify(list);
  const name = `assets/offline.${digest([text])}.json`;
  fs.writeFileSync(path.join(dir, name), text);
  return { path: base + name, kilobytes: Math.round(weigh(dir, [...pages, ...others]) / 1000) };
}

/** Workbox hides its development aids behind this. */
const define = (values: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries({ 'process.env.NODE_ENV': 'production', ...values }).map(([name, value]) => [
      name,
      JSON.stringify(value),
    ]),
  );

/** Workbox’s modules import their version for effect: a line that marks the global scope, of use to its makers alone. */
const noVersions: Plugin = {
  name: 'no-versions',
  setup: ({ onLoad }) => onLoad({ filter: /workbox-.+_version\.js$/ }, () => ({ contents: '' })),
};

const bundle = (entry: string, outfile: string, values: Record<string, unknown>) =>
  build({
    entryPoints: [fileURLToPath(new URL(`../worker/${entry}.ts`, import.meta.url))],
    outfile,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    define: define(values),
    plugins: [noVersions],
  });

/**
 * Writes the worker that takes its leave, where the service worker is off: it clears what an earlier build kept and unregisters.
 * A worker that has been registered stays until its address gives another.
 * @param base the base path with a slash at its end
 */
export const writeFarewell = (dir: string, base: string) =>
  bundle('farewell', path.join(dir, WORKER), { __BASE__: base });

/**
 * Writes the service worker, after everything that it can keep.
 * @param base the base path with a slash at its end
 * @param name of the build
 * @returns what keeping everything for offline fetches, in kilobytes of 1,000 bytes
 */
export async function writeServiceWorker(dir: string, base: string, name: string): Promise<number> {
  const list = writeList(dir, base, filesIn(dir));
  await bundle('service-worker', path.join(dir, WORKER), { __BASE__: base, __BUILD__: name, __LIST__: list });
  return list.kilobytes;
}
