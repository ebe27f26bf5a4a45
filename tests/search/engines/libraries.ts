/** Other engines, each in a page of its own: its module, bundled and minified, and its index or its documents beside it. */
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import * as pagefind from 'pagefind';
import type { Page } from 'playwright-core';
import { readFragments, type CorpusPage } from '../corpus.ts';
import type { Query } from '../queries.ts';
import type { Host } from '../traffic.ts';
import type { Engine, Reply } from './engine.ts';
import type { PageEngine, PageModule } from './page/contract.ts';

declare global {
  interface Window {
    engine?: Promise<PageEngine>;
  }
}

/** Calls the engine in the page; the first call loads it. Showing results is not timed: it is fetched for its bytes. */
const call = async (page: Page, { q }: Query): Promise<Reply> =>
  page.evaluate(async (query) => {
    const start = performance.now();
    const address = new URL('engine.js', location.href).href;
    window.engine ??= (async () => ((await import(address)) as PageModule).open())();
    const engine = await window.engine;
    const found = await engine.search(query);
    const milliseconds = performance.now() - start;
    await engine.show?.();
    return { found, milliseconds: found.length > 0 ? milliseconds : undefined };
  }, q);

/** Lays a page and a bundled module into a folder of their own. */
async function lay(host: Host, name: string): Promise<string> {
  const dir = path.join(host.dir, name);
  fs.mkdirSync(dir, { recursive: true });
  fs.writeFileSync(
    path.join(dir, 'index.html'),
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Search</title></html>',
  );
  await build({
    entryPoints: [path.join(import.meta.dirname, 'page', `${name}.ts`)],
    outfile: path.join(dir, 'engine.js'),
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    logLevel: 'error',
  });
  return dir;
}

const LIBRARIES = [
  { name: 'minisearch', setup: 'title boosted by 2, prefix, fuzzy 0.2' },
  { name: 'flexsearch', setup: 'document index, tokenize forward, encoder LatinBalance, suggest, merge' },
  { name: 'orama', setup: 'title boosted by 2, tolerance 1' },
] as const;

async function stockPagefind(host: Host, site: string): Promise<Engine> {
  const name = 'pagefind';
  const dir = await lay(host, name);
  const { index, errors } = await pagefind.createIndex();
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  await index.addDirectory({ path: site });
  await index.writeFiles({ outputPath: path.join(dir, 'pagefind') });
  await pagefind.close();
  const paths = new Map(readFragments(path.join(dir, 'pagefind')).map((f) => [f.id, f.url]));
  return {
    name,
    setup: 'defaults; call → results, their texts not awaited; bytes with the first five shown',
    host,
    address: `${host.url}/${name}/`,
    search: async (page, query) => {
      const { found, milliseconds } = await call(page, query);
      return { found: found.map((id) => paths.get(id) ?? id), milliseconds };
    },
  };
}

async function library({ name, setup }: (typeof LIBRARIES)[number], host: Host, corpus: CorpusPage[]): Promise<Engine> {
  const dir = await lay(host, name);
  fs.writeFileSync(path.join(dir, 'documents.json'), JSON.stringify(corpus));
  return { name, setup, host, address: `${host.url}/${name}/`, search: call };
}

/**
 * @param host where their files are put
 * @param site folder of the built site, which stock Pagefind indexes
 * @param corpus its text, which the others index
 */
export async function libraries(host: Host, site: string, corpus: CorpusPage[]): Promise<Engine[]> {
  const engines = [await stockPagefind(host, site)];
  for (const entry of LIBRARIES) engines.push(await library(entry, host, corpus));
  return engines;
}
