/** The search index: what is in it, and that nothing of Pagefind's own interface is shipped. */
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { describe, expect, inject, it } from 'vitest';
import { readContent } from '../../src/data/files.ts';
import { ledger } from '../../src/domain/ledger.ts';
import { TOOLS } from '../../src/domain/search/documents.ts';
import type { Shard } from '../../src/domain/search/shards.ts';
import type { SearchData } from '../../src/domain/search/document.ts';
import { contentDir } from './builds.ts';

const { content } = readContent(contentDir());
const root = inject('dist');
/** The index's folder; its name may carry a version. */
const folder = path.join(root, fs.readdirSync(root).find((name) => name.startsWith('pagefind')) ?? 'pagefind');
const files = fs.globSync('**/*', { cwd: folder }).map((file) => path.basename(file));

interface Fragment {
  id: string;
  url: string;
  content: string;
  meta: Record<string, string>;
}
/** Pagefind's fragments: JSON behind a short mark, zipped. */
const fragments = fs.globSync('fragment/*.pf_fragment', { cwd: folder }).map((file): Fragment => {
  const plain = zlib.gunzipSync(fs.readFileSync(path.join(folder, file))).toString('utf8');
  const fragment = JSON.parse(plain.slice(plain.indexOf('{'))) as Omit<Fragment, 'id'>;
  return { ...fragment, id: path.basename(file, '.pf_fragment') };
});

const { documents, asked } = JSON.parse(fs.readFileSync(path.join(folder, 'search.json'), 'utf8')) as SearchData;

describe('the index', () => {
  it('holds loader, entry, WebAssembly and chunks', () => {
    expect(files).toEqual(expect.arrayContaining(['pagefind.js', 'pagefind-entry.json', 'search.json']));
    for (const part of [/^wasm\..*\.pagefind$/, /\.pf_meta$/, /\.pf_index$/, /\.pf_fragment$/])
      expect(files.filter((name) => part.test(name)).length).toBeGreaterThan(0);
  });

  it('comes without an interface that the site does not use', () => {
    expect(files.filter((name) => /pagefind-(ui|modular|component|highlight|worker)/.test(name))).toEqual([]);
    expect(files.filter((name) => name.endsWith('.css'))).toEqual([]);
  });

  it('covers roles, evolutions, skills, articles, forecasts, tools, lists, the standing pages and the sources, and nothing else', () => {
    const expected = [
      ...(['roles', 'evolutions', 'skills', 'articles'] as const).flatMap((name) =>
        content[name].map((e) => `/${name}/${e.id}/`),
      ),
      ...content.pages.map((e) => `/${e.id}/`),
      '/sources/',
      ...ledger(content).map((f) => `/forecasts/${f.id}/`),
    ];
    // Tools and lists are found by their names and their summary: their text is that of other pages.
    const tools = [...TOOLS.map((t) => t.path), '/roles/', '/evolutions/', '/skills/', '/articles/', '/vacancies/'];
    const all = [...expected, ...tools].toSorted();
    expect(fragments.map((f) => f.url).toSorted()).toEqual(all);
    expect(documents.map((d) => d.path).toSorted()).toEqual(all);
    for (const path of tools)
      expect(fragments.find((f) => f.url === path)?.content).toBe(documents.find((d) => d.path === path)?.summary);
  });

  it('ships what it learnt from the questions of readers, and none of them', () => {
    const [{ id = '', questions: [question = ''] = [] } = {}] = content.questions;
    const shards = asked.starts.map((start, i) => {
      const text = fs.readFileSync(path.join(folder, `asked/${i}.json`), 'utf8');
      const shard = JSON.parse(text) as Shard;
      expect(Object.keys(shard).toSorted()[0]).toBe(start);
      return text;
    });
    expect(question).not.toBe('');
    expect(shards.length).toBe(files.filter((name) => /^\d+\.json$/.test(name)).length);
    expect(JSON.stringify([fragments, documents, shards])).not.toContain(question);
    expect(fs.readFileSync(path.join(root, id, 'index.html'), 'utf8')).not.toContain(question);
    const answering = new Set(asked.answering.map((i) => documents[i]?.path));
    expect(answering).toEqual(new Set(content.questions.map((q) => q.id)));
  });

  it('keeps words apart that a style sets apart', () => {
    const forecast = fragments.find((f) => /^\/forecasts\/.+/.test(f.url));
    expect(forecast?.content).toMatch(/\bStatus (Open|Decided)/);
    expect(forecast?.content).toMatch(/\bProbability \d+% [a-z]/);
  });

  it('stands in a folder whose name changes with it, and every page names that folder', () => {
    expect(path.basename(folder)).toMatch(/^pagefind-[0-9a-f]{10}$/);
    const home = fs.readFileSync(path.join(root, 'index.html'), 'utf8');
    expect(home).toContain(`data-folder="${path.basename(folder)}"`);
  });

  it('knows each page’s full text, names and place in time', () => {
    for (const document of documents) {
      const fragment = fragments.find((f) => f.url === document.path);
      expect(fragment?.id ?? '', document.path).toBe(document.fragment);
      expect(document.summary).not.toBe('');
    }
    for (const role of content.roles) {
      const document = documents.find((d) => d.path === `/roles/${role.id}/`)!;
      expect(document).toMatchObject({
        title: role.title,
        aliases: [...role.aliases, ...(role.keywords ?? [])],
        stage: role.stage,
        sectors: role.sectors,
        drivers: role.drivers,
      });
    }
  });
});
