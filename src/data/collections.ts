/** What each collection is made of. The gate reads files by this table, and Astro's loaders follow it. */
import type { z } from 'zod';
import type { Collection } from '../domain/content.ts';
import {
  articleOf,
  event,
  evolution,
  forecast,
  page,
  pageQuestions,
  promotion,
  role,
  skill,
  source,
  vacancy,
} from '../schemas/index.ts';
import { site } from '../site.config.ts';

/** A folder of Markdown files, or one YAML list. */
export type Shape = { kind: 'folder'; extensions: readonly ('md' | 'mdx')[] } | { kind: 'list' };

export const COLLECTIONS = {
  articles: { schema: articleOf(site.name), kind: 'folder', extensions: ['md', 'mdx'] },
  roles: { schema: role, kind: 'folder', extensions: ['mdx', 'md'] },
  evolutions: { schema: evolution, kind: 'folder', extensions: ['mdx', 'md'] },
  pages: { schema: page, kind: 'folder', extensions: ['md'] },
  skills: { schema: skill, kind: 'list' },
  sources: { schema: source, kind: 'list' },
  events: { schema: event, kind: 'list' },
  forecasts: { schema: forecast, kind: 'list' },
  vacancies: { schema: vacancy, kind: 'list' },
  promotions: { schema: promotion, kind: 'list' },
  questions: { schema: pageQuestions, kind: 'list' },
} as const satisfies Record<Collection, Shape & { schema: z.ZodType }>;
