/** MiniSearch as its README’s search options have it: the title boosted by 2, prefixes, a fifth of a word may be wrong. */
import MiniSearch from 'minisearch';
import type { PageEngine } from './contract.ts';
import { documents } from './documents.ts';

export async function open(): Promise<PageEngine> {
  const index = new MiniSearch({
    fields: ['title', 'aliases', 'summary', 'text', 'asked'],
    searchOptions: { boost: { title: 2 }, prefix: true, fuzzy: 0.2 },
  });
  index.addAll(await documents());
  return { search: (query) => index.search(query).map((r) => String(r.id)) };
}
