/**
 * The codebook of the open data, for people as words and for programs as a Data Package (specs.frictionlessdata.io, version 1):
 * tools that know the standard load every table from it, with types and joins.
 */
import { sentenceList } from '../words.ts';
import { ABOUT_COLUMNS } from './csv.ts';
import type { Dataset } from './dataset.ts';
import type { DataTable } from './relational.ts';
import { LIST_MARK, type DataColumn, type Kind } from './shape.ts';

const KINDS: Record<Kind, string> = {
  text: 'text',
  word: 'word',
  id: 'id',
  address: 'address',
  date: 'day, YYYY-MM-DD',
  'partial date': 'year, month or day',
  'whole number': 'whole number',
  number: 'number',
  'yes or no': 'true or false',
};

/** What a cell holds, for people: `word`, `ids, joined by “; ”`, `whole number or word`. */
export function kindInWords({ kind, isList, allowed }: DataColumn): string {
  if (isList) return `${KINDS[kind]}s, joined by “${LIST_MARK}”`;
  return kind !== 'word' && allowed.length > 0 ? `${KINDS[kind]} or word` : KINDS[kind];
}

/** What a cell may hold, for people: the words, the range, the table that an id belongs to. */
export const allowedInWords = ({ allowed, minimum, maximum, refersTo }: DataColumn): string =>
  [
    minimum === undefined ? '' : `${minimum} to ${maximum}`,
    allowed.join(', '),
    refersTo === undefined ? '' : `ids of ${refersTo}`,
  ]
    .filter(Boolean)
    .join(', or ');

/** The key of a main table, or what joins another one to the table above it, for people. */
export const joinInWords = ({ shape: { keys, parent } }: DataTable): string =>
  parent === undefined ? 'key: id' : `${parent.name} by ${sentenceList(keys.slice(0, -1).map((k) => k.key))}`;

/** Types of the standard. What may also be a word is a string there. */
const TYPES: Record<Kind, object> = {
  text: { type: 'string' },
  word: { type: 'string' },
  id: { type: 'string' },
  address: { type: 'string', format: 'uri' },
  date: { type: 'date' },
  'partial date': { type: 'string' },
  'whole number': { type: 'integer' },
  number: { type: 'number' },
  'yes or no': { type: 'boolean' },
};

function field(column: DataColumn) {
  const { key, kind, isList, allowed, minimum, maximum, meaning, isFilled, refersTo } = column;
  const isMixed = isList || (kind !== 'word' && allowed.length > 0);
  const constraints = {
    ...(isFilled ? { required: true } : {}),
    ...(kind === 'word' && !isList ? { enum: allowed } : {}),
    ...(minimum === undefined || isMixed ? {} : { minimum, maximum }),
  };
  return {
    name: key,
    ...(isMixed ? { type: 'string' } : TYPES[kind]),
    description: meaning,
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
    holds: kindInWords(column),
    ...(isMixed && allowed.length > 0 ? { allowed } : {}),
    ...(isList ? { separator: LIST_MARK } : {}),
    ...(refersTo === undefined ? {} : { refersTo }),
    derived: column.isDerived ?? false,
  };
}

/** Keys that lead to other tables: to the row above, and every single id. */
const foreignKeys = ({ shape: { keys, columns, parent } }: DataTable) => [
  ...(parent
    ? [
        {
          fields: keys.slice(0, -1).map((k) => k.key),
          reference: { resource: parent.name, fields: parent.keys },
        },
      ]
    : []),
  ...columns
    .filter((c) => c.refersTo !== undefined && !c.isList)
    .map((c) => ({ fields: c.key, reference: { resource: c.refersTo, fields: 'id' } })),
];

/** A table of the package, as Data Package calls it a resource. */
const resource = (table: DataTable) => ({
  name: table.shape.name,
  path: `${table.shape.name}.csv`,
  description: table.shape.meaning,
  profile: 'tabular-data-resource',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  rows: table.rows.length,
  ...(table.shape.parent ? { parent: table.shape.parent.name, jsonPath: table.shape.path } : {}),
  schema: {
    fields: [
      ...table.shape.keys.map((key) => ({ ...field(key), ...(table.shape.parent ? {} : { jsonPath: key.path }) })),
      ...table.shape.columns.map((c) => ({ ...field(c), jsonPath: c.path })),
      ...ABOUT_COLUMNS.map(({ key, meaning }) => ({ name: key, type: 'string', description: meaning })),
    ],
    primaryKey: table.shape.keys.map((k) => k.key),
    foreignKeys: foreignKeys(table),
    missingValues: [''],
  },
});

/** What the package says of itself. */
export interface PackageHead {
  name: string;
  title: string;
  description: string;
  homepage: string;
  date: string;
  licence: { name: string; url: string };
  citation: string;
}

/** The rules that hold for all CSV files, in sentences. */
export const FILE_RULES = [
  'Files are UTF-8 without a byte-order mark, with a header row, as RFC 4180 has it.',
  'An empty cell means that the entry has no such value.',
  `A cell that holds several ids or words joins them by “${LIST_MARK}”, which no id or word holds.`,
  'Text that a spreadsheet would take for a formula, and text that starts with an apostrophe, has one apostrophe more before it; take one off.',
  'A row of a list is found by the id of its entry and its position, counted from 1.',
  'The last four columns of every row say what the file is, whose, under which licence and of which day.',
] as const;

/** The codebook as a Data Package descriptor. */
export const dataPackage = (head: PackageHead, datasets: readonly Dataset[]) => ({
  name: head.name,
  title: head.title,
  description: head.description,
  homepage: head.homepage,
  profile: 'data-package',
  created: `${head.date}T00:00:00Z`,
  licenses: [{ name: head.licence.name.replaceAll(' ', '-'), title: head.licence.name, path: head.licence.url }],
  citation: head.citation,
  rules: FILE_RULES,
  json: datasets.map((d) => ({ name: d.name, path: `${d.name}.json`, entries: d.entries.length })),
  resources: datasets.flatMap((d) => d.tables.map(resource)),
});
