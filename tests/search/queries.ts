/** The judged queries: what people type, and the pages that a fair judge would want first. */
import fs from 'node:fs';
import path from 'node:path';
import yaml from 'js-yaml';
import { z } from 'zod';

export const CLASSES = ['names', 'mistakes', 'skills', 'questions', 'typing', 'nothing'] as const;
export type QueryClass = (typeof CLASSES)[number];

const query = z.strictObject({
  q: z.string().min(1),
  class: z.enum(CLASSES),
  /** Paths of the pages; any of them is right. Empty where nothing should be found. */
  want: z.array(z.string().startsWith('/').endsWith('/')),
});
export type Query = z.infer<typeof query>;

/**
 * @param file a list of queries; by default the one beside this module
 * @throws where an entry is not a query, or `want` does not fit the class
 */
export function readQueries(file = path.join(import.meta.dirname, 'queries.yaml')): Query[] {
  const queries = z.array(query).parse(yaml.load(fs.readFileSync(file, 'utf8'), { schema: yaml.CORE_SCHEMA }));
  const odd = queries.filter((q) => (q.class === 'nothing') !== (q.want.length === 0));
  if (odd.length > 0) throw new Error(`“want” does not fit the class of: ${odd.map((q) => q.q).join(', ')}`);
  return queries;
}
