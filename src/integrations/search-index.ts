import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import { readContent } from '../data/files.ts';
import { path as route } from '../domain/addresses.ts';
import type { Content } from '../domain/content.ts';
import type { Environment } from '../lib/environment.ts';
import { withBase } from '../lib/urls.ts';

/** Folder of the index, below the base path. */
const FOLDER = 'pagefind';
/** Interface bundles that Pagefind always writes and this site does not use. */
const UNUSED = /^pagefind-(ui|modular-ui|component-ui|highlight)/;
const OPTIONS = { forceLanguage: 'en', verbose: false };

type Index = NonNullable<Awaited<ReturnType<typeof pagefind.createIndex>>['index']>;

async function newIndex(): Promise<Index> {
  const { index, errors } = await pagefind.createIndex(OPTIONS);
  if (!index) throw new Error(`the search index could not be started: ${errors.join('; ')}`);
  return index;
}

/** Indexes the built pages and writes the index beside them. */
async function indexPages(dir: string): Promise<number> {
  const index = await newIndex();
  const { page_count, errors } = await index.addDirectory({ path: dir });
  if (errors.length > 0 || page_count === 0) throw new Error(`the search index holds no page: ${errors.join('; ')}`);
  const { files } = await index.getFiles();
  await pagefind.close();
  await rm(path.join(dir, FOLDER), { recursive: true, force: true });
  for (const file of files.filter((f) => !UNUSED.test(f.path))) {
    const target = path.join(dir, FOLDER, file.path);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, file.content);
  }
  return page_count;
}

/** An index straight from content, for `npm run dev`: the same fields, front matter instead of rendered pages. */
async function indexContent(content: Content): Promise<Map<string, Uint8Array>> {
  const index = await newIndex();
  const add = (
    url: string,
    title: string,
    summary: string,
    text: string,
    filters: Record<string, string[]>,
    aliases: readonly string[] = [],
  ) =>
    index.addCustomRecord({
      url,
      language: 'en',
      content: `${title}. ${summary} ${text}`,
      meta: { title, summary, kind: filters['kind']?.[0] ?? '', aliases: aliases.join(', ') },
      filters,
    });
  const words = (value: unknown): string =>
    typeof value === 'string'
      ? value
      : value !== null && typeof value === 'object'
        ? Object.values(value).map(words).join(' ')
        : '';
  for (const r of content.roles)
    await add(
      route.role(r.id),
      r.title,
      r.definition,
      words({ ...r, prose: r.prose.headings }),
      { kind: ['role'], stage: [r.stage], sector: r.sectors },
      r.aliases,
    );
  for (const e of content.evolutions)
    await add(route.evolution(e.id), e.id.replaceAll('-', ' '), e.summary, words({ ...e, prose: e.prose.headings }), {
      kind: ['evolution'],
    });
  for (const s of content.skills)
    await add(route.skill(s.id), s.title, s.definition, words(s), { kind: ['skill'] }, s.aliases);
  for (const a of content.articles)
    await add(route.article(a.id), a.title, a.description, words({ ...a, prose: a.prose.headings }), {
      kind: ['article'],
    });
  const { files } = await index.getFiles();
  await pagefind.close();
  return new Map(files.map((f) => [f.path, f.content]));
}

const TYPES: Record<string, string> = { '.js': 'text/javascript', '.json': 'application/json', '.css': 'text/css' };

/** Builds the search index after a build; in development makes one from content at the first search. */
export const searchIndex = ({ basePath, contentDir }: Environment): AstroIntegration => ({
  name: 'search-index',
  hooks: {
    'astro:server:setup': ({ server }) => {
      let files: Promise<Map<string, Uint8Array>> | undefined;
      server.watcher.on('change', (file) => {
        if (file.startsWith(contentDir)) files = undefined;
      });
      const prefix = withBase(basePath, `/${FOLDER}/`);
      server.middlewares.use((req, res, next) => {
        const name = req.url?.split('?')[0] ?? '';
        if (!name.startsWith(prefix)) return next();
        files ??= indexContent(readContent(contentDir, { drafts: true }).content);
        files.then((all) => {
          const content = all.get(name.slice(prefix.length));
          res.writeHead(content ? 200 : 404, {
            'content-type': TYPES[path.extname(name)] ?? 'application/octet-stream',
          });
          res.end(content);
        }, next);
      });
    },
    'astro:build:done': async ({ dir, logger }) => {
      const count = await indexPages(fileURLToPath(dir));
      logger.info(`${count} pages in the search index`);
    },
  },
});
