/** The entries of a collection as rows of its tables, joined by ids and positions. */
import { allShapes, LIST_MARK, type DataColumn, type TableShape } from './shape.ts';
import type { Cell, Table } from './table.ts';

/** A table of the open data: its rows, and what each column means. */
export interface DataTable extends Table {
  shape: TableShape;
  columns: readonly DataColumn[];
}

type Row = Record<string, Cell>;

/** What lies at the end of a path of keys; undefined where the way breaks off. */
const at = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (v, key) => (v === null || typeof v !== 'object' ? undefined : (v as Record<string, unknown>)[key]),
    value,
  );

/** A value as a cell: nothing for what is missing, and for a group, whose own columns hold it. */
function cellOf(value: unknown, { isList }: DataColumn): Cell {
  if (Array.isArray(value)) return isList ? value.join(LIST_MARK) : '';
  if (value === undefined || value === null || typeof value === 'object') return '';
  return typeof value === 'number' ? value : String(value);
}

/** @param keys the cells that say where the value belongs */
function collect(shape: TableShape, value: unknown, keys: Row, tables: Map<string, Row[]>): void {
  const own = Object.fromEntries(shape.columns.map((c) => [c.key, cellOf(at(value, c.path), c)]));
  tables.get(shape.name)?.push({ ...keys, ...own });
  for (const child of shape.children) {
    const list = at(value, child.path);
    if (!Array.isArray(list)) continue;
    // The keys of the row above, under the names that the child table has for them.
    const above = Object.values(keys);
    list.forEach((item: unknown, i) =>
      collect(child, item, Object.fromEntries([...above, i + 1].map((cell, k) => [child.keys[k]?.key, cell])), tables),
    );
  }
}

/** Every table of a collection, the main one first; a table without a row is among them. */
export function tablesOf(shape: TableShape, entries: readonly { id: string }[]): DataTable[] {
  const shapes = allShapes(shape);
  const rows = new Map(shapes.map((s) => [s.name, [] as Row[]]));
  for (const entry of entries) collect(shape, entry, { id: entry.id }, rows);
  return shapes.map((s) => ({ shape: s, columns: [...s.keys, ...s.columns], rows: rows.get(s.name) ?? [] }));
}
