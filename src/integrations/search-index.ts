import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readContent } from '../data/files.ts';
import { buildGraph } from '../domain/graph.ts';
import { searchDocuments } from '../domain/search/documents.ts';
import { cacheFolder, type Environment } from '../lib/environment.ts';
import { withBase } from '../lib/urls.ts';
import { passedGraph } from './gate.ts';
import { handingOn } from './handing-on.ts';
import { SearchWriter } from './search-writer.ts';

/** An index straight from content, for `npm run dev`: front matter and headings instead of rendered pages. */
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

/** Everything below a folder, by path, as one digest. */
function digestOf(...folders: string[]): string {
  const hash = createHash('sha256');
  for (const folder of folders)
    for (const file of fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((f) => f.isFile()))
      hash.update(file.name).update(fs.readFileSync(path.join(file.parentPath, file.name)));
  return hash.digest('hex').slice(0, 10);
}

const TYPES: Record<string, string> = { '.js': 'text/javascript', '.json': 'application/json' };

/**
 * Builds the search index while pages are rendered: Pagefind, a process of its own, needs as long as Astro does for thousands
 * of them. In development makes one from content at the first search.
 * Pages learn the folder’s name through the constant `__SEARCH_FOLDER__`.
 */
export const searchIndex = ({ basePath, contentDir }: Environment): AstroIntegration => {
  let folder = 'pagefind-dev';
  let place = '';
  let written: Promise<number> | undefined;
  return {
    name: 'search-index',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        // Named after all that could change the index, so that a stale loader never meets a new one.
        if (command === 'build')
          folder = `pagefind-${digestOf(contentDir, fileURLToPath(new URL('..', import.meta.url)))}`;
        updateConfig({ vite: { define: { __SEARCH_FOLDER__: JSON.stringify(folder) } } });
      },
      'astro:server:setup': ({ server }) => {
        const cache = path.join(cacheFolder(contentDir), folder);
        let made: Promise<void> | undefined;
        server.watcher.on('change', (file) => {
          if (file.startsWith(contentDir)) made = undefined;
        });
        const prefix = withBase(basePath, `/${folder}/`);
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
      'astro:config:done': ({ config }) => {
        place = path.join(fileURLToPath(config.outDir), folder);
      },
      'astro:build:start': async ({ setPrerenderer }) => {
        const writer = await SearchWriter.open(passedGraph());
        const add = (url: string, html: string): Promise<void> =>
          writer.addPage(new URL(url).pathname.slice(basePath === '/' ? 0 : basePath.length), html);
        setPrerenderer((astros) =>
          handingOn(astros, add, (allTaken) => {
            written = allTaken.then(() => writer.write(place));
            written.catch(() => undefined);
          }),
        );
      },
      'astro:build:done': async ({ logger }) => {
        const count = await written;
        if (!count) throw new Error('the search index holds no page');
        logger.info(`${count} pages in the search index`);
      },
    },
  };
};
