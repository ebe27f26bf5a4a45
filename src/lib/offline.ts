/** What the service worker and the pages say to each other, and the names of its caches. Runs in both, and in the build. */

/** What a page asks of the worker; each is answered on the port that comes with it. */
export type Wish = 'state' | 'keep' | 'remove';

/** What the worker answers: once, or again and again while it fetches. */
export interface State {
  /** Whether the role pages, the evolutions and the search index are kept. */
  isKept: boolean;
  /** What keeping them fetches, in kilobytes of 1,000 bytes. */
  kilobytes: number;
  /** While they are being fetched: files that are there, of all. */
  progress?: { done: number; of: number };
  /** They could not be fetched. */
  hasFailed?: true;
}

/** What “keep for offline” fetches: paths with the base. */
export interface OfflineList {
  pages: readonly string[];
  files: readonly string[];
}

/** File of the worker below the base path: its address may never change. */
export const WORKER = 'service-worker.js';

/** Start of the names of all caches of a site; other sites may share its origin. */
export const cachePrefix = (base: string): string => `roles-ahead ${base} `;

/** Pages that were read, what is kept on request, and files with a hash in their name. */
export const cacheNames = (base: string, build: string) => ({
  visited: `${cachePrefix(base)}${build} visited`,
  kept: `${cachePrefix(base)}${build} kept`,
  files: `${cachePrefix(base)}${build} files`,
});

/** How a page says which build it is of; the build puts it into `<body>`. */
export const buildMark = (build: string): string => `data-build="${build}"`;

/** Files that a page fetches by itself: what its HTML names, and the first typeface of its styles. The second has rare letters. */
const namedIn = (html: string): string[] => [
  ...[...html.matchAll(/ (?:href|src)="([^"]+)"/g)].map((m) => m[1] ?? ''),
  ...(/url\(["']?([^"')]+\.woff2)/.exec(html)?.slice(1) ?? []),
];

/** Hashed files that a page fetches by itself, with the base, each once. */
export const filesOf = (html: string, base: string): string[] => [
  ...new Set(namedIn(html).filter((file) => isHashed(file, base))),
];

/** Whether what stands at a path can never change: files in `assets/` and in the folder of the search index. */
export const isHashed = (path: string, base: string): boolean =>
  path.startsWith(`${base}assets/`) || path.startsWith(`${base}pagefind-`);
