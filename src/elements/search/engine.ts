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

async function start(base: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
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

/** Loads the index once. After a failure the next call tries again. */
function load(base: string): Promise<Pagefind> {
  loading ??= start(base).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
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
export async function search(base: string, state: SearchState): Promise<Outcome> {
  const pagefind = await load(base);
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
}

/** Counts of the whole index, for the filters before anything is looked for. */
export const allCounts = async (base: string): Promise<Counts> => (await load(base)).filters();
