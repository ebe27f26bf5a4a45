/**
 * Which tables a collection makes, read from its schema: one for its entries, and one for each list of groups within them.
 * A list of ids or of words from a closed list is one cell, joined by “; ”, which no such value can hold. A list of free text
 * is a table of its own, because its text may hold anything.
 */
import { ID_PATTERN } from '../../schemas/common.ts';
import type { Column } from './table.ts';

/** What Zod writes of our schemas (`z.toJSONSchema`, io: 'input'), as far as tables need it. */
export interface JsonSchema {
  type?: string;
  description?: string;
  properties?: Record<string, JsonSchema>;
  required?: readonly string[];
  items?: JsonSchema;
  minItems?: number;
  anyOf?: readonly JsonSchema[];
  oneOf?: readonly JsonSchema[];
  enum?: readonly (string | number)[];
  const?: unknown;
  default?: unknown;
  format?: string;
  pattern?: string;
  minimum?: number;
  maximum?: number;
}

export type Kind =
  'text' | 'word' | 'id' | 'address' | 'date' | 'partial date' | 'whole number' | 'number' | 'yes or no';

export interface DataColumn extends Column {
  /** Keys that lead from the row’s object to the value; empty where the row is the value. */
  path: readonly string[];
  kind: Kind;
  /** Several values in one cell, joined by `LIST_MARK`. */
  isList: boolean;
  /** Words that the cell may hold: all of them for a `word`, those besides numbers or text for other kinds. */
  allowed: readonly string[];
  minimum?: number;
  maximum?: number;
  meaning: string;
  /** Whether every row has a value. */
  isFilled: boolean;
  /** The table whose `id` it names. */
  refersTo?: string;
  /** Worked out by the site, not written by an editor. */
  isDerived?: true;
}

export interface TableShape {
  /** `roles`, `roles-skills`, `roles-evidence-citations`: also the name of the file. */
  name: string;
  /** What one row is. */
  meaning: string;
  /** Columns that say where a row belongs: the entry’s id, then positions counted from 1. */
  keys: readonly DataColumn[];
  columns: readonly DataColumn[];
  /** Keys that lead from an object of the table above to the list. */
  path: readonly string[];
  /** The table above, and its columns to which all keys but the last lead. */
  parent?: { name: string; keys: readonly string[] };
  children: readonly TableShape[];
}

/** What a shape needs to know of a collection beside its schema. */
export interface Subject {
  name: string;
  /** One entry of it: the column of child tables that holds its id. */
  one: string;
  meaning: string;
  /** Keys of the schema that are not published. */
  leftOut: readonly string[];
}

/** Between the values of a cell that holds several. */
export const LIST_MARK = '; ';

/** Keys that hold the id of an entry of another collection. */
const REFERENCES: Record<string, string> = {
  skill: 'skills',
  source: 'sources',
  from: 'roles',
  to: 'roles',
  roles: 'roles',
  relatedRoles: 'roles',
};

const snake = (key: string): string => key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const kebab = (key: string): string => snake(key).replaceAll('_', '-');
/** `pay_low` → `Pay, low` */
const heading = (key: string): string => {
  const words = key.split('_').join(' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** A schema and, where it is a choice, every branch of it. */
const branches = (s: JsonSchema): JsonSchema[] => {
  const choices = [...(s.anyOf ?? []), ...(s.oneOf ?? [])];
  return choices.length > 0 ? choices.flatMap(branches) : [s];
};

/** Each once: kinds of entry share most of their fields. */
const distinct = <T>(items: readonly T[]): T[] => [...new Map(items.map((i) => [JSON.stringify(i), i])).values()];

const isWord = (s: JsonSchema): boolean => s.enum !== undefined || s.const !== undefined;
const isId = (s: JsonSchema): boolean => s.pattern === ID_PATTERN.source;
/** What the schemas say of themselves; where each is one word, the word before what it means. */
function meaningOf(schemas: readonly JsonSchema[], all: readonly JsonSchema[]): string {
  const said = (list: readonly JsonSchema[]) => list.filter((s) => s.description !== undefined);
  const [first, ...others] = said(schemas).length > 0 ? said(schemas) : said(all);
  if (first === undefined) return '';
  if (first.const !== undefined)
    return [first, ...others].map((s) => `${String(s.const)}: ${s.description}`).join('. ');
  const [start, ...rest] = distinct([first, ...others].map((s) => s.description ?? ''));
  return [start, ...rest.map((words) => words.charAt(0).toLowerCase() + words.slice(1))].join('; ');
}
const wordsOf = (s: JsonSchema): string[] => (s.enum ?? (s.const === undefined ? [] : [s.const])).map(String);

function kindOf(schemas: readonly JsonSchema[]): Kind {
  const open = schemas.filter((s) => !isWord(s));
  if (open.length === 0) return 'word';
  if (open.some((s) => s.format === 'date')) return open.length > 1 ? 'partial date' : 'date';
  if (open.every(isId)) return 'id';
  if (open.every((s) => s.pattern?.startsWith('^https'))) return 'address';
  if (open.every((s) => s.type === 'integer')) return 'whole number';
  if (open.every((s) => s.type === 'number')) return 'number';
  if (open.every((s) => s.type === 'boolean')) return 'yes or no';
  return 'text';
}

/** Limits worth telling: those that an editor wrote, not those of the machine’s numbers. */
const limits = (schemas: readonly JsonSchema[]): Pick<DataColumn, 'minimum' | 'maximum'> => {
  const [n] = schemas.filter((s) => s.type === 'integer' && s.minimum !== undefined && s.maximum !== undefined);
  return n?.minimum !== undefined && n.maximum !== undefined && Number.isSafeInteger(n.maximum + 1)
    ? { minimum: n.minimum, maximum: n.maximum }
    : {};
};

function column(path: readonly string[], schemas: readonly JsonSchema[], rest: Partial<DataColumn>): DataColumn {
  const key = path.map(snake).join('_') || 'text';
  const kind = kindOf(schemas);
  const refersTo = kind === 'id' ? REFERENCES[path.at(-1) ?? ''] : undefined;
  return {
    key,
    title: heading(key),
    path,
    kind,
    isList: false,
    allowed: [...new Set(schemas.flatMap(wordsOf))],
    ...(kind === 'whole number' ? limits(schemas) : {}),
    meaning: '',
    isFilled: false,
    ...(refersTo === undefined ? {} : { refersTo }),
    ...rest,
  };
}

/** Where a table stands: its name, its keys, and what these are called in the tables below it. */
interface Place {
  name: string;
  keys: readonly DataColumn[];
  keysBelow: readonly DataColumn[];
}

const position = (key: string, meaning: string): DataColumn =>
  column([key], [{ type: 'integer' }], { meaning, isFilled: true });

/** The table of a list below a place. */
function childTable(place: Place, path: readonly string[], items: readonly JsonSchema[], meaning: string): TableShape {
  const name = [place.name, ...path.map(kebab)].join('-');
  const keys = [...place.keysBelow, position('position', 'Place in the list, counted from 1')];
  const below = position(
    `${name.split('-').slice(1).join('_')}_position`,
    `Position of the row of ${name} that it belongs to`,
  );
  const found = fieldsOf({ name, keys, keysBelow: [...place.keysBelow, below] }, items, [], true);
  return { name, meaning, path, parent: { name: place.name, keys: place.keys.map((k) => k.key) }, keys, ...found };
}

/** Columns and child tables of what the schemas describe, an object or a bare value. */
function fieldsOf(
  place: Place,
  schemas: readonly JsonSchema[],
  path: readonly string[],
  isFilled: boolean,
  leftOut: readonly string[] = [],
): Pick<TableShape, 'columns' | 'children'> {
  const all = distinct(schemas.flatMap(branches));
  const objects = all.filter((s) => s.properties !== undefined);
  const lists = all.filter((s) => s.items !== undefined);
  // Zod has no words for a Date, which stands beside the text form in every day.
  const scalars = all.filter((s) => s.properties === undefined && s.items === undefined && Object.keys(s).length > 0);
  const meaning = meaningOf(distinct(schemas), all);
  const columns: DataColumn[] = [];
  const children: TableShape[] = [];
  if (scalars.length > 0)
    columns.push(
      column(path, scalars, { meaning: meaning || 'The text itself', isFilled: isFilled && objects.length === 0 }),
    );
  if (lists.length > 0) {
    const items = lists.flatMap((s) => branches(s.items ?? {}));
    const isNeverEmpty = isFilled && lists.every((s) => (s.minItems ?? 0) > 0);
    if (items.every((s) => isWord(s) || isId(s)))
      columns.push(column(path, distinct(items), { meaning, isList: true, isFilled: isNeverEmpty }));
    else children.push(childTable(place, path, items, meaning));
  }
  for (const key of new Set(objects.flatMap((s) => Object.keys(s.properties ?? {})))) {
    if (path.length === 0 && leftOut.includes(key)) continue;
    const fields = objects.flatMap((s) => s.properties?.[key] ?? []);
    const isAlways =
      objects.length === all.length &&
      objects.every((s) => s.required?.includes(key) || s.properties?.[key]?.default !== undefined);
    const found = fieldsOf(place, fields, [...path, key], isFilled && isAlways);
    columns.push(...found.columns);
    children.push(...found.children);
  }
  return { columns, children };
}

/**
 * The tables of a collection.
 * @throws Error where two columns of a table would have one name
 */
export function shapeOf(subject: Subject, schema: JsonSchema): TableShape {
  const id = column(['id'], [{ type: 'string', pattern: ID_PATTERN.source }], {
    meaning: `Id of the ${subject.one}`,
    isFilled: true,
  });
  const owner: DataColumn = {
    ...id,
    key: subject.one,
    title: heading(subject.one),
    path: [subject.one],
    meaning: `Id of the ${subject.one}`,
    refersTo: subject.name,
  };
  const { columns, children } = fieldsOf({ name: subject.name, keys: [id], keysBelow: [owner] }, [schema], [], true, [
    'id',
    ...subject.leftOut,
  ]);
  const shape: TableShape = { name: subject.name, meaning: subject.meaning, keys: [id], columns, path: [], children };
  for (const { name, keys, columns: own } of allShapes(shape)) {
    const names = [...keys, ...own].map((c) => c.key);
    const twin = names.find((key, i) => names.indexOf(key) < i);
    if (twin !== undefined) throw new Error(`the table ${name} would have two columns “${twin}”`);
  }
  return shape;
}

/** A table and all below it, in the order of the schema. */
export const allShapes = (shape: TableShape): TableShape[] => [shape, ...shape.children.flatMap(allShapes)];
