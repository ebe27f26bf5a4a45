/** Fetches the files of the index, and notices when one is missing. */
import type { SearchData } from '../../domain/search/document.ts';
import type { Shard } from '../../domain/search/shards.ts';

export interface Fragment {
  excerpt: string;
  sub_results: { title: string; url: string }[];
}
export interface PagefindResult {
  id: string;
  score: number;
  data: () => Promise<Fragment>;
}
export interface Pagefind {
  options: (options: Record<string, unknown>) => Promise<void>;
  init: () => Promise<void>;
  search: (words: string) => Promise<{ results: PagefindResult[] }>;
}

/** Whether a file of the index could not be fetched. Pagefind goes on without a part that is missing, and then finds nothing. */
let isIncomplete = false;
let watched: string | undefined;
let failures = 0;

/** Whether every file asked for so far has come. */
export const isWhole = (): boolean => !isIncomplete;

/** Notes every fetch below the index’s folder that fails. Pagefind tells nobody. */
function watchFetch(root: string): void {
  const isWatching = watched !== undefined;
  watched = new URL(root, location.href).href;
  if (isWatching) return;
  const plain = globalThis.fetch;
  globalThis.fetch = async (...request) => {
    const [input] = request;
    const url = new URL(input instanceof Request ? input.url : input, location.href).href;
    const isOurs = watched !== undefined && url.startsWith(watched);
    try {
      const response = await plain(...request);
      if (isOurs && !response.ok) isIncomplete = true;
      return response;
    } catch (error) {
      if (isOurs) isIncomplete = true;
      throw error;
    }
  };
}

async function startPagefind(root: string, base: string): Promise<Pagefind> {
  // Browsers and Pagefind keep what has failed, so each new try is a module of its own.
  const again = failures > 0 ? `?try=${failures + 1}` : '';
  const pagefind = (await import(/* @vite-ignore */ `${root}pagefind.js${again}`)) as Pagefind;
  await pagefind.options({ baseUrl: base, noWorker: true, excerptLength: 24 });
  await pagefind.init();
  return pagefind;
}

async function readJson<T>(file: string): Promise<T> {
  const response = await fetch(file);
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return (await response.json()) as T;
}

/** A search index, as far as it is fetched before somebody asks. */
export interface IndexFiles {
  pagefind: Pagefind;
  data: SearchData;
  /** Fetches a file of what words say, once. */
  shard: (number: number) => Promise<Shard>;
}

/**
 * Loads the index.
 * @param base the base path with a slash at its end
 * @param folder the index’s folder below it
 * @throws where a file cannot be loaded, or WebAssembly is blocked
 */
export async function loadIndex(base: string, folder: string): Promise<IndexFiles> {
  const root = `${base}${folder}/`;
  watchFetch(root);
  isIncomplete = false;
  const [pagefind, data] = await Promise.all([startPagefind(root, base), readJson<SearchData>(`${root}search.json`)]);
  const shards = new Map<number, Promise<Shard>>();
  const shard = (number: number): Promise<Shard> => {
    const known = shards.get(number) ?? readJson<Shard>(`${root}asked/${number}.json`);
    shards.set(number, known);
    return known;
  };
  return { pagefind, data, shard };
}

/** Says that the index as loaded is of no use, so that the next load fetches it anew. */
export function giveUp(): void {
  failures += 1;
}
