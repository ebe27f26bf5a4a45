/** Orama as its documentation’s “Fields boosting” and “Typo tolerance” have it: the title boosted by 2, tolerance 1. */
import { create, insertMultiple, search } from '@orama/orama';
import type { PageEngine } from './contract.ts';
import { documents } from './documents.ts';

const LIMIT = 20;

export async function open(): Promise<PageEngine> {
  const db = create({
    schema: {
      id: 'string',
      title: 'string',
      aliases: 'string',
      summary: 'string',
      text: 'string',
      asked: 'string',
    } as const,
  });
  await insertMultiple(db, await documents());
  const properties = ['title', 'aliases', 'summary', 'text', 'asked'] as const;
  return {
    search: async (term) => {
      const { hits } = await search(db, {
        term,
        properties: [...properties],
        boost: { title: 2 },
        tolerance: 1,
        limit: LIMIT,
      });
      return hits.map((h) => h.document.id);
    },
  };
}
