import type { CorpusPage } from '../../corpus.ts';

export async function documents(): Promise<CorpusPage[]> {
  const response = await fetch(new URL('documents.json', import.meta.url));
  return (await response.json()) as CorpusPage[];
}
