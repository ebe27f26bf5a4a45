/** The file that Pagefind writes for each page. */
import { gunzipSync, gzipSync } from 'node:zlib';
import { isQuestionField } from '../domain/search/asked.ts';

/** How the name of a page’s file ends. */
export const FRAGMENT = '.pf_fragment';

/** What Pagefind keeps of a page, besides where its words stand. */
interface Fragment {
  url: string;
  content: string;
  meta: Record<string, string>;
}

/** A fragment’s file: a mark of Pagefind’s, and JSON. */
export function readFragment(content: Uint8Array): { mark: string; fragment: Fragment } {
  const text = gunzipSync(content).toString('utf8');
  const start = text.indexOf('{');
  return { mark: text.slice(0, start), fragment: JSON.parse(text.slice(start)) as Fragment };
}

/** The file without the questions, which are of use in the index alone: half a kilobyte for each result that is shown. */
export function withoutQuestions(content: Uint8Array, { mark, fragment }: ReturnType<typeof readFragment>): Uint8Array {
  const fields = Object.entries(fragment.meta);
  const kept = fields.filter(([name]) => !isQuestionField(name));
  if (kept.length === fields.length) return content;
  return gzipSync(mark + JSON.stringify({ ...fragment, meta: Object.fromEntries(kept) }), { level: 9 });
}
