/** The files of /data/, read back: they parse, join, agree with each other and hold all that the content holds. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { readContent } from '../../src/data/files.ts';
import type { Content } from '../../src/domain/content.ts';
import { site as config } from '../../src/site.config.ts';
import { readCsv, rebuild, withoutEmpty, type Codebook, type Resource, type Rows } from '../fixtures/rebuild.ts';
import { contentDir } from './builds.ts';
import { attribute, looseText, one, readSite } from './site.ts';

const PUBLISHED = ['roles', 'evolutions', 'skills', 'forecasts', 'events', 'sources', 'articles', 'vacancies'] as const;
const ABOUT = ['about_title', 'about_source', 'about_licence', 'about_date'];

interface JsonFile {
  meta: Record<string, string>;
  entries: ({ id: string; derived: Record<string, unknown> } & Record<string, unknown>)[];
}

describe.each([
  ['the site', inject('dist'), contentDir()],
  ['the site from changed content, under a base path', inject('variant').dir, inject('variant').content],
])('%s', (_, dir, from) => {
  const site = readSite(dir);
  const { content } = readContent(from);
  const read = (file: string): string => fs.readFileSync(path.join(dir, 'data', file), 'utf8');
  const codebook = JSON.parse(read('codebook.json')) as Codebook;
  const tables = new Map(codebook.resources.map((r): [string, Rows] => [r.name, readCsv(read(r.path))]));
  const rowsOf = (name: string): Rows => tables.get(name) ?? [];
  const json = (name: string) => JSON.parse(read(`${name}.json`)) as JsonFile;
  const address = `${new URL(attribute(one(site.page('/data/').doc, 'link[rel="canonical"]'), 'href') ?? '').href}`;

  it('has a file for every table of the codebook, and no other', () => {
    const files = fs.readdirSync(path.join(dir, 'data')).filter((f) => f !== 'index.html');
    const named = [...codebook.resources.map((r) => r.path), ...codebook.json.map((j) => j.path), 'codebook.json'];
    expect(files.toSorted()).toEqual(named.toSorted());
    expect(codebook.json.map((j) => j.name).toSorted()).toEqual([...PUBLISHED].toSorted());
  });

  it('has the columns that the codebook names, in its order', () => {
    const wrong = codebook.resources.filter(
      (r) => read(r.path).split('\r\n')[0] !== r.schema.fields.map((f) => f.name).join(','),
    );
    expect(wrong.map((r) => r.name)).toEqual([]);
    expect(codebook.resources.filter((r) => rowsOf(r.name).length !== r.rows).map((r) => r.name)).toEqual([]);
  });

  it.each(PUBLISHED)('gives %s back from its tables as JSON has it', (name) => {
    expect(rebuild(codebook, name, rowsOf)).toEqual(json(name).entries.map(withoutEmpty));
  });

  it.each(PUBLISHED)('has all of %s that the content has, and nothing else', (name) => {
    const written = content[name] as Content[typeof name][number][];
    expect(json(name).entries).toHaveLength(written.length);
    const added = ['file', 'prose', 'draft', 'derived'];
    const plain = (entry: object) =>
      withoutEmpty(Object.fromEntries(Object.entries(entry).filter(([key]) => !added.includes(key))));
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    expect(json(name).entries.toSorted(byId).map(plain)).toEqual(written.toSorted(byId).map(plain));
  });

  it('has each key once, and every key that is named elsewhere', () => {
    const tuple = (row: Rows[number], keys: string | string[]) => JSON.stringify([keys].flat().map((k) => row[k]));
    const problems: string[] = [];
    for (const { name, schema } of codebook.resources) {
      const own = rowsOf(name).map((row) => tuple(row, schema.primaryKey));
      if (new Set(own).size < own.length) problems.push(`${name}: a key stands twice`);
      for (const { fields, reference } of schema.foreignKeys) {
        const there = new Set(rowsOf(reference.resource).map((row) => tuple(row, reference.fields)));
        for (const row of rowsOf(name)) {
          const isEmpty = typeof fields === 'string' && row[fields] === '';
          if (!isEmpty && !there.has(tuple(row, fields))) problems.push(`${name}: ${tuple(row, fields)}`);
        }
      }
    }
    expect(problems).toEqual([]);
  });

  it('has ids in lists that lead somewhere', () => {
    const lists = codebook.resources.flatMap((r) =>
      r.schema.fields.filter((f) => f.separator !== undefined && f.refersTo).map((f) => ({ table: r.name, field: f })),
    );
    expect(lists.length).toBeGreaterThan(3);
    const dead = lists.flatMap(({ table, field }) => {
      const ids = new Set(rowsOf(field.refersTo ?? '').map((row) => row['id']));
      return rowsOf(table)
        .flatMap((row) => (row[field.name] ?? '').split(field.separator ?? '').filter(Boolean))
        .filter((id) => !ids.has(id));
    });
    expect(dead).toEqual([]);
  });

  it('keeps to what the codebook says of each column', () => {
    const fits = (cell: string, { type, constraints = {} }: Resource['schema']['fields'][number]): boolean => {
      if (cell === '') return constraints.required !== true;
      if (constraints.enum && !constraints.enum.includes(cell)) return false;
      if (type === 'boolean') return cell === 'true' || cell === 'false';
      if (type === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(cell);
      if (type === 'integer' && !/^-?\d+$/.test(cell)) return false;
      if (type === 'number' && Number.isNaN(Number(cell))) return false;
      const { minimum = -Infinity, maximum = Infinity } = constraints;
      return type === 'string' || (Number(cell) >= minimum && Number(cell) <= maximum);
    };
    const problems = codebook.resources.flatMap((r) =>
      r.schema.fields.flatMap((field) =>
        rowsOf(r.name)
          .filter((row) => !fits(row[field.name] ?? '', field))
          .map((row) => `${r.name}.${field.name}: ${row[field.name]}`),
      ),
    );
    expect(problems).toEqual([]);
  });

  it('says in every file what it is, whose, under which licence and of which day', () => {
    const licence = `${config.textLicence.name}, ${config.textLicence.url}`;
    const source = `${config.name}, ${address}`;
    for (const [name, rows] of tables)
      for (const row of rows) {
        expect(ABOUT.map((key) => row[key] !== '')).toEqual([true, true, true, true]);
        expect([row['about_source'], row['about_licence']], name).toEqual([source, licence]);
        expect(row['about_date']).toBe(codebook.created.slice(0, 10));
      }
    for (const name of PUBLISHED)
      expect(json(name).meta).toMatchObject({
        source,
        licence,
        date: codebook.created.slice(0, 10),
        codebook: `${address}codebook.json`,
      });
  });

  it('names addresses that exist', () => {
    const base = address.replace(/data\/$/, '');
    const dead = PUBLISHED.flatMap((name) => json(name).entries)
      .map((e) => e.derived['address'])
      .filter((a) => a !== undefined)
      .map((a) => String(a))
      .filter(
        (a) =>
          !a.startsWith(base) || !site.pages.some((p) => p.address === `/${a.slice(base.length).replace(/#.*/, '')}`),
      );
    expect(dead).toEqual([]);
  });

  it('is linked file by file from the page, which shows the codebook', () => {
    const { doc } = site.page('/data/');
    const linked = new Set(doc.querySelectorAll('main a[download]').map((a) => attribute(a, 'href')));
    const files = [...codebook.resources.map((r) => r.path), ...codebook.json.map((j) => j.path), 'codebook.json'];
    expect(files.filter((f) => !linked.has(`${site.base}/data/${f}`))).toEqual([]);
    const shown = doc
      .querySelectorAll('.codebook')
      .map((t) => t.querySelectorAll('tbody tr').map((tr) => looseText(one(tr, 'th'))));
    expect(shown).toEqual(
      codebook.resources.map((r) => r.schema.fields.map((f) => f.name).filter((name) => !ABOUT.includes(name))),
    );
    expect(looseText(one(doc, '.terms'))).toContain(codebook.citation);
  });
});

it('the derived verdict is the one that the page shows', () => {
  const site = readSite(inject('dist'));
  const { entries } = JSON.parse(fs.readFileSync(path.join(inject('dist'), 'data/roles.json'), 'utf8')) as JsonFile;
  const today = entries.filter((e) => e['stage'] === 'today');
  expect(today.length).toBeGreaterThan(0);
  for (const { id, derived } of today) {
    const score = Number(derived['score_2036']).toFixed(2);
    expect(looseText(one(site.page(`/roles/${id}/`).doc, '.rail dd'))).toContain(
      `${String(derived['verdict'])} ${score} of 1`,
    );
  }
});
