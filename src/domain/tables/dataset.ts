/** A collection as open data: its entries for JSON, its tables for CSV. */
import type { Content } from '../content.ts';
import { derive, derivedColumns, SUBJECTS, type Context, type Published } from './published.ts';
import { tablesOf, type DataTable } from './relational.ts';
import { shapeOf, type JsonSchema } from './shape.ts';

export interface Dataset {
  name: Published;
  title: string;
  meaning: string;
  /** The entries as their schema has them, under their ids, with what was worked out in `derived`. */
  entries: ({ id: string } & Record<string, unknown>)[];
  /** The main table first. */
  tables: DataTable[];
}

/** What the code adds to an entry, and no editor wrote. */
const ADDED = ['file', 'prose'];

/**
 * @param schema JSON Schema of one entry, as Zod writes it
 * @param context what the derived columns are worked out from
 */
export function dataset<N extends Published>(name: N, schema: JsonSchema, context: Context): Dataset {
  const subject = SUBJECTS[name];
  const written: readonly Content[N][number][] = context.graph.content[name];
  const hidden = [...ADDED, ...subject.leftOut];
  const entries = written.map((entry) => ({
    id: entry.id,
    ...Object.fromEntries(Object.entries(entry).filter(([key]) => key !== 'id' && !hidden.includes(key))),
    derived: derive(name, entry, context),
  }));
  const shape = shapeOf(subject, schema);
  const withDerived = { ...shape, columns: [...shape.columns, ...derivedColumns(name)] };
  return {
    name,
    title: subject.title,
    meaning: subject.meaning,
    entries,
    tables: tablesOf(withDerived, entries),
  };
}
