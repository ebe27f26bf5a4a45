/** FlexSearch as its README’s “Fuzzy-Search” has it: forward tokenizer, a Latin encoder, suggestions; fields merged. */
import { Charset, Document } from 'flexsearch';
import type { PageEngine } from './contract.ts';
import { documents } from './documents.ts';

export async function open(): Promise<PageEngine> {
  const index = new Document({
    tokenize: 'forward',
    encoder: Charset.LatinBalance,
    document: { id: 'id', index: ['title', 'aliases', 'summary', 'text', 'asked'] },
  });
  for (const page of await documents()) index.add({ ...page });
  return {
    search: (query) => index.search(query, { suggest: true, merge: true }).map((r) => String(r.id)),
  };
}
