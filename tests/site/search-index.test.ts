/** The search index: what is in it, and that nothing of Pagefind's own interface is shipped. */
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { describe, expect, inject, it } from 'vitest';
import { readContent } from '../../src/data/files.ts';
import { contentDir } from './builds.ts';

const { content } = readContent(contentDir());
const root = inject('dist');
/** The index's folder; its name may carry a version. */
const folder = path.join(root, fs.readdirSync(root).find((name) => name.startsWith('pagefind')) ?? 'pagefind');
const files = fs.globSync('**/*', { cwd: folder }).map((file) => path.basename(file));

interface Fragment {
  url: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}
/** Pagefind's fragments: JSON behind a short mark, zipped. */
const fragments = fs.globSync('fragment/*.pf_fragment', { cwd: folder }).map((file): Fragment => {
  const plain = zlib.gunzipSync(fs.readFileSync(path.join(folder, file))).toString('utf8');
  return JSON.parse(plain.slice(plain.indexOf('{'))) as Fragment;
});

describe('the index', () => {
  it('holds loader, entry, WebAssembly and chunks', () => {
    expect(files).toEqual(expect.arrayContaining(['pagefind.js', 'pagefind-entry.json']));
    for (const part of [/^wasm\..*\.pagefind$/, /\.pf_meta$/, /\.pf_index$/, /\.pf_fragment$/, /\.pf_filter$/])
      expect(files.filter((name) => part.test(name)).length).toBeGreaterThan(0);
  });

  it('comes without an interface that the site does not use', () => {
    expect(files.filter((name) => /pagefind-(ui|modular|component|highlight)/.test(name))).toEqual([]);
    expect(files.filter((name) => name.endsWith('.css'))).toEqual([]);
  });

  it('covers roles, evolutions, skills and articles, and nothing else', () => {
    const expected = (['roles', 'evolutions', 'skills', 'articles'] as const).flatMap((name) =>
      content[name].map((e) => `/${name}/${e.id}/`),
    );
    expect(fragments.map((f) => f.url).toSorted()).toEqual(expected.toSorted());
  });

  it('knows each page’s title, summary and kind, and a role’s stage and sectors', () => {
    const faults = fragments.filter(
      ({ url, meta, filters }) =>
        !meta['title'] ||
        !meta['summary'] ||
        meta['kind'] !== filters['kind']?.[0] ||
        !url.startsWith(`/${meta['kind']}s/`),
    );
    expect(faults).toEqual([]);
    for (const role of content.roles) {
      const { meta, filters } = fragments.find((f) => f.url === `/roles/${role.id}/`)!;
      expect(meta['title']).toBe(role.title);
      expect(filters['stage']).toEqual([role.stage]);
      expect(filters['sector']?.toSorted()).toEqual(role.sectors.toSorted());
    }
  });
});
