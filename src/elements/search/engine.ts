/** Pagefind’s raw API behind two functions. Nothing is fetched before the first call. */
import { FILTERS, pagefindFilters, type FilterName, type SearchState } from './query.ts';

interface Fragment {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
  sub_results: { title: string; url: string }[];
}
interface Found {
  results: { id: string; data: () => Promise<Fragment> }[];
  filters: Counts;
}
type Counts = Record<string, Record<string, number>>;
interface Pagefind {
  options: (options: Record<string, unknown>) => Promise<void>;
  init: () => Promise<void>;
  filters: () => Promise<Counts>;
  search: (q: string | null, options: { filters: Record<string, { any: string[] }> }) => Promise<Found>;
}

export interface Hit {
  title: string;
  url: string;
  kind: string;
  note: string;
  excerpt: string;
  sections: { title: string; url: string }[];
}
export interface Outcome {
  total: number;
  hits: Hit[];
  counts: Counts;
}

/** Most results shown; the status says when there are more. */
export const SHOWN = 30;
const SECTIONS_SHOWN = 3;

let loading: Promise<Pagefind> | undefined;
let failures = 0;
let isWatching = false;
/** Whether a part of the index that is in use could not be fetched. Pagefind goes on without it and then finds nothing. */
let isIncomplete = false;

/** Notes every fetch that fails; on the search page only the index fetches. */
function watchFetch(): void {
  if (isWatching) return;
  isWatching = true;
  const plain = globalThis.fetch;
  globalThis.fetch = async (...request) => {
    try {
      const response = await plain(...request);
      if (!response.ok) isIncomplete = true;
      return response;
    } catch (error) {
      isIncomplete = true;
      throw error;
    }
  };
}

async function start(base: string): Promise<Pagefind> {
  watchFetch();
  isIncomplete = false;
  // Browsers and Pagefind keep what has failed, so each new try is a module of its own.
  const version = failures > 0 ? `?try=${failures + 1}` : '';
  const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js${version}`)) as Pagefind;
  await pagefind.options({
    baseUrl: base,
    noWorker: true,
    excerptLength: 24,
    ranking: { metaWeights: { title: 8, aliases: 6, summary: 2 } },
  });
  await pagefind.init();
  await pagefind.filters(); // Counts are wrong until this has been awaited once.
  return pagefind;
}

/** Does something with the index, which is loaded once. After a failure the next call starts afresh. */
async function withIndex<T>(base: string, use: (pagefind: Pagefind) => Promise<T>): Promise<T> {
  const mine = (loading ??= start(base));
  try {
    const result = await use(await mine);
    if (isIncomplete) throw new Error('a part of the search index could not be fetched');
    return result;
  } catch (error) {
    if (loading === mine) {
      loading = undefined;
      failures += 1;
    }
    throw error;
  }
}

/** Whether the browser refuses WebAssembly, by a setting or the host’s policy: tried with the smallest module there is. */
export async function isWasmBlocked(): Promise<boolean> {
  try {
    await WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
    return false;
  } catch {
    return true;
  }
}

async function toHit(result: Found['results'][number]): Promise<Hit> {
  const { url, excerpt, meta, sub_results } = await result.data();
  return {
    title: meta['title'] ?? url,
    url,
    kind: meta['kind'] ?? '',
    note: meta['note'] ?? '',
    excerpt,
    sections: sub_results.filter((s) => s.url.includes('#') && s.title !== meta['title']).slice(0, SECTIONS_SHOWN),
  };
}

/**
 * Runs a search.
 * @param base the base path with a slash at its end
 * @throws where the index cannot be loaded
 */
export const search = (base: string, state: SearchState): Promise<Outcome> =>
  withIndex(base, async (pagefind) => {
    const words = state.q === '' ? null : state.q;
    const found = await pagefind.search(words, { filters: pagefindFilters(state) });
    // A group’s counts are those of the other groups’ filters: what ticking one more value of it would add.
    const countsOf = async (name: FilterName): Promise<Counts[string]> => {
      if (state.filters[name].length === 0) return found.filters[name] ?? {};
      return (await pagefind.search(words, { filters: pagefindFilters(state, name) })).filters[name] ?? {};
    };
    const counts: Counts = {};
    for (const name of FILTERS) counts[name] = await countsOf(name);
    return {
      total: found.results.length,
      hits: await Promise.all(found.results.slice(0, SHOWN).map(toHit)),
      counts,
    };
  });

/** Counts of the whole index, for the filters before anything is looked for. */
export const allCounts = (base: string): Promise<Counts> => withIndex(base, (pagefind) => pagefind.filters());
