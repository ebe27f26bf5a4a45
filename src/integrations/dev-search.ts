import fs from 'node:fs';
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { readContent } from '../data/files.ts';
import { buildGraph } from '../domain/graph.ts';
import { searchDocuments } from '../domain/search/documents.ts';
import { SearchWriter } from '../finishing/search-writer.ts';
import { cacheFolder, type Environment } from '../lib/environment.ts';
import { withBase } from '../lib/urls.ts';

/** An index straight from content: front matter and headings instead of rendered pages. */
async function indexContent(contentDir: string, folder: string): Promise<void> {
  const graph = buildGraph(readContent(contentDir, { drafts: true }).content);
  const writer = await SearchWriter.open(graph);
  const words = (value: unknown): string =>
    typeof value === 'string'
      ? value
      : value !== null && typeof value === 'object'
        ? Object.values(value).map(words).join(' ')
        : '';
  const { roles, evolutions, articles, skills, pages } = graph.content;
  const texts = new Map([...roles, ...evolutions, ...articles, ...skills, ...pages].map((e) => [e.id, words(e)]));
  for (const row of searchDocuments(graph)) {
    const text = texts.get(row.path.split('/').at(-2) ?? '') ?? '';
    await writer.addRow(row, `${row.title}. ${row.summary} ${text}`);
  }
  await writer.write(folder);
}

const TYPES: Record<string, string> = { '.js': 'text/javascript', '.json': 'application/json' };

/** Name of the index’s folder while the site is being edited. */
export const DEV_FOLDER = 'pagefind-dev';

/** Makes the search index in `npm run dev`, at the first search after a change. A build makes it when it has pages. */
export const devSearch = ({ basePath, contentDir }: Environment): AstroIntegration => ({
  name: 'dev-search',
  hooks: {
    'astro:server:setup': ({ server }) => {
      const cache = path.join(cacheFolder(contentDir), DEV_FOLDER);
      let made: Promise<void> | undefined;
      server.watcher.on('change', (file) => {
        if (file.startsWith(contentDir)) made = undefined;
      });
      const prefix = withBase(basePath, `/${DEV_FOLDER}/`);
      server.middlewares.use((req, res, next) => {
        const name = req.url?.split('?')[0] ?? '';
        if (!name.startsWith(prefix)) return next();
        made ??= indexContent(contentDir, cache);
        made.then(() => {
          const file = path.join(cache, path.normalize(`/${name.slice(prefix.length)}`));
          const isThere = fs.statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
          res.writeHead(isThere ? 200 : 404, {
            'content-type': TYPES[path.extname(name)] ?? 'application/octet-stream',
          });
          res.end(isThere ? fs.readFileSync(file) : undefined);
        }, next);
      });
    },
  },
});
