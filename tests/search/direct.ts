/** Search without its page: the modules that the page loads, run in Node on the index of a built site. */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { find } from '../../src/elements/search/find.ts';
import { readState } from '../../src/elements/search/state.ts';
import type { Query } from './queries.ts';
import { DEPTH, type Answer } from './score.ts';

/** Reads files as a host serves them; Pagefind and our loader fetch what they need by address. */
function serveFiles(base: string): void {
  const fetchFile: typeof fetch = (input) => {
    const file = fileURLToPath(new URL(input instanceof Request ? input.url : input, base));
    return Promise.resolve(
      fs.existsSync(file) ? new Response(fs.readFileSync(file)) : new Response('', { status: 404 }),
    );
  };
  Object.assign(globalThis, { fetch: fetchFile, location: new URL(base) });
}

/**
 * Answers to queries, as the search page would give them: the same reading, the same index, the same order.
 * @param dir the built site, at the root of its host
 */
export async function answerDirectly(dir: string, queries: readonly Query[]): Promise<Answer[]> {
  const base = `${pathToFileURL(path.resolve(dir)).href}/`;
  const folder = fs.readdirSync(dir).find((name) => name.startsWith('pagefind-'));
  if (folder === undefined) throw new Error(`${dir} holds no search index`);
  serveFiles(base);
  const answers: Answer[] = [];
  for (const query of queries) {
    const { hits } = await find(base, folder, readState(new URLSearchParams({ q: query.q })));
    answers.push({ query, found: hits.slice(0, DEPTH).map((hit) => hit.document.path) });
  }
  return answers;
}
