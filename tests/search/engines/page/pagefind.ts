/** Pagefind’s own interface to scripts, with all its defaults. */
import type { PageEngine } from './contract.ts';

/** As many results its own search box fetches and shows at first. */
const SHOWN = 5;

interface Result {
  id: string;
  data: () => Promise<unknown>;
}
interface Pagefind {
  search: (query: string) => Promise<{ results: Result[] }>;
}

export async function open(): Promise<PageEngine> {
  const address = new URL('pagefind/pagefind.js', import.meta.url).href;
  const pagefind = (await import(address)) as Pagefind;
  let first: Result[] = [];
  return {
    search: async (query) => {
      const { results } = await pagefind.search(query);
      first = results.slice(0, SHOWN);
      return results.map((r) => r.id);
    },
    show: async () => {
      await Promise.all(first.map((r) => r.data()));
    },
  };
}
